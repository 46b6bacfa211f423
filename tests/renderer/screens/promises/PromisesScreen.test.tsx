import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PromisesScreen } from '../../../../renderer/screens/promises/PromisesScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

function shop() {
  return engagementOf({
    stages: [{ id: 's', name: 'Delivery' }],
    touchpoints: [{ id: 't', name: 'At the door', stage: 's' }],
    failurePoints: [
      { id: 'late', title: 'Late', perMonth: 12 },
      { id: 'lost', title: 'Lost', perMonth: 4 },
    ],
    promises: [
      { id: 'kept', text: 'We answer', gap: 0 },
      { id: 'unjudged', text: 'We care' },
      { id: 'days', text: 'In two days', reality: 'In a week', gap: 4, touchpoint: 't', failurePoints: ['late'] },
      { id: 'whole', text: 'Whole and on time', gap: 4, failurePoints: ['late', 'lost'] },
    ],
  })
}

async function linesShown() {
  const table = await screen.findByRole('table', { name: 'Promises' })
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    )
}

describe('the ledger of promises', () => {
  it('stands with the widest gaps first, of equal ones most harm first, and those that nobody judged last', async () => {
    const { client } = realBackend(shop())
    show(client, <PromisesScreen />, { at: 'promises' })
    expect(await linesShown()).toEqual([
      ['PR-04', 'Whole and on time', '–', 'Broken', '–', '10 cases a month'],
      ['PR-03', 'In two days', 'In a week', 'Broken', 'At the door', '6 cases a month'],
      ['PR-01', 'We answer', '–', 'Kept', '–', '0 cases a month'],
      ['PR-02', 'We care', '–', '–', '–', '0 cases a month'],
    ])
  })

  it('takes line after line, and the details of one, each undone as one', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <PromisesScreen />, { at: 'promises' })
    const line = await screen.findByRole('textbox', { name: 'New promise' })
    await user.type(line, 'No waiting{Enter}A person answers{Enter}')
    await waitFor(async () => expect((await client.promise.ledger()).promises).toHaveLength(6))
    const addedLine = (await screen.findByRole('button', { name: 'A person answers' })).closest('tr')
    await waitFor(() => expect(addedLine?.hasAttribute('data-added')).toBe(true))
    await user.click(await screen.findByRole('button', { name: 'No waiting' }))
    await user.type(
      await screen.findByRole('textbox', { name: 'How it is made sure that the customer understood it' }),
      'They say it back',
    )
    await user.tab()
    const added = async () => (await client.promise.ledger()).promises.find(({ text }) => text === 'No waiting')
    await waitFor(async () => expect(await added()).toMatchObject({ understood: 'They say it back' }))
    await client.changes.undo()
    expect(await added()).not.toHaveProperty('understood')
  })

  it('deletes a promise, which undo brings back with what it named', async () => {
    const { client } = realBackend(shop())
    const user = show(client, <PromisesScreen />, { at: 'promises' })
    await user.click(await screen.findByRole('button', { name: 'Whole and on time' }))
    const before = await client.promise.ledger()
    await user.click(await screen.findByRole('button', { name: 'Delete the promise' }))
    await waitFor(async () => expect((await client.promise.ledger()).promises).toHaveLength(3))
    await client.changes.undo()
    expect(await client.promise.ledger()).toEqual(before)
  })

  it('teaches where there is none yet', async () => {
    const { client } = realBackend(engagementOf({}))
    show(client, <PromisesScreen />, { at: 'promises' })
    expect(await screen.findByText('What was promised, and what comes of it')).toBeDefined()
  })
})
