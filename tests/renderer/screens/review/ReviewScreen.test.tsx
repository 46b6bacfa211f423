import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
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

  it('goes on by keys after its last slide was reached by a button, and never lets the focus out', async () => {
    const { user, stage } = await present('The work plan, with the days in your hands')
    const next = within(stage).getByRole('button', { name: 'Next' })
    for (let slide = 0; slide < 6; slide += 1) await user.click(next)
    expect(await within(stage).findByRole('heading', { name: 'Decisions, tasks and minutes' })).toBeDefined()
    expect(next.getAttribute('aria-disabled')).toBe('true')
    await user.click(next)
    await user.keyboard('{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}')
    expect(await within(stage).findByRole('heading', { name: 'Where the two sides see it most differently' })).toBeDefined()
    for (let press = 0; press < 12; press += 1) {
      await user.tab()
      expect(stage.contains(document.activeElement)).toBe(true)
    }
  })

  it('leaves arrows to the slider of the days and a clicker to the slides, and goes back to the saved plan', async () => {
    const { user, stage, client } = await present('The work plan, with the days in your hands')
    const days = await within(stage).findByRole('slider', { name: 'Working days' })
    await act(async () => days.focus())
    await user.keyboard('{ArrowRight}')
    expect(stage.textContent).toContain('One fix removes')
    fireEvent.change(days, { target: { value: '0' } })
    await waitFor(() => expect(stage.textContent).toContain('0 fixes remove'))
    await user.click(within(stage).getByRole('button', { name: 'Tried, not saved: back to the saved plan' }))
    await waitFor(() => expect(stage.textContent).toContain('One fix removes'))
    expect((await client.engagement.head()).plan.capacity).toBeUndefined()
    await act(async () => days.focus())
    await user.keyboard('{PageUp}')
    await waitFor(() => expect(stage.textContent).toContain('Desk'))
  })

  it('decides about a fix by the digit of its rank, by whom and why, without leading the slides while somebody types', async () => {
    const { user, stage, client } = await present('The work plan, with the days in your hands')
    await within(stage).findByRole('button', { name: /Decide about “Name an owner”/ })
    await user.keyboard('1')
    await user.type(await within(stage).findByRole('textbox', { name: 'Who decides' }), 'h Ruth')
    await user.type(within(stage).getByRole('textbox', { name: 'Why' }), 'too dear')
    await user.click(within(stage).getByRole('button', { name: 'Defer' }))
    await waitFor(() => expect(within(stage).queryByRole('textbox', { name: 'Why' })).toBeNull())
    await waitFor(() => expect(stage.textContent).toContain('Proposed'))
    const { decisions } = await client.progress.get()
    expect(decisions).toMatchObject([{ fix: 'x', verdict: 'deferred', by: 'h Ruth', why: 'too dear' }])
    expect(document.activeElement).toBe(within(stage).getByRole('button', { name: /Decide about “Name an owner”/ }))
    await client.changes.undo()
    await waitFor(() => expect(stage.textContent).toContain('Approved'))
  })

  it('begins with what is not done, keeps what is decided as minutes, and freezes itself to be held against', async () => {
    const { user, stage, client } = await present('Decided before, and not done yet')
    expect(await within(stage).findByRole('heading', { name: 'One thing that was decided is not done yet' })).toBeDefined()
    await user.keyboard('{End}')
    await user.type(await within(stage).findByRole('textbox', { name: 'New decision' }), 'Meet monthly{Enter}')
    await user.type(within(stage).getByRole('textbox', { name: 'New task' }), 'Book a room{Enter}')
    await waitFor(() => expect(stage.textContent).toContain('• Meet monthly'))
    await waitFor(() => expect(stage.textContent).toContain('• Book a room – Nobody yet – No date yet'))
    await user.click(within(stage).getByRole('button', { name: 'Freeze this review' }))
    await waitFor(async () => {
      const { snapshots, decisions } = await client.progress.get()
      expect([snapshots.length, decisions[0]?.snapshot]).toEqual([1, snapshots[0]?.id])
    })
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('button', { name: 'What worked since last time' }))
    const again = await screen.findByRole('dialog')
    expect(await within(again).findByRole('heading', { name: /^Since “Review of/u })).toBeDefined()
  })

  it('tells cycle by cycle what was promised and what came of it, with words for the days before any', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <ReviewScreen />, { at: 'review' })
    const cycles = await screen.findByRole('region', { name: 'Cycles' })
    expect(cycles.textContent).toContain('A cycle begins when a review is frozen')
    await client.lists.stages.update({ id: 's', patch: { competitors: [{ name: 'Rega', score: 7 }] } })
    await client.progress.freeze({ name: 'Spring', on: '2026-04-01' })
    await client.lists.fixes.update({
      id: 'x',
      patch: { state: 'done', doneOn: '2026-04-20', check: { predicted: 4, actual: -1.5 } },
    })
    await client.lists.stages.update({ id: 's', patch: { competitors: [{ name: 'Rega', score: 3 }] } })
    await waitFor(() => expect(cycles.textContent).toContain('Since “Spring”'))
    await waitFor(() => expect(cycles.textContent).toContain('One fix was promised: 1 done.'))
    expect(cycles.textContent).toContain('1.5 more a month')
    expect(cycles.textContent).toContain('from 7 to 3')
    expect(cycles.textContent).toContain('Level and was behind')
    await user.click(within(cycles).getByRole('button', { name: 'Since “Spring”' }))
    expect(within(cycles).queryByRole('table')).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'What was promised, and what came of it' }))
    const stage = await screen.findByRole('dialog')
    expect(await within(stage).findByRole('heading', { name: 'One fix was promised; done: 1' })).toBeDefined()
    expect(stage.textContent).toContain('Dana')
    await user.keyboard('h')
    await waitFor(() => expect(stage.textContent).not.toContain('Dana'))
  })

  it('has nothing to show before the first failure point, and says where to begin', async () => {
    const { client } = realBackend(engagementOf({}))
    show(client, <ReviewScreen />, { at: 'review' })
    expect(await screen.findByText('There is nothing to show yet')).toBeDefined()
  })
})
