import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { refusalOf, testBackend } from '../testBackend.ts'

async function journey() {
  const { client, folder, openPath } = testBackend()
  const path = join(folder, 'client.shoresh')
  createEngagementFile(
    path,
    engagementOf({
      stages: [
        { id: 's1', name: 'Sale', competitors: [{ name: 'Rival', score: 7 }] },
        { id: 's2', name: 'Selling', competitors: [{ name: 'Other', score: 5 }] },
      ],
      touchpoints: [
        { id: 't1', name: 'Call', stage: 's1', customerScore: 6 },
        { id: 't2', name: 'Phone call', stage: 's2', customerScore: 4, channel: 'phone', dependsOn: ['t1', 't3'] },
        { id: 't3', name: 'Offer', stage: 's2' },
        { id: 't4', name: 'Signing', stage: 's2', dependsOn: ['t2'] },
      ],
      failurePoints: [
        { id: 'f1', title: 'Late', touchpoint: 't2', stage: 's2', perMonth: 3 },
        { id: 'f2', title: 'Unsigned', stage: 's2', perMonth: 2 },
      ],
      promises: [{ id: 'p1', code: 'PR-01', text: 'Soon', touchpoint: 't2' }],
    }),
  )
  await openPath(path)
  return client
}

describe('two places made one', () => {
  it('moves what named the duplicate touchpoint, and takes what the kept one lacks', async () => {
    const client = await journey()
    await client.journey.merge({ kind: 'touchpoint', kept: 't1', duplicate: 't2' })
    const { touchpoints } = await client.engagement.head()
    expect(touchpoints).toEqual([
      { id: 't1', name: 'Call', stage: 's1', customerScore: 6, channel: 'phone', dependsOn: ['t3'] },
      { id: 't3', name: 'Offer', stage: 's2' },
      { id: 't4', name: 'Signing', stage: 's2', dependsOn: ['t1'] },
    ])
    const [sale] = (await client.journey.map({})).stages
    expect(sale?.touchpoints[0]).toMatchObject({ promises: [{ text: 'Soon' }], failurePoints: [{ title: 'Late' }] })
    expect((await client.changes.history()).undo).toEqual({ key: 'touchpoint.merge', params: { title: 'Call' } })
  })

  it('refuses what would turn in a circle, and one and the same', async () => {
    const client = await journey()
    await client.lists.touchpoints.update({ id: 't3', patch: { dependsOn: ['t1'] } })
    expect(await refusalOf(client.journey.merge({ kind: 'touchpoint', kept: 't1', duplicate: 't2' }))).toMatchObject({
      code: 'depends-cycle',
    })
    expect(await refusalOf(client.journey.merge({ kind: 'touchpoint', kept: 't1', duplicate: 't1' }))).toMatchObject({
      code: 'duplicate-id',
    })
    expect((await client.engagement.head()).touchpoints).toHaveLength(4)
  })

  it('moves touchpoints, failure points and competitors of a duplicate stage', async () => {
    const client = await journey()
    await client.journey.merge({ kind: 'stage', kept: 's1', duplicate: 's2' })
    const { stages } = await client.journey.map({})
    expect(
      stages.map(({ name, touchpoints, failurePoints, competitors }) => [
        name,
        touchpoints.length,
        failurePoints.length,
        competitors,
      ]),
    ).toEqual([
      [
        'Sale',
        4,
        1,
        [
          { name: 'Rival', score: 7, first: null },
          { name: 'Other', score: 5, first: null },
        ],
      ],
    ])
    await client.changes.undo()
    expect((await client.journey.map({})).stages).toHaveLength(2)
  })
})

describe('a stage with cases of its own', () => {
  it('becomes one with another: its cases are counted there at once, and as a fresh reading counts them; undo parts them', async () => {
    const { client, folder, openPath } = testBackend()
    const path = join(folder, 'cases.shoresh')
    const days = ['2026-01-05', '2026-01-05', '2026-02-09', '2026-02-28']
    createEngagementFile(
      path,
      engagementOf({
        stages: [
          { id: 's1', name: 'Sale' },
          { id: 's2', name: 'Selling' },
          { id: 's3', name: 'Service' },
        ],
        failurePoints: [{ id: 'f1', title: 'Late', stage: 's3' }],
        occurrences: days.flatMap((on, at) => [
          { id: `o${at}`, failurePoint: 'f1', on, stage: 's2', customer: `c${at % 2}`, cost: 10 },
          { id: `p${at}`, failurePoint: 'f1', on, stage: 's1', customer: 'c0' },
        ]),
      }),
    )
    await openPath(path)
    const look = () =>
      Promise.all(
        (['count', 'cost', 'customers'] as const).map(async (measure) => {
          const { pareto } = await client.pareto.get({ by: 'stage', language: 'en', measure })
          return pareto.bars.filter(({ value }) => value > 0).map(({ label, value }) => [label, value])
        }),
      )
    const before = await look()
    expect(before[0]?.map(([label]) => label).toSorted()).toEqual(['Sale', 'Selling'])
    await client.journey.merge({ kind: 'stage', kept: 's1', duplicate: 's2' })
    const merged = await look()
    expect(merged.map((bars) => bars.length)).toEqual([1, 1, 1])
    expect(merged[0]).toEqual([['Sale', before[0]?.reduce((sum, [, value]) => sum + Number(value), 0)]])
    await client.changes.undo()
    expect(await look()).toEqual(before)
    await client.changes.redo()
    await client.files.close()
    await openPath(path)
    expect(await look()).toEqual(merged)
  })
})

describe('a stage that is deleted with what stands on it', () => {
  it.each(['keep', 'delete'] as const)(
    'does with its failure points what was said (%s), as one change',
    async (failurePoints) => {
      const client = await journey()
      const before = await client.journey.map({})
      await client.journey.remove({ kind: 'stage', id: 's2', failurePoints })
      expect((await client.journey.map({})).stages.map(({ name }) => name)).toEqual(['Sale'])
      expect((await client.engagement.head()).counts.failurePoints).toBe(failurePoints === 'keep' ? 2 : 0)
      await client.changes.undo()
      expect(await client.journey.map({})).toEqual(before)
    },
  )
})

describe('a journey that is deleted with what stands on it', () => {
  it.each(['keep', 'delete'] as const)(
    'does with its failure points what was said (%s), as one change',
    async (failurePoints) => {
      const { client, folder, openPath } = testBackend()
      const path = join(folder, 'two ways.shoresh')
      createEngagementFile(
        path,
        engagementOf({
          journeys: [{ id: 'b', name: 'Business' }],
          stages: [
            { id: 's1', name: 'Sale' },
            { id: 's2', name: 'Order', journey: 'b' },
          ],
          touchpoints: [
            { id: 't1', name: 'Visit', stage: 's1', dependsOn: ['t2'] },
            { id: 't2', name: 'Portal', stage: 's2' },
          ],
          failurePoints: [
            { id: 'f1', title: 'Late', touchpoint: 't1', perMonth: 3 },
            { id: 'f2', title: 'Frozen', touchpoint: 't2', perMonth: 2 },
          ],
          promises: [{ id: 'p1', code: 'PR-01', text: 'Always there', touchpoint: 't2' }],
        }),
      )
      await openPath(path)
      const look = async () => [await client.journey.map({}), (await client.promise.ledger()).promises]
      const before = await look()
      await client.journey.remove({ kind: 'journey', id: 'b', failurePoints })
      const { stages, touchpoints, counts } = await client.engagement.head()
      expect([stages.length, touchpoints]).toEqual([1, [{ id: 't1', name: 'Visit', stage: 's1' }]])
      expect(counts.failurePoints).toBe(failurePoints === 'keep' ? 2 : 1)
      expect((await client.promise.ledger()).promises).toHaveLength(1)
      await client.changes.undo()
      expect(await look()).toEqual(before)
    },
  )
})
