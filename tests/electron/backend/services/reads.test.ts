import { describe, expect, it } from 'vitest'
import { type EngagementSource, engagementSources, isEngagementSource } from '../../../../shared/contract/base/sources.ts'
import { readsByProcedure } from '../../../../shared/contract/reads.ts'
import { dimensions } from '../../../../shared/model/vocabulary.ts'
import { type TestBackend, testBackend } from './testBackend.ts'

type Client = TestBackend['client']

const sort = (key: 'stage' | 'touchpoint' | 'harm' | 'traced') => ({ key, descending: true })
const period = { from: '2026-02-01', to: '2026-04-30' }
const everyDimension = dimensions.map((by) => ({ by, language: 'en' as const }))

/** Of the sample: something of each kind that can be asked about by its id. */
interface Known {
  /** Traced to a root cause. */
  readonly failurePoint: string
  readonly rootCause: string
  readonly fix: string
  /** Evidence with a picture. */
  readonly pictured: string
}

async function knownIn(client: Client): Promise<Known> {
  const [rootCause] = (await client.rootCause.list({})).rows
  const [fix] = (await client.fix.list({})).rows
  const [behind] = (await client.rootCause.get({ id: rootCause?.id ?? '' })).behind
  const pictured = (await client.evidence.list()).find(({ file }) => file?.isPicture === true)
  return { failurePoint: behind?.id ?? '', rootCause: rootCause?.id ?? '', fix: fix?.id ?? '', pictured: pictured?.id ?? '' }
}

const tried = ({ fix }: Known) => ({ overrides: [{ fix, effortDays: 2 }] })

type Question = (client: Client, known: Known) => Promise<unknown>

/** Questions to every procedure whose answers are kept, which together bring it to read all that it may. */
const questions: Readonly<Record<string, Question>> = {
  'files.session': (client) => client.files.session(),
  'files.problems': (client) => client.files.problems(),
  'files.known': (client) => client.files.known(),
  'preferences.get': (client) => client.preferences.get(),
  'preferences.brand': (client) => client.preferences.brand(),
  'changes.history': (client) => client.changes.history(),
  'engagement.head': (client) => client.engagement.head(),
  'failurePoint.page': async (client) => {
    for (const query of [{}, { search: 'the' }, { sort: sort('stage') }, { sort: sort('touchpoint') }, { sort: sort('harm') }]) {
      await client.failurePoint.page({ query, offset: 0, limit: 10 })
    }
    await client.failurePoint.page({ query: { measure: 'severity' }, offset: 0, limit: 10 })
  },
  'failurePoint.placeOf': async (client, { failurePoint }) => {
    await client.failurePoint.placeOf({
      query: { sort: sort('harm'), measure: 'severity', stages: [null], search: 'a' },
      id: failurePoint,
    })
    await client.failurePoint.placeOf({ query: { traced: 'partly' }, id: failurePoint })
  },
  'failurePoint.ids': async (client) => {
    await client.failurePoint.ids({ query: { sort: sort('harm'), measure: 'severity', stages: [null], search: 'a' } })
    await client.failurePoint.ids({ query: { traced: 'partly' } })
  },
  'failurePoint.words': (client, { failurePoint }) => client.failurePoint.words({ id: failurePoint, offset: 0, limit: 10 }),
  'case.page': async (client, { failurePoint }) => {
    await client.case.page({ query: {}, offset: 0, limit: 10 })
    await client.case.page({ query: { failurePoints: [failurePoint], stages: [null], channels: [null] }, offset: 0, limit: 10 })
  },
  'case.narrowed': (client) => client.case.narrowed({ narrowing: { field: 'region', value: 'North' } }),
  'case.values': (client) => client.case.values({ field: 'region' }),
  'failurePoint.splitParts': (client, { failurePoint }) =>
    client.failurePoint.splitParts({ id: failurePoint, of: { kind: 'stage' } }),
  'failurePoint.splitCount': (client, { failurePoint }) =>
    client.failurePoint.splitCount({ id: failurePoint, by: { kind: 'text', words: 'a' } }),
  'journey.map': async (client) => {
    await client.journey.map({})
    await client.journey.map({ measure: 'severity' })
  },
  'evidence.list': (client) => client.evidence.list(),
  'evidence.claims': (client) => client.evidence.claims(),
  'evidence.trail': async (client) => {
    for (const { id } of await client.evidence.list()) await client.evidence.trail({ id })
  },
  'evidence.unproven': (client) => client.evidence.unproven(),
  'evidence.picture': (client, { pictured }) => client.evidence.picture({ id: pictured }),
  'promise.ledger': (client) => client.promise.ledger(),
  'kpi.list': (client) => client.kpi.list(),
  'kpi.volumes': ({ kpi }) => kpi.volumes(),
  'cancellation.get': (client) => client.cancellation.get(),
  'triage.waiting': (client) => client.triage.waiting(),
  'triage.get': (client, { failurePoint }) => client.triage.get({ id: failurePoint }),
  'agreement.get': (client) => client.agreement.get(),
  'charter.get': (client) => client.charter.get(),
  'customer.register': (client) => client.customer.register({}),
  'response.get': (client, { failurePoint }) => client.response.get({ id: failurePoint }),
  'importing.list': (client) => client.importing.list(),
  'failurePoint.get': (client, { failurePoint }) => client.failurePoint.get({ id: failurePoint }),
  'trace.get': (client, { failurePoint }) => client.trace.get({ failurePoint }),
  'trace.fishbone': async (client, { failurePoint }) => {
    await client.trace.fishbone({ failurePoint, whole: 'point' })
    await client.trace.fishbone({ failurePoint, whole: 'stage' })
  },
  'trace.inbox': (client) => client.trace.inbox({ search: 'a', offset: 0, limit: 10 }),
  'rootCause.list': (client) => client.rootCause.list({ measure: 'severity' }),
  'rootCause.get': (client, { rootCause }) => client.rootCause.get({ id: rootCause, measure: 'severity' }),
  'fix.list': (client) => client.fix.list({}),
  'fix.get': (client, { fix }) => client.fix.get({ id: fix }),
  'plan.get': (client, known) => client.plan.get(tried(known)),
  'plan.uncertainty': (client, known) => client.plan.uncertainty({ ...tried(known), draws: 10 }),
  'plan.frontier': (client, known) => client.plan.frontier(tried(known)),
  'pareto.get': async (client) => {
    for (const query of everyDimension) await client.pareto.get({ ...query, measure: 'severity' })
  },
  'pareto.split': async (client) => {
    for (const query of everyDimension) await client.pareto.split({ ...query, second: 'category', measure: 'severity' })
  },
  'pareto.periods': async (client) => {
    for (const query of everyDimension) {
      await client.pareto.periods({ ...query, measure: 'severity', secondFrom: period.from, secondTo: period.to })
    }
  },
  'pareto.values': async (client) => {
    const values = { field: 'region', first: 'North', second: 'South' }
    for (const query of everyDimension) await client.pareto.values({ ...query, ...values, measure: 'severity' })
  },
  'pareto.chance': async (client) => {
    for (const query of everyDimension) await client.pareto.chance({ ...query, measure: 'severity' })
  },
  'pareto.proof': async (client) => {
    for (const query of everyDimension) await client.pareto.proof({ ...query, measure: 'severity' })
  },
  'pareto.ranks': async (client) => {
    for (const query of everyDimension) await client.pareto.ranks({ ...query, against: 'severity' })
  },
  'pareto.units': (client) => client.pareto.units({ ...period, measure: 'severity' }),
  'pareto.months': (client) => client.pareto.months(period),
  'people.list': (client) => client.people.list(),
  'overview.get': (client) => client.overview.get({}),
  'progress.get': (client) => client.progress.get(),
  'progress.offer': (client, { fix }) => client.progress.offer({ id: fix }),
  'progress.cycles': (client) => client.progress.cycles({ today: '2026-07-02', language: 'en' }),
  'progress.words': (client) => client.progress.words({ measure: 'severity' }),
  'progress.names': (client) => client.progress.names(),
  'progress.compare': async (client) => {
    const { id } = await client.progress.freeze({ name: 'now', on: '2026-07-01' })
    await client.progress.compare({ before: { snapshot: id }, language: 'en' })
  },
  'search.find': (client) => client.search.find({ text: 'a' }),
}

/** The lists and settings that a question, put to a freshly opened sample, brings the backend to read. */
async function readsOf(ask: Question): Promise<readonly EngagementSource[]> {
  const read = new Set<EngagementSource>()
  const { client } = testBackend(undefined, undefined, { read: (source) => read.add(source) })
  await client.files.openSample({ language: 'en' })
  const known = await knownIn(client)
  await client.files.close()
  await client.files.openSample({ language: 'en' })
  read.clear()
  await ask(client, known)
  return engagementSources.filter((source) => read.has(source))
}

/** What any list may change is asked for again with every step more that can be undone. */
function isAskedAfterEveryCommit(procedure: string): boolean {
  return procedure !== 'changes.history' && readsByProcedure.get(procedure)?.includes('history') === true
}

describe('what a procedure declares to read', () => {
  it('is there for every procedure that is asked here, and all others are asked by nobody twice', () => {
    expect(Object.keys(questions).sort()).toEqual([...readsByProcedure.keys()].sort())
  })

  const exact = Object.entries(questions).filter(([procedure]) => !isAskedAfterEveryCommit(procedure))

  it.each(exact)('%s reads that and nothing else', async (procedure, ask) => {
    const declared = (readsByProcedure.get(procedure) ?? []).filter(isEngagementSource)
    expect(await readsOf(ask)).toEqual(engagementSources.filter((source) => declared.includes(source)))
  })
})
