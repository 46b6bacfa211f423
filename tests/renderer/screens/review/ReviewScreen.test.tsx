import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ReviewScreen } from '../../../../renderer/screens/review/ReviewScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

function shop() {
  return engagementOf({
    name: 'Bathrooms',
    stages: [{ id: 's', name: 'Service' }],
    touchpoints: [{ id: 't', name: 'Desk', stage: 's', customerScore: 3, organisationScore: 8 }],
    failurePoints: [
      { id: 'f1', title: 'Nobody answers', touchpoint: 't' },
      { id: 'f2', title: 'Late', perMonth: 1 },
    ],
    rootCauses: [{ id: 'r', title: 'No owner', category: 'structure' }],
    traces: [{ failurePoint: 'f1', cause: { title: 'Why?', rootCause: 'r' } }],
    fixes: [
      {
        id: 'x',
        title: 'Name an owner',
        owner: 'Dana',
        effortDays: 5,
        state: 'approved',
        effects: [{ rootCause: 'r', effectiveness: 0.5 }],
      },
    ],
    occurrences: [
      { failurePoint: 'f1', on: '2026-03-02', count: 6, text: 'I called four times', customer: 'Mr Levi' },
      { failurePoint: 'f1', on: '2026-03-20', count: 4 },
    ],
  })
}

async function present(at: string) {
  const { client } = realBackend(shop())
  const user = show(client, <ReviewScreen />, { at: 'review' })
  await user.click(await screen.findByRole('button', { name: at }))
  const stage = await screen.findByRole('dialog')
  return { user, stage, client }
}

describe('a review', () => {
  it('is led by keys alone from the harm to the plan, and ends where it was begun', async () => {
    const { user, stage } = await present('In customers’ own words')
    expect(await within(stage).findByRole('heading', { name: 'Nobody answers' })).toBeDefined()
    expect(stage.textContent).toContain('I called four times')
    expect(stage.textContent).not.toContain('Mr Levi')
    await user.keyboard('{ArrowRight}')
    await waitFor(() => expect(stage.textContent).toContain('Desk'))
    await user.keyboard('{Home}')
    expect(await within(stage).findByRole('heading', { name: 'Bathrooms' })).toBeDefined()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'In customers’ own words' }))
  })

  it('hides the names of owners by one key, and shows them again by the same', async () => {
    const { user, stage } = await present('The work plan, with the days in your hands')
    await waitFor(() => expect(stage.textContent).toContain('Dana'))
    await user.keyboard('h')
    await waitFor(() => expect(stage.textContent).not.toContain('Dana'))
    expect(stage.textContent).toContain('Hidden')
    await user.keyboard('h')
    await waitFor(() => expect(stage.textContent).toContain('Dana'))
  })

  it('has nothing to show before the first failure point, and says where to begin', async () => {
    const { client } = realBackend(engagementOf({}))
    show(client, <ReviewScreen />, { at: 'review' })
    expect(await screen.findByText('There is nothing to show yet')).toBeDefined()
  })
})
