import { describe, expect, it } from 'vitest'
import { impacts } from '../../../../electron/backend/derivations/impacts.ts'
import { planChoice, planOrder } from '../../../../electron/backend/derivations/plans.ts'
import { type TestBackend, testBackend } from './testBackend.ts'

type Client = TestBackend['client']

/** A backend that says how often its derivations were computed since they were last counted. */
function countingBackend() {
  let computed: unknown[] = []
  const { client } = testBackend(undefined, undefined, { computed: (derivation) => computed.push(derivation) })
  const times = () => {
    const counted = { impacts: impacts, planChoice: planChoice, planOrder: planOrder }
    const told = Object.entries(counted).map(([name, one]) => [name, computed.filter((by) => by === one).length])
    computed = []
    return Object.fromEntries(told)
  }
  return { client, times }
}

const nothing = { impacts: 0, planChoice: 0, planOrder: 0 }

/** What the plan's screen shows; an answer that is the same value was not found anew. */
async function planScreen(client: Client) {
  const { points } = await client.plan.frontier({})
  const drawn = await client.plan.uncertainty({ draws: 50 })
  return { drawn, points, view: await client.plan.get({}), list: await client.fix.list({}) }
}

async function sample() {
  const { client, times } = countingBackend()
  await client.files.openSample({ language: 'en' })
  const before = await planScreen(client)
  const fix = before.view.plan.items[0]?.fix ?? ''
  times()
  return { client, times, before, fix }
}

const words = [
  { title: 'Said better' },
  { owner: 'Dana' },
  { description: 'At length.', startOn: '2026-05-01', dueOn: '2026-06-01' },
  { kind: 'training' as const },
]

const numbers = [{ confidence: 0.3 }, { effortDays: 77 }, { effects: [] }, { pinned: 'out' as const }]

describe('a plan that stands', () => {
  it('is neither chosen nor drawn anew for other words of a fix, and shows them', async () => {
    const { client, times, before, fix } = await sample()
    for (const patch of words) {
      await client.lists.fixes.update({ id: fix, patch })
      const after = await planScreen(client)
      expect(times()).toEqual({ ...nothing, planOrder: 1 })
      expect(after.drawn).toBe(before.drawn)
      expect(after.points).toBe(before.points)
      expect(after.list.rows.find(({ id }) => id === fix)).toMatchObject(patch)
      expect(after.view.plan.items).toEqual(before.view.plan.items)
    }
    expect((await client.plan.get({})).fixes.get(fix)).toMatchObject({ title: 'Said better', owner: 'Dana', kind: 'training' })
  })

  it('is chosen and drawn anew for other numbers of a fix', async () => {
    const { client, times, before, fix } = await sample()
    let { drawn } = before
    for (const patch of numbers) {
      await client.lists.fixes.update({ id: fix, patch })
      const now = await client.plan.uncertainty({ draws: 50 })
      expect(times()).toMatchObject({ planChoice: 1 })
      expect(now).not.toBe(drawn)
      drawn = now
    }
  })

  it('is neither chosen nor drawn anew when a failure point, a cause or a root cause is put in other words', async () => {
    const { client, times, before } = await sample()
    const [rootCause] = (await client.rootCause.list({})).rows
    const failurePoint = (await client.rootCause.get({ id: rootCause?.id ?? '' })).behind[0]?.id ?? ''
    const { causes } = await client.trace.get({ failurePoint })
    times()
    await client.failurePoint.update({ id: failurePoint, patch: { title: 'Said better', description: 'At length.' } })
    await client.trace.updateCause({ failurePoint, cause: causes[0]?.id ?? '', patch: { title: 'Because' } })
    await client.lists.rootCauses.update({ id: rootCause?.id ?? '', patch: { title: 'Why' } })
    const after = await planScreen(client)
    expect(times()).toEqual(nothing)
    expect(after.drawn).toBe(before.drawn)
    expect(after.points).toBe(before.points)
    expect(after.view.plan).toBe(before.view.plan)
  })

  it('is put into other waves without being chosen or drawn anew', async () => {
    const { client, times, before } = await sample()
    await client.engagement.updateSettings({ name: 'Other', plan: { waveDays: 9 } })
    const after = await planScreen(client)
    expect(times()).toEqual(nothing)
    expect(after.drawn).toBe(before.drawn)
    expect(after.view.plan.waves.length).toBeGreaterThan(before.view.plan.waves.length)
  })

  it('is chosen and drawn anew when a failure point happens more often', async () => {
    const { client, times, before } = await sample()
    const { rows } = await client.failurePoint.page({ query: { traced: 'fully' }, offset: 0, limit: 50 })
    const estimated = rows.find(({ counted }) => !counted)?.id ?? ''
    times()
    await client.failurePoint.update({ id: estimated, patch: { perMonth: 900 } })
    const after = await client.plan.uncertainty({ draws: 50 })
    expect(times()).toMatchObject({ impacts: 1, planChoice: 1 })
    expect(after).not.toBe(before.drawn)
  })

  it('settles the order among equals again by their titles, without choosing anew', async () => {
    const { client, times } = countingBackend()
    await client.files.create({ name: 'Equals', language: 'en' })
    const fixes: string[] = []
    for (const title of ['Alpha', 'Beta']) {
      const { id: failurePoint } = await client.failurePoint.create({ title, perMonth: 10 })
      const why = await client.trace.addCause({ failurePoint, parent: null, title: 'why' })
      const cause = await client.trace.linkNewRootCause({ failurePoint, cause: why.id, title, category: 'process' })
      fixes.push((await client.lists.fixes.create({ title, effects: [{ rootCause: cause.id, effectiveness: 0.5 }] })).id)
    }
    const ranked = async () => (await client.plan.get({})).plan.items.map(({ fix }) => fix)
    expect(await ranked()).toEqual(fixes)
    times()
    await client.lists.fixes.update({ id: fixes[0] ?? '', patch: { title: 'Gamma' } })
    expect(await ranked()).toEqual(fixes.toReversed())
    expect(times()).toEqual({ ...nothing, planOrder: 1 })
  })
})
