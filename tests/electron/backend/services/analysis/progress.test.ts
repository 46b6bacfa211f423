import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'
import { testBackend } from '../testBackend.ts'

function shop() {
  return engagementOf({
    failurePoints: [
      { id: 'f', title: 'Late' },
      { id: 'g', title: 'Rude' },
    ],
    rootCauses: [{ id: 'r', title: 'No owner', category: 'structure' }],
    traces: [{ failurePoint: 'f', cause: { rootCause: 'r' } }],
    fixes: [
      {
        id: 'x',
        title: 'Name an owner',
        state: 'done',
        startOn: '2026-03-01',
        doneOn: '2026-03-31',
        effects: [{ rootCause: 'r', effectiveness: 0.5 }],
      },
      { id: 'y', title: 'Two owners', effects: [{ rootCause: 'r', effectiveness: 0.5 }] },
    ],
    decisions: [{ id: 'd', on: '2026-05-01', text: 'Go on' }],
    occurrences: [
      { failurePoint: 'f', on: '2026-02-10', count: 40 },
      { failurePoint: 'f', on: '2026-04-10', count: 10 },
      { failurePoint: 'g', on: '2026-04-10', count: 99 },
    ],
  })
}

async function opened() {
  const backend = testBackend()
  const path = join(temporaryFolder(), 'shop.shoresh')
  createEngagementFile(path, shop())
  await backend.openPath(path)
  return backend
}

describe('how it goes', () => {
  it('offers what was counted of what a fix acts on, and what the plan predicts of an open one', async () => {
    const { client } = await opened()
    const { predicted, actual } = await client.progress.offer({ id: 'x' })
    expect(predicted).toBeNull()
    expect(actual).toMatchObject({ casesBefore: 40, casesAfter: 10, after: { from: '2026-04-01', to: '2026-04-30' } })
    const open = await client.progress.offer({ id: 'y' })
    expect(open.predicted).toBeGreaterThan(0)
    expect(open.actual).toBeNull()
  })

  it('freezes the engagement as one change that the decisions of the day name, and compares what came since', async () => {
    const { client } = await opened()
    const { id } = await client.progress.freeze({ name: 'May', on: '2026-05-01' })
    const { snapshots, decisions } = await client.progress.get()
    expect(snapshots).toEqual([{ id, name: 'May', on: '2026-05-01', period: { from: '2026-02-01', to: '2026-04-30' } }])
    expect(decisions[0]?.snapshot).toBe(id)
    const { comparison } = await client.progress.compare({ before: { snapshot: id }, language: 'en' })
    expect(comparison.overlaps).toBe(true)
    const { id: later } = await client.progress.freeze({ name: 'June', on: '2026-06-01' })
    const between = await client.progress.compare({ before: { snapshot: id }, after: { snapshot: later }, language: 'en' })
    expect(between.comparison.bars.every(({ beforeCases, afterCases }) => beforeCases === afterCases)).toBe(true)
    await client.progress.removeSnapshots({ ids: [later] })
    await expect(
      client.progress.compare({ before: { snapshot: id }, after: { snapshot: later }, language: 'en' }),
    ).rejects.toMatchObject({
      data: { code: 'gone' },
    })
    await client.changes.undo()
    await client.changes.undo()
    await client.progress.removeSnapshots({ ids: [id] })
    expect((await client.progress.get()).decisions[0]?.snapshot).toBeUndefined()
    await client.changes.undo()
    expect((await client.progress.get()).decisions[0]?.snapshot).toBe(id)
    await client.changes.undo()
    expect((await client.progress.get()).snapshots).toEqual([])
  })

  it('counts the cases of two periods by a volume, so that growth is no failure, and by months where a month has none', async () => {
    const { client } = await opened()
    const months = [
      ['2026-02', 400],
      ['2026-04', 1090],
    ] as const
    for (const [month, value] of months) await client.lists.volumes.create({ month, value, unit: 'orders' })
    const [february, april] = [
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-04-01', to: '2026-04-30' },
    ]
    const asked = { before: february, after: april, by: 'root-cause', language: 'en' } as const
    const byMonth = await client.progress.compare(asked)
    expect(byMonth.verdict).toContain('went up')
    expect(byMonth.volumes).toEqual([
      { unit: 'orders', before: { kind: 'found', volume: 400 }, after: { kind: 'found', volume: 1090 } },
    ])
    const byOrders = await client.progress.compare({ ...asked, volume: 'orders' })
    expect(byOrders.comparison).toMatchObject({ before: { volume: 400, cases: 40 }, after: { volume: 1090, cases: 109 } })
    expect(byOrders.verdict).toContain('Cases for every 1,000 of the volume stayed at 100')
    const march = { from: '2026-03-01', to: '2026-04-30' }
    const lacking = await client.progress.compare({ ...asked, after: march, volume: 'orders' })
    expect(lacking.comparison.after.volume).toBeNull()
    expect(lacking.volumes[0]?.after).toEqual({ kind: 'missing', month: '2026-03' })
  })

  it('compares two periods by an own dimension, and says of a frozen review that it keeps no counts by one', async () => {
    const backend = testBackend()
    const path = join(temporaryFolder(), 'regions.shoresh')
    const cases = [
      { id: 'o1', failurePoint: 'f', on: '2026-02-10', count: 3, fields: { region: 'North' } },
      { id: 'o2', failurePoint: 'f', on: '2026-04-10', count: 5, fields: { region: 'South' } },
    ]
    const fields = [{ id: 'region', name: 'Region' }]
    createEngagementFile(path, engagementOf({ failurePoints: [{ id: 'f', title: 'Late' }], fields, occurrences: cases }))
    await backend.openPath(path)
    const { client } = backend
    const asked = { before: { from: '2026-02-28', to: '2026-02-01' }, by: 'field:region', language: 'en' } as const
    const { comparison } = await client.progress.compare(asked)
    expect(comparison.bars.map(({ label, beforeCases, afterCases }) => [label, beforeCases, afterCases])).toEqual([
      ['North', 3, 0],
      ['South', 0, 5],
    ])
    const { id } = await client.progress.freeze({ name: 'May', on: '2026-05-01' })
    await expect(client.progress.compare({ ...asked, before: { snapshot: id } })).rejects.toMatchObject({
      data: { code: 'field-not-frozen' },
    })
  })

  it('decides about a fix, whose state follows, as one change', async () => {
    const { client } = await opened()
    const stateOf = async () => (await client.fix.get({ id: 'y' })).state
    await client.progress.decide({ fix: 'y', verdict: 'approved', on: '2026-05-01', by: 'Ruth', why: 'Cheap', predicted: 3.5 })
    expect(await stateOf()).toBe('approved')
    expect((await client.fix.get({ id: 'y' })).check).toEqual({ predicted: 3.5 })
    expect((await client.progress.get()).decisions.at(-1)).toMatchObject({
      fix: 'y',
      verdict: 'approved',
      by: 'Ruth',
      why: 'Cheap',
    })
    await client.changes.undo()
    expect([await stateOf(), (await client.progress.get()).decisions.length]).toEqual([undefined, 1])
    await client.progress.decide({ fix: 'y', verdict: 'rejected', on: '2026-05-01' })
    expect(await stateOf()).toBe('rejected')
    await client.progress.decide({ fix: 'y', verdict: 'deferred', on: '2026-05-01' })
    expect(await stateOf()).toBe('proposed')
  })

  it('refuses a check before the start, and nothing is changed', async () => {
    const { client } = await opened()
    const patch = { check: { on: '2026-02-01' } }
    await expect(client.lists.fixes.update({ id: 'x', patch })).rejects.toMatchObject({ data: { code: 'check-before-start' } })
    expect((await client.fix.get({ id: 'x' })).check).toBeUndefined()
    expect((await client.changes.history()).undo).toBeNull()
  })

  it('freezes an empty engagement, holds the next against it, and undo takes it back', async () => {
    const { client, openPath } = testBackend()
    const path = join(temporaryFolder(), 'empty.shoresh')
    createEngagementFile(path, engagementOf({}))
    await openPath(path)
    const { id } = await client.progress.freeze({ name: 'Nothing yet', on: '2026-05-01' })
    const { comparison, verdict } = await client.progress.compare({ before: { snapshot: id }, language: 'en' })
    expect([comparison.bars, verdict === '']).toEqual([[], false])
    await client.changes.undo()
    expect((await client.progress.get()).snapshots).toEqual([])
  })
})
