import { expect, it } from 'vitest'
import { freezeEngagement } from '../../../../shared/analysis/frozen/freezeEngagement.ts'
import { thawSnapshot } from '../../../../shared/analysis/frozen/thawSnapshot.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { storedEngagementOf } from '../../../fixtures/storedEngagement.ts'
import { tallyOccurrences } from '../../../fixtures/tallyOccurrences.ts'

const input = {
  stages: [{ id: 's1', name: 'Sale' }],
  failurePoints: [
    { id: 'f1', title: 'Late', stage: 's1' },
    { id: 'f2', title: 'Lost', perMonth: 3 },
  ],
  fixes: [{ id: 'x1', title: 'Name one', effects: [] }],
  snapshots: [{ id: 'n0', name: 'Before', on: '2025-12-01', engagement: { name: 'x' } }],
  decisions: [{ id: 'd1', on: '2026-02-01', fix: 'x1', verdict: 'approved', snapshot: 'n0' }],
  evidence: [{ id: 'e1', source: 'survey', quote: 'I waited', file: { name: 'a.txt', data: 'YQ==' } }],
  hiddenPeople: ['Levi'],
  period: { from: '2026-01-01', to: '2026-03-31' },
  occurrences: [
    { id: 'o1', failurePoint: 'f1', on: '2026-01-05', channel: 'phone', customer: 'Levi', cost: 40, count: 2 },
    { id: 'o2', failurePoint: 'f1', on: '2026-01-06', stage: 's1' },
    { id: 'o3', failurePoint: 'f1', on: '2026-06-01', customer: 'Cohen' },
  ],
}
const named = { id: 'n1', name: 'First review', on: '2026-04-01' }
const tallies = tallyOccurrences(engagementOf(input))
const snapshot = freezeEngagement(storedEngagementOf(input), tallies, named)

it('a snapshot keeps the lists and what was counted in the period, and no rows, names or bytes', () => {
  expect(snapshot).toMatchObject({ ...named, period: input.period })
  expect(snapshot.engagement.counts).toEqual([
    {
      ...{ failurePoint: 'f1', cases: 3, customers: 1 },
      places: expect.arrayContaining([
        { channel: 'phone', count: 2, cost: 40, customers: 1 },
        { stage: 's1', count: 1, countWithoutCost: 1 },
      ]),
    },
  ])
  expect(snapshot.engagement.decisions).toEqual([{ id: 'd1', on: '2026-02-01', fix: 'x1', verdict: 'approved' }])
  const text = JSON.stringify(snapshot)
  for (const gone of ['snapshots', 'hiddenPeople', 'occurrences', 'YQ==', 'Levi', 'format']) expect(text).not.toContain(gone)
})

it('thawed it says the same as then, with an empty list for each that it leaves out', () => {
  const { engagement, tallies: counted } = thawSnapshot(snapshot)
  expect(engagement.failurePoints).toMatchObject(input.failurePoints)
  expect([engagement.kpis, engagement.snapshots]).toEqual([[], []])
  expect(counted.period).toEqual(tallies.period)
  expect(counted.channels).toEqual(['phone'])
  const [one, other] = [counted, tallies].map(({ byFailurePoint }) => byFailurePoint.get('f1'))
  expect(one).toEqual({ ...other, places: expect.arrayContaining([...(other?.places ?? [])]) })
  const bare = thawSnapshot({ engagement: { name: 'x', failurePoints: [], counts: [{ failurePoint: 'f', cases: 1 }] } })
  expect(bare.tallies).toMatchObject({ period: null, channels: [] })
  expect(bare.tallies.byFailurePoint.get('f')).toEqual({ cases: 1, cost: 0, countWithoutCost: 0, customers: 0, places: [] })
})

it('without a period nothing was counted', () => {
  const none = freezeEngagement(storedEngagementOf({}), tallyOccurrences(engagementOf({})), { ...named, note: 'Empty' })
  expect(none).toMatchObject({ note: 'Empty' })
  expect(Object.keys(none)).not.toContain('period')
})
