import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PlanScreen } from '../../../../../renderer/screens/plan/PlanScreen.tsx'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../../harness/realBackend.ts'
import { show } from '../../../harness/show.tsx'

function shop() {
  return engagementOf({
    failurePoints: [{ id: 'f', title: 'Waits', perMonth: 20 }],
    rootCauses: [{ id: 'r', title: 'No owner', category: 'structure' }],
    traces: [{ failurePoint: 'f', cause: { rootCause: 'r' } }],
    fixes: [
      { id: 'x', title: 'Name an owner', effortDays: 4, effects: [{ rootCause: 'r', effectiveness: 0.5 }] },
      { id: 'g', title: 'A flower at the handover', owner: 'Dana', dueOn: '2026-05-01', state: 'approved', effects: [] },
      { id: 'n', title: 'A card nobody wanted', state: 'rejected', effects: [] },
    ],
  })
}

describe('small gestures', () => {
  it('stand beside the plan with owner, day and state, and the plan counts nothing of them', async () => {
    const { client } = realBackend(shop())
    show(client, <PlanScreen />, { at: 'plan' })
    const gestures = await screen.findByRole('region', { name: 'Small gestures' })
    const [line, ...others] = within(gestures).getAllByRole('listitem')
    expect(others).toEqual([])
    for (const said of ['A flower at the handover', 'Dana', '1 May 2026', 'Approved']) expect(line?.textContent).toContain(said)
    const { plan } = await client.plan.get({})
    expect(plan.items.map(({ fix }) => fix)).toEqual(['x'])
  })

  it('are added by a line typed and Enter, as one change that undo takes back; what weakens a cause later joins the plan', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <PlanScreen />, { at: 'plan' })
    const gestures = await screen.findByRole('region', { name: 'Small gestures' })
    const titles = () =>
      within(gestures)
        .getAllByRole('button')
        .map(({ textContent }) => textContent)
    await user.type(within(gestures).getByRole('textbox', { name: 'Add a small gesture' }), 'A call the day after{Enter}')
    await waitFor(() => expect(titles().join()).toContain('A call the day after'))
    const added = (await client.fix.list({})).rows.at(-1)
    await client.lists.fixes.update({ id: added?.id ?? '', patch: { effects: [{ rootCause: 'r', effectiveness: 0.2 }] } })
    await waitFor(() => expect(titles().join()).not.toContain('A call the day after'))
    await client.changes.undo()
    await waitFor(() => expect(titles().join()).toContain('A call the day after'))
    await client.changes.undo()
    await waitFor(() => expect(titles().join()).not.toContain('A call the day after'))
  })
})
