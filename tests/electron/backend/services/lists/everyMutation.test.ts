import { describe, expect, it } from 'vitest'
import { parseEngagement } from '../../../../../shared/engagement/parseEngagement.ts'
import { exportedText, sendTable, type TestBackend, testBackend } from '../testBackend.ts'

type Client = TestBackend['client']

/** The sample in a fresh backend, and what the mutations below need of it. */
async function openSample() {
  const { client, faults } = testBackend()
  await client.files.openSample({ language: 'en' })
  const text = await exportedText(client)
  const sample = JSON.parse(text)
  return { client, faults, sample, dump: async () => JSON.parse(await exportedText(client)) }
}

interface Sample {
  readonly stages: readonly { readonly id: string }[]
  readonly touchpoints: readonly { readonly id: string; readonly stage: string }[]
  readonly categories: readonly { readonly id: string }[]
  readonly failurePoints: readonly { readonly id: string }[]
  readonly rootCauses: readonly { readonly id: string; readonly category: string }[]
  readonly fixes: readonly { readonly id: string; readonly requires?: readonly string[] }[]
  readonly traces: readonly { readonly failurePoint: string }[]
}

type Mutation = (client: Client, sample: Sample) => Promise<unknown>

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index]
  if (item === undefined) throw new Error('the sample is smaller than this test needs')
  return item
}

/** A failure point with a trace, and its first why. */
async function tracedPoint(client: Client, sample: Sample) {
  const failurePoint = at(sample.traces, 0).failurePoint
  const trace = await client.trace.get({ failurePoint })
  return { failurePoint, trace, first: at(trace.causes, 0).id }
}

const mutations: Readonly<Record<string, Mutation>> = {
  'engagement.updateSettings': (client) =>
    client.engagement.updateSettings({ name: 'Other', currency: 'EUR', period: null, plan: { capacity: 7, budget: null } }),
  'people.rename': async (client) => {
    const [person] = await client.people.list()
    return client.people.rename({ from: person?.name ?? '', to: 'Somebody else' })
  },
  'people.hide': async (client) => {
    const [person] = await client.people.list()
    return client.people.hide({ name: person?.name ?? '', hidden: true })
  },
  'plan.keep': (client, { fixes }) =>
    client.plan.keep({
      budget: null,
      waveDays: 9,
      overrides: [
        { fix: at(fixes, 0).id, effortDays: 2, effectivenessFactor: 0.5 },
        { fix: at(fixes, 3).id, leftOut: true },
      ],
    }),
  'lists.categories.create': (client) => client.lists.categories.create({ name: 'Law', definition: 'What the law asks.' }),
  'lists.categories.update': (client, { categories }) =>
    client.lists.categories.update({ id: at(categories, 0).id, patch: { name: 'Renamed', definition: null } }),
  'lists.categories.remove': async (client, { categories, rootCauses }) => {
    const { id } = at(categories, 0)
    for (const cause of rootCauses) {
      if (cause.category === id) await client.lists.rootCauses.update({ id: cause.id, patch: { category: 'process' } })
    }
    await client.lists.categories.remove({ ids: [id] })
  },
  'lists.stages.create': (client) => client.lists.stages.create({ name: 'Farewell' }),
  'lists.stages.update': (client, { stages }) => client.lists.stages.update({ id: at(stages, 1).id, patch: { name: 'Renamed' } }),
  'engagement.orderStages': (client, { stages }) =>
    client.engagement.orderStages({ ids: stages.map(({ id }) => id).toReversed() }),
  'journey.moveTouchpoint': async (client, { stages, touchpoints }) => {
    const { id, stage } = at(touchpoints, 0)
    await client.journey.moveTouchpoint({ id, to: { stage: at(stages, 2).id, before: null } })
    await client.journey.moveTouchpoint({ id, to: 'earlier' })
    await client.journey.moveTouchpoint({ id: at(touchpoints, 1).id, to: stage === at(touchpoints, 1).stage ? 'onward' : 'back' })
  },
  'journey.moveStage': (client, { stages }) => client.journey.moveStage({ id: at(stages, 0).id, to: 'onward' }),
  'lists.stages.remove': async (client) => {
    const { id } = await client.lists.stages.create({ name: 'Unused' })
    await client.lists.stages.remove({ ids: [id] })
    await client.lists.stages.create({ name: 'Used' })
  },
  'lists.touchpoints.create': (client, { stages }) =>
    client.lists.touchpoints.create({ name: 'Letter', stage: at(stages, 0).id }),
  'lists.touchpoints.update': (client, { stages, touchpoints }) =>
    client.lists.touchpoints.update({
      id: at(touchpoints, 0).id,
      patch: { stage: at(stages, 5).id, hands: ['a', 'b'], momentOfTruth: true, feeling: null, customerScore: 3 },
    }),
  'lists.touchpoints.remove': async (client, { stages }) => {
    const { id } = await client.lists.touchpoints.create({ name: 'Letter', stage: at(stages, 0).id })
    await client.lists.touchpoints.remove({ ids: [id] })
    await client.lists.touchpoints.create({ name: 'Kept', stage: at(stages, 0).id })
  },
  'failurePoint.create': (client, { touchpoints }) =>
    client.failurePoint.create({ title: 'New', touchpoint: at(touchpoints, 2).id, perMonth: [1, 2, 3], severity: 2 }),
  'failurePoint.createMany': (client) =>
    client.failurePoint.createMany({ rows: [{ title: 'a', stage: 'New stage', touchpoint: 'New touchpoint' }, { title: 'b' }] }),
  'failurePoint.update': (client, { failurePoints, stages }) =>
    client.failurePoint.update({
      id: at(failurePoints, 3).id,
      patch: { title: 'Other', stage: at(stages, 9).id, perMonth: null, severity: 1, channel: 'mail' },
    }),
  'failurePoint.updateMany': (client, { failurePoints }) =>
    client.failurePoint.updateMany({ ids: failurePoints.slice(0, 5).map(({ id }) => id), patch: { severity: 5, channel: null } }),
  'failurePoint.updateEach': (client, { failurePoints }) =>
    client.failurePoint.updateEach({
      updates: [
        { id: at(failurePoints, 0).id, patch: { severity: 1, title: 'One' }, newStage: 'Farewell', newTouchpoint: 'Letter' },
        { id: at(failurePoints, 1).id, patch: { channel: null }, newStage: 'farewell', newTouchpoint: 'letter' },
        { id: at(failurePoints, 2).id, patch: { perMonth: [1, 2, 3] } },
      ],
    }),
  'failurePoint.remove': (client, { traces }) =>
    client.failurePoint.remove({ ids: traces.slice(0, 3).map(({ failurePoint }) => failurePoint) }),
  'trace.addCause': async (client, sample) => {
    const { failurePoint, first } = await tracedPoint(client, sample)
    await client.trace.addCause({ failurePoint, parent: null, title: 'one more' })
    await client.trace.addCause({ failurePoint, parent: first, title: 'deeper', after: null })
  },
  'trace.updateCause': async (client, sample) => {
    const { failurePoint, first } = await tracedPoint(client, sample)
    await client.trace.updateCause({ failurePoint, cause: first, patch: { title: 'said anew', state: 'rejected' } })
  },
  'trace.moveCause': async (client, sample) => {
    const { failurePoint, first } = await tracedPoint(client, sample)
    const { id } = await client.trace.addCause({ failurePoint, parent: null, title: 'to move' })
    await client.trace.moveCause({ failurePoint, cause: first, parent: id, position: 0 })
  },
  'trace.copyCause': async (client, sample) => {
    const { failurePoint, first } = await tracedPoint(client, sample)
    await client.trace.copyCause({ failurePoint, parent: null, from: { failurePoint, cause: first } })
  },
  'trace.setJoin and setShares': async (client, sample) => {
    const { failurePoint } = await tracedPoint(client, sample)
    await client.trace.addCause({ failurePoint, parent: null, title: 'beside' })
    const { causes } = await client.trace.get({ failurePoint })
    const part = 1 / causes.length
    await client.trace.setShares({ failurePoint, parent: null, shares: causes.map(({ id }): [string, number] => [id, part]) })
    await client.trace.setJoin({ failurePoint, parent: null, join: 'together' })
  },
  'trace.removeCause': async (client, sample) => {
    const { failurePoint, trace } = await tracedPoint(client, sample)
    for (const { id } of trace.causes) await client.trace.removeCause({ failurePoint, cause: id })
  },
  'trace.linkRootCause': async (client, sample) => {
    const { failurePoint } = await tracedPoint(client, sample)
    const { id } = await client.trace.addCause({ failurePoint, parent: null, title: 'leaf' })
    await client.trace.linkRootCause({ failurePoint, cause: id, rootCause: at(sample.rootCauses, 0).id })
  },
  'trace.linkNewRootCause': async (client, sample) => {
    const { failurePoint } = await tracedPoint(client, sample)
    const { id } = await client.trace.addCause({ failurePoint, parent: null, title: 'leaf' })
    await client.trace.linkNewRootCause({ failurePoint, cause: id, title: 'Nobody was taught', category: 'training' })
  },
  'rootCause.create': (client) => client.lists.rootCauses.create({ title: 'New', category: 'systems', description: 'x' }),
  'rootCause.update': (client, { rootCauses }) =>
    client.lists.rootCauses.update({
      id: at(rootCauses, 0).id,
      patch: { title: 'Other', category: 'systems', description: null },
    }),
  'rootCause.remove': (client, { rootCauses }) => client.lists.rootCauses.remove({ ids: [at(rootCauses, 0).id] }),
  'rootCause.merge': async (client) => {
    const { rows } = await client.rootCause.list({})
    const fresh = await client.lists.rootCauses.create({ title: 'Kept', category: 'process' })
    await client.rootCause.merge({ kept: fresh.id, merged: [at(rows, 0).id] })
  },
  'fix.create': (client, { fixes, rootCauses }) =>
    client.lists.fixes.create({
      title: 'New',
      effects: [{ rootCause: at(rootCauses, 0).id, effectiveness: [0.1, 0.2, 0.3] }],
      requires: [at(fixes, 0).id],
    }),
  'fix.update': (client, { fixes, rootCauses }) =>
    client.lists.fixes.update({
      id: at(fixes, 1).id,
      patch: {
        title: 'Other',
        state: 'done',
        pinned: 'in',
        effects: [{ rootCause: at(rootCauses, 2).id, effectiveness: 1 }],
        requires: [],
        excludes: [],
        cost: null,
      },
    }),
  'fix.updateEach': (client, { fixes }) =>
    client.lists.fixes.updateEach({
      updates: [
        { id: at(fixes, 0).id, patch: { owner: 'Dana', effortDays: 3 } },
        { id: at(fixes, 1).id, patch: { owner: 'Dana', cost: null, state: 'done' } },
      ],
    }),
  'fix.remove': (client, { fixes }) => client.lists.fixes.remove({ ids: fixes.slice(0, 4).map(({ id }) => id) }),
  'fix.pin': (client, { fixes }) => client.fix.pin({ id: at(fixes, 2).id, pinned: 'out' }),
  'importing.failurePoints': async (client) =>
    client.importing.run({
      as: 'failure-points',
      handle: await sendTable(client, 'what,where\nx,Stage x\ny,Stage y\n'),
      map: { title: 'what', stage: 'where' },
    }),
}

describe('every mutation', () => {
  it.each(Object.entries(mutations))('%s is undone to the same file and redone to the same file', async (_name, mutate) => {
    const { client, faults, sample, dump } = await openSample()
    const before = await dump()
    await mutate(client, sample)
    const after = await dump()
    expect(after).not.toEqual(before)
    expect(parseEngagement(after)).toMatchObject({ ok: true })
    let steps = 0
    while ((await client.changes.undo()) !== null) steps += 1
    expect(await dump()).toEqual(before)
    for (let step = 0; step < steps; step += 1) await client.changes.redo()
    expect(await dump()).toEqual(after)
    expect(faults).toEqual([])
  })

  it.each(Object.entries(mutations))('%s leaves what is shown equal to what a fresh reading shows', async (_name, mutate) => {
    const { client, sample } = await openSample()
    const look = async () => ({
      head: await client.engagement.head(),
      page: await client.failurePoint.page({ query: { search: 'e' }, offset: 0, limit: 1000 }),
      inbox: await client.trace.inbox({ all: true, offset: 0, limit: 1000 }),
      rootCauses: await client.rootCause.list({ measure: 'severity' }),
      plan: await client.plan.get({}),
      overview: await client.overview.get({}),
      pareto: await client.pareto.get({ by: 'category', language: 'en', measure: 'cost' }),
    })
    await look()
    await mutate(client, sample)
    const shown = await look()
    const opened = await client.files.known()
    expect(opened).toEqual([])
    await client.files.close()
    await client.files.openSample({ language: 'en' })
    expect(await look()).toEqual(shown)
  })
})
