import { describe, expect, it } from 'vitest'
import { testBackend } from '../testBackend.ts'

async function sample() {
  const { client } = testBackend()
  await client.files.openSample({ language: 'en' })
  return client
}

describe('the work plan', () => {
  it('keeps the saved limits unless asked otherwise, and null lifts one', async () => {
    const client = await sample()
    const { plan: saved } = await client.engagement.head()
    const asSaved = await client.plan.get({})
    expect(asSaved.limits).toEqual({ capacity: 120, budget: 300_000, waveDays: 40, measure: saved.measure })
    expect(asSaved.plan.effortDays).toBeLessThanOrEqual(120)
    const smaller = await client.plan.get({ capacity: 40 })
    expect(smaller.plan.effortDays).toBeLessThanOrEqual(40)
    const free = await client.plan.get({ capacity: null, budget: null })
    expect(free.limits).toMatchObject({ capacity: null, budget: null })
    expect(free.plan.removed).toBeGreaterThanOrEqual(asSaved.plan.removed)
    expect(asSaved.plan.removed).toBeGreaterThan(smaller.plan.removed)
    expect(free.allEffortDays).toBeGreaterThanOrEqual(free.plan.effortDays)
  })

  it('agrees with the ranks and standalone values of the list of fixes', async () => {
    const client = await sample()
    const { plan, fixes } = await client.plan.get({})
    const { rows, total } = await client.fix.list({})
    expect(total).toBe(plan.total)
    expect(new Set(fixes.keys())).toEqual(new Set(rows.map(({ id }) => id)))
    for (const item of plan.items) {
      const row = rows.find(({ id }) => id === item.fix)
      expect(row?.rank).toBe(item.rank)
      expect(row?.standalone).toBeCloseTo(item.standalone, 9)
    }
    expect(rows.filter(({ rank }) => rank !== null)).toHaveLength(plan.items.length)
  })

  it('has a frontier that never falls and meets the plan where there is no limit', async () => {
    const client = await sample()
    const { points, total } = await client.plan.frontier({})
    const free = await client.plan.get({ capacity: null })
    expect(points[0]?.capacity).toBe(0)
    for (const [index, point] of points.entries()) expect(point.removed).toBeGreaterThanOrEqual(points[index - 1]?.removed ?? 0)
    expect(points.at(-1)?.removed).toBeCloseTo(free.plan.removed, 6)
    expect(total).toBeCloseTo(free.plan.total, 9)
  })

  it('says what the same fixes remove in money, where a cost is known and money is not the measure', async () => {
    const client = await sample()
    const { money, plan } = await client.plan.get({})
    const { total } = (await client.plan.get({ measure: 'cost' })).plan
    const all = await client.plan.get({ measure: 'cost', capacity: null, budget: null })
    expect(money?.total).toBeCloseTo(total, 9)
    expect(money?.removed).toBeGreaterThan(0)
    expect(money?.removed).toBeLessThanOrEqual(all.plan.removed)
    expect((await client.overview.get({})).money).toEqual(money)
    expect(all.money).toBeNull()
    for (const { fix } of plan.items) await client.fix.pin({ id: fix, pinned: 'in' })
    const same = await client.plan.get({ measure: 'cost', capacity: plan.effortDays, budget: plan.cost })
    expect(same.plan.items.map(({ fix }) => fix).toSorted()).toEqual(plan.items.map(({ fix }) => fix).toSorted())
    expect(money?.removed).toBeCloseTo(same.plan.removed, 6)
  })

  it('answers for every edit at once', async () => {
    const client = await sample()
    const before = await client.plan.get({})
    const first = before.plan.items[0]?.fix ?? ''
    await client.fix.pin({ id: first, pinned: 'out' })
    const after = await client.plan.get({})
    expect(after.plan.items.map(({ fix }) => fix)).not.toContain(first)
    expect((await client.changes.history()).undo?.key).toBe('fix.pin')
    await client.changes.undo()
    expect(await client.plan.get({})).toEqual(before)
  })
})

describe('the next step', () => {
  it('leads from the first failure point to carrying out the plan', async () => {
    const { client } = testBackend()
    await client.files.create({ name: 'New', language: 'en' })
    const next = async () => (await client.overview.get({})).next
    expect(await next()).toEqual({ kind: 'add-failure-points' })
    const { id } = await client.failurePoint.create({ title: 'Late' })
    expect(await next()).toEqual({ kind: 'estimate-frequency', missing: 1 })
    await client.failurePoint.update({ id, patch: { perMonth: 10 } })
    expect(await next()).toEqual({ kind: 'trace', failurePoint: id, code: 'FP-01', title: 'Late' })
    const why = await client.trace.addCause({ failurePoint: id, parent: null, title: 'why' })
    const cause = await client.trace.linkNewRootCause({ failurePoint: id, cause: why.id, title: 'Root', category: 'process' })
    expect(await next()).toEqual({ kind: 'add-fix', rootCause: cause.id, code: 'RC-01', title: 'Root' })
    const fix = await client.lists.fixes.create({
      title: 'Fix',
      effortDays: 3,
      effects: [{ rootCause: cause.id, effectiveness: 0.5 }],
    })
    expect(await next()).toEqual({ kind: 'set-capacity' })
    await client.engagement.updateSettings({ plan: { capacity: 5 } })
    expect(await next()).toEqual({ kind: 'give-owners', missing: 1 })
    await client.lists.fixes.update({ id: fix.id, patch: { owner: 'Dana' } })
    expect(await next()).toEqual({ kind: 'give-dates', missing: 1 })
    await client.lists.fixes.update({ id: fix.id, patch: { dueOn: '2026-12-01', state: 'proposed' } })
    expect(await next()).toEqual({ kind: 'approve', missing: 1 })
    await client.lists.fixes.update({ id: fix.id, patch: { state: 'approved' } })
    expect(await next()).toEqual({ kind: 'carry-out' })
    expect(await client.overview.get({})).toMatchObject({
      total: 10,
      tracedShare: 1,
      plan: { fixes: 1, removed: 5, removedShare: 0.5, effortDays: 3, capacity: 5 },
      topRootCauses: [{ code: 'RC-01', share: 1 }],
    })
  })
})

describe('a Pareto chart', () => {
  it('drills from a category to its root causes to their failure points', async () => {
    const client = await sample()
    const top = await client.pareto.get({ by: 'category', language: 'en' })
    const bar = top.pareto.bars[0]
    expect(top.next).toBe('root-cause')
    const inside = await client.pareto.get({
      by: 'root-cause',
      language: 'en',
      within: [{ by: 'category', key: bar?.key ?? '' }],
    })
    expect(inside.path).toEqual([{ by: 'category', key: bar?.key, label: bar?.label }])
    expect(inside.pareto.total).toBeCloseTo(bar?.value ?? 0, 9)
    expect(inside.next).toBe('failure-point')
    const cause = inside.pareto.bars[0]
    const last = await client.pareto.get({
      by: 'failure-point',
      language: 'en',
      within: [
        { by: 'category', key: bar?.key ?? '' },
        { by: 'root-cause', key: cause?.key ?? '' },
      ],
    })
    expect(last.pareto.total).toBeCloseTo(cause?.value ?? 0, 9)
    expect(last.next).toBeNull()
  })
})
