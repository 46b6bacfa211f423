import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ProgressScreen } from '../../../../renderer/screens/progress/ProgressScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

function plan() {
  const effects = [{ rootCause: 'r', effectiveness: 0.5 }]
  const measured = { predicted: 10, actual: 5 }
  return engagementOf({
    failurePoints: [{ id: 'f', title: 'Waits', perMonth: 20 }],
    rootCauses: [{ id: 'r', title: 'No owner', category: 'structure' }],
    traces: [{ failurePoint: 'f', cause: { rootCause: 'r' } }],
    fixes: [
      {
        id: 'late',
        title: 'Name an owner',
        owner: 'Dana',
        effortDays: 4,
        state: 'in-progress',
        startOn: '2025-01-01',
        dueOn: '2025-02-01',
        effects,
      },
      { id: 'next', title: 'One number', state: 'approved', effects, requires: ['late'] },
      { id: 'd1', title: 'Done once', state: 'done', doneOn: '2025-03-01', effects, check: measured },
      { id: 'd2', title: 'Done twice', state: 'verified', effects, check: measured },
    ],
    tasks: [{ id: 'k', text: 'Ask the lawyers', owner: 'Noa', dueOn: '2025-03-01' }],
    decisions: [{ id: 'd', fix: 'late', verdict: 'approved', on: '2025-01-01', by: 'Ruth' }],
  })
}

const region = (name: string) => screen.findByRole('region', { name })

describe('the screen of progress', () => {
  it('says what is late, what waits for what, who carries how much, and how estimates held', async () => {
    show(realBackend(plan()).client, <ProgressScreen />, { at: 'progress' })
    expect(await screen.findByText('One fix is late. One fix waits for another. One task is open.')).toBeDefined()
    const byState = await region('By state')
    expect(byState.textContent).toContain('Late: was due 1 Feb 2025')
    expect(byState.textContent).toContain('Waits for FX-01')
    expect((await region('Who carries how much')).textContent).toContain('Dana4 working days · one fix')
    const effort = await region('Impact and effort')
    // What has no days has no place, and what is done is no more to be chosen.
    expect(
      within(within(effort).getByRole('table'))
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['FX-01 Name an owner'])
    expect(effort.textContent).toContain('No fix stands out as a quick win.')
    expect((await region('How estimates held so far')).textContent).toContain('came 50% of what was predicted')
    const line = within(await region('Along the months, by waves')).getByRole('button', { name: /Name an owner/u })
    expect(line.getAttribute('aria-label')).toBe(
      'FX-01 Name an owner, In progress, from 1 Jan 2025 to 1 Feb 2025, 22 working days',
    )
  })

  it('corrects open estimates only when asked, as one change', async () => {
    const { client } = realBackend(plan())
    const user = show(client, <ProgressScreen />, { at: 'progress' })
    await user.click(await screen.findByRole('button', { name: 'Estimate 2 open fixes with 50% confidence' }))
    const confidences = async () => (await client.fix.list({})).rows.map(({ confidence }) => confidence)
    await waitFor(async () => expect(await confidences()).toEqual([0.5, 0.5, undefined, undefined]))
    await client.changes.undo()
    expect(await confidences()).toEqual([undefined, undefined, undefined, undefined])
  })

  it('takes a task, ticks it off, deletes it, and undo brings it back', async () => {
    const { client } = realBackend(plan())
    const user = show(client, <ProgressScreen />, { at: 'progress' })
    await user.type(await screen.findByRole('textbox', { name: 'New task' }), 'Book a room{Enter}')
    await user.click(await screen.findByRole('checkbox', { name: 'Done: Book a room' }))
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Done: Book a room' })).toBeNull())
    expect((await client.progress.get()).tasks.at(-1)?.doneOn).toMatch(/^\d{4}-\d\d-\d\d$/u)
    await user.click(screen.getByRole('button', { name: 'Delete the task “Ask the lawyers”' }))
    await waitFor(async () => expect((await client.progress.get()).tasks).toHaveLength(1))
    await client.changes.undo()
    expect((await client.progress.get()).tasks.map(({ text }) => text)).toEqual(['Ask the lawyers', 'Book a room'])
  })

  it('keeps a decision that is no fix, and says why it was made', async () => {
    const { client } = realBackend(plan())
    const user = show(client, <ProgressScreen />, { at: 'progress' })
    await user.type(await screen.findByRole('textbox', { name: 'New decision' }), 'Meet monthly{Enter}')
    await waitFor(async () => expect((await client.progress.get()).decisions).toHaveLength(2))
    const why = within(await region('Decisions')).getAllByRole('textbox', { name: 'Why' })
    if (why[0] !== undefined) await user.type(why[0], 'It drifts{Enter}')
    await waitFor(async () =>
      expect((await client.progress.get()).decisions.at(-1)).toMatchObject({ text: 'Meet monthly', why: 'It drifts' }),
    )
  })

  it('teaches where nothing is there yet, and still takes tasks', async () => {
    show(realBackend(engagementOf({})).client, <ProgressScreen />, { at: 'progress' })
    expect(await screen.findByText('There is nothing to follow yet')).toBeDefined()
    expect(screen.getByRole('textbox', { name: 'New task' })).toBeDefined()
  })
})
