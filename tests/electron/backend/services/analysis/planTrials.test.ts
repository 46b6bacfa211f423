import { describe, expect, it } from 'vitest'
import { testBackend } from '../testBackend.ts'

async function sample() {
  const { client, faults } = testBackend()
  await client.files.openSample({ language: 'en' })
  return { client, faults }
}

describe('how sure the plan is', () => {
  it('has an interval around what the plan removes and a share for every fix in it, the same for the same seed', async () => {
    const { client } = await sample()
    const { plan } = await client.plan.get({})
    const drawn = await client.plan.uncertainty({})
    expect(drawn).toMatchObject({ certain: false, draws: 10_000, seed: 1 })
    expect(drawn.removed.low).toBeLessThan(plan.removed)
    expect(drawn.removed.high).toBeGreaterThan(plan.removed)
    for (const { fix } of plan.items) expect(drawn.stays.get(fix)).toBeGreaterThan(0)
    expect(await client.plan.uncertainty({ seed: 1 })).toEqual(drawn)
    expect(await client.plan.uncertainty({ seed: 2 })).not.toEqual(drawn)
  })

  it('is known at once when asked again, until something is edited', async () => {
    const { client } = await sample()
    const first = await client.plan.uncertainty({})
    expect(await client.plan.uncertainty({})).toBe(first)
    const { plan } = await client.plan.get({})
    await client.lists.fixes.update({ id: plan.items[0]?.fix ?? '', patch: { confidence: 0.1 } })
    expect(await client.plan.uncertainty({})).not.toEqual(first)
  })

  it('says so when nothing is uncertain', async () => {
    const { client } = testBackend()
    await client.files.create({ name: 'Sure', language: 'en' })
    const { id: failurePoint } = await client.failurePoint.create({ title: 'Late', perMonth: 10 })
    const why = await client.trace.addCause({ failurePoint, parent: null, title: 'why' })
    const cause = await client.trace.linkNewRootCause({ failurePoint, cause: why.id, title: 'Root', category: 'process' })
    const { id } = await client.lists.fixes.create({ title: 'Fix', effects: [{ rootCause: cause.id, effectiveness: 0.5 }] })
    const drawn = await client.plan.uncertainty({})
    expect(drawn).toEqual({
      certain: true,
      draws: 1,
      seed: 1,
      removed: { low: 5, median: 5, high: 5 },
      stays: new Map([[id, 1]]),
      alike: [],
    })
    await client.failurePoint.update({ id: failurePoint, patch: { perMonth: [5, 10, 20] } })
    expect(await client.plan.uncertainty({})).toMatchObject({ certain: false, draws: 10_000 })
  })

  it('stops drawing when its call is aborted, and answers others while it draws', async () => {
    const { client, faults } = await sample()
    await client.plan.get({})
    const stop = new AbortController()
    const drawing = client.plan.uncertainty({ draws: 1_000_000 }, { signal: stop.signal }).then(
      () => 'drawn',
      () => 'stopped',
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    await client.plan.get({ capacity: 50 })
    await client.engagement.updateSettings({ plan: { capacity: 60 } })
    // Neither has waited for the draws, or they would be drawn by now.
    stop.abort()
    expect(await drawing).toBe('stopped')
    expect(faults).toEqual([])
  })
})

describe('what is tried out', () => {
  it('changes the plan that is asked for and nothing that is saved', async () => {
    const { client } = await sample()
    const saved = await client.plan.get({})
    const [first, second] = saved.plan.items
    const overrides = [
      { fix: first?.fix ?? '', leftOut: true },
      { fix: second?.fix ?? '', effortDays: 1, effectivenessFactor: 0.5 },
      { fix: 'no such fix', leftOut: true },
    ]
    const tried = await client.plan.get({ overrides })
    expect(tried.plan.items.map(({ fix }) => fix)).not.toContain(first?.fix)
    expect(tried.fixes.get(second?.fix ?? '')?.effortDays).toBe(1)
    expect(tried.plan.items.find(({ fix }) => fix === second?.fix)?.standalone).toBeLessThan(second?.standalone ?? 0)
    const free = await client.plan.frontier({ overrides })
    expect(free.points.at(-1)?.removed).toBeLessThan((await client.plan.frontier({})).points.at(-1)?.removed ?? 0)
    expect(await client.plan.uncertainty({ overrides })).not.toEqual(await client.plan.uncertainty({}))
    expect(await client.plan.get({})).toEqual(saved)
    expect((await client.changes.history()).undo).toBeNull()
  })

  it('is kept as one change that one undo takes back', async () => {
    const { client } = await sample()
    const saved = await client.plan.get({})
    const [first, second] = saved.plan.items
    const { effects } = await client.fix.get({ id: second?.fix ?? '' })
    const tried = {
      capacity: 60,
      overrides: [
        { fix: first?.fix ?? '', leftOut: true },
        { fix: second?.fix ?? '', effortDays: 1, effectivenessFactor: 0.5 },
      ],
    }
    const shown = await client.plan.get(tried)
    await client.plan.keep(tried)
    expect((await client.plan.get({})).plan).toEqual(shown.plan)
    expect(await client.fix.get({ id: first?.fix ?? '' })).toMatchObject({ pinned: 'out' })
    const kept = await client.fix.get({ id: second?.fix ?? '' })
    expect(kept.effects).toEqual(
      effects.map(({ rootCause, effectiveness }) => ({
        rootCause,
        effectiveness: typeof effectiveness === 'number' ? effectiveness / 2 : effectiveness.map((value) => value / 2),
      })),
    )
    expect((await client.changes.history()).undo?.key).toBe('plan.keep')
    await client.changes.undo()
    expect(await client.plan.get({})).toEqual(saved)
  })

  it('is refused when no fix may be so', async () => {
    const { client } = await sample()
    const { plan } = await client.plan.get({})
    const fix = plan.items[0]?.fix ?? ''
    const { effects } = await client.fix.get({ id: fix })
    const rootCause = effects[0]?.rootCause ?? ''
    for (const override of [
      { fix, effects: [{ rootCause, effectiveness: [0.9, 0.5, 0.6] as [number, number, number] }] },
      { fix, effects: [{ rootCause: 'no such root cause', effectiveness: 0.5 }] },
      { fix, effortDays: -1 },
    ]) {
      await expect(client.plan.get({ overrides: [override] })).rejects.toMatchObject({ code: 'REFUSED' })
      await expect(client.plan.keep({ overrides: [override] })).rejects.toMatchObject({ code: 'REFUSED' })
    }
    expect((await client.changes.history()).undo).toBeNull()
  })
})
