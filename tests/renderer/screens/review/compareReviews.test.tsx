import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ReviewScreen } from '../../../../renderer/screens/review/ReviewScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

function growing() {
  return engagementOf({
    failurePoints: [{ id: 'f', title: 'Late' }],
    rootCauses: [{ id: 'r', title: 'No owner', category: 'structure' }],
    traces: [{ failurePoint: 'f', cause: { rootCause: 'r' } }],
    fields: [{ id: 'region', name: 'Region' }],
    volumes: [
      { month: '2026-02', value: 400, unit: 'orders' },
      { month: '2026-03', value: 900, unit: 'orders' },
    ],
    period: { from: '2026-02-01', to: '2026-02-28' },
    occurrences: [
      { id: 'o1', failurePoint: 'f', on: '2026-02-10', count: 40, fields: { region: 'North' } },
      { id: 'o2', failurePoint: 'f', on: '2026-03-10', count: 90, fields: { region: 'South' } },
    ],
  })
}

async function compared() {
  const { client } = realBackend(growing())
  const user = show(client, <ReviewScreen />, { at: 'review' })
  await screen.findByRole('region', { name: 'Cycles' })
  await client.progress.freeze({ name: 'Spring', on: '2026-03-01' })
  const part = await screen.findByRole('region', { name: 'Hold one review against another' })
  const choose = async (label: string, option: string) => {
    await user.click(within(part).getByRole('combobox', { name: label }))
    await user.click(await screen.findByRole('option', { name: option }))
  }
  const rates = () =>
    within(part)
      .queryAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
  return { client, user, part, choose, rates }
}

describe('one review held against another', () => {
  it('counts by months or by a volume, and says how the volume grew, so that growth does not look like failure', async () => {
    const { part, choose, rates } = await compared()
    await waitFor(() => expect(part.textContent).toContain('Cases a month went up'))
    expect(part.textContent).toContain('Count cases by it, so that growth does not look like failure.')
    await choose('Cases', 'for every 1,000 orders')
    await waitFor(() => expect(part.textContent).toContain('Cases for every 1,000 of the volume stayed at 100'))
    expect(part.textContent).toContain('The volume grew,')
    expect(part.textContent).toContain('Counted cases for every 1,000 orders')
    expect(rates()).toEqual(['No owner100100It may be chance'])
  })

  it('compares days of one’s own by an own dimension, which a frozen review keeps no counts by', async () => {
    const { part, choose, rates } = await compared()
    await within(part).findByRole('table')
    expect(part.textContent).toContain('A frozen review keeps no counts by the team’s own dimensions')
    await choose('Before', 'Days of your own')
    await waitFor(() => expect(part.textContent).not.toContain('A frozen review keeps no counts'))
    await choose('Compared by', 'Region')
    await waitFor(() => expect(rates().map((row) => row?.slice(0, 5))).toEqual(['North', 'South']))
    await choose('Before', 'Spring')
    await waitFor(() => expect(rates().map((row) => row?.slice(0, 8))).toEqual(['No owner']))
  })
})

describe('two cycles that overlap', () => {
  it('say within the cycle that what both counted cannot be told apart, and lose nothing of it', async () => {
    const { client } = await compared()
    await client.progress.freeze({ name: 'The day after', on: '2026-03-02' })
    const cycles = await screen.findByRole('region', { name: 'Cycles' })
    const [earlier] = await within(cycles).findAllByRole('button', { name: /^From “Spring”/u })
    if (earlier === undefined) throw new Error('there is no earlier cycle')
    earlier.click()
    const article = earlier.closest('article')
    await waitFor(() => expect(article?.textContent).toContain('The two periods have days in common'))
    expect((await client.progress.get()).snapshots).toHaveLength(2)
    await client.changes.undo()
    await waitFor(() => expect(within(cycles).queryByRole('button', { name: /^From “Spring”/u })).toBeNull())
  })
})
