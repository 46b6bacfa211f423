import { v7 as uuidv7 } from 'uuid'
import { ownPlace, touchpointsById } from '../../../../shared/analysis/measures/impactSlices.ts'
import type { FishboneAnswer, InboxRow, TraceNodeView, TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import { changedFields } from '../../../../shared/engagement/changedFields.ts'
import type { ChangeKey } from '../../../../shared/engagement/changeLabel.ts'
import type { StoredFailurePoint } from '../../../../shared/engagement/storedEngagement.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { builtInCategories } from '../../../../shared/model/vocabulary.ts'
import { holdsAllWords, searchWords } from '../../../../shared/search/normaliseText.ts'
import { causeWeights } from '../../../../shared/trace/causeWeights.ts'
import { copyCause } from '../../../../shared/trace/copyCause.ts'
import { type EditCause, type EditTrace, findCause, toEditCause, toEditTrace } from '../../../../shared/trace/editTrace.ts'
import { fishboneOf } from '../../../../shared/trace/fishbone.ts'
import { blockedRootCauses } from '../../../../shared/trace/togetherRule.ts'
import * as edits from '../../../../shared/trace/traceEdits.ts'
import { derivation } from '../../derivations/derivation.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { impacts, tracedShares } from '../../derivations/impacts.ts'
import { failurePointsById, rootCausesById, tracesByFailurePoint } from '../../derivations/lists.ts'
import { failurePointText } from '../../derivations/searchTexts.ts'
import { changeTrace, type TraceChange } from '../../store/changeTrace.ts'
import { rootCauses } from '../../store/lists/causes/rootCauses.ts'
import type { Api } from '../createApi.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import type { Session } from '../Session.ts'

const negligible = 1e-9

export function traceService(api: Api['trace'], session: Session) {
  return {
    get: api.get.handler(({ input }) => viewOf(session.current.within(input.narrowing), input.failurePoint)),
    fishbone: api.fishbone.handler(({ input }) =>
      fishbone(session.current.within(input.narrowing), input.failurePoint, input.whole),
    ),
    inbox: api.inbox.handler(({ input }) => inboxOf(session.current.within(input.narrowing), input)),
    addCause: api.addCause.handler(({ input: { failurePoint, title, parent, after } }) => {
      const id = uuidv7()
      edit(session.current, failurePoint, 'cause.add', (trace) => edits.addCause(trace, { parent, after }, { id, title }))
      return { id }
    }),
    updateCause: api.updateCause.handler(({ input: { failurePoint, cause, patch } }) => {
      const title = titleOf(session.current, failurePoint)
      const label = { key: 'cause.update', params: { title }, fields: changedFields(patch) } as const
      const change: TraceChange = (trace) => edits.updateCause(trace, cause, patch)
      session.current.writeFields(label, (transaction) => changeTrace(transaction, failurePoint, change))
      return null
    }),
    removeCause: api.removeCause.handler(({ input: { failurePoint, cause } }) => {
      edit(session.current, failurePoint, 'cause.delete', (trace) => edits.removeCause(trace, cause))
      return null
    }),
    moveCause: api.moveCause.handler(({ input: { failurePoint, cause, parent, position } }) => {
      edit(session.current, failurePoint, 'cause.move', (trace) => edits.moveCause(trace, cause, parent, position))
      return null
    }),
    copyCause: api.copyCause.handler(({ input: { failurePoint, parent, from } }) => {
      const cause = findCause(traceOf(session.current.state, from.failurePoint), from.cause)
      if (cause === null) throw new Refusal('gone')
      const copy = copyCause(cause, uuidv7)
      edit(session.current, failurePoint, 'cause.copy', (trace) => edits.insertCause(trace, parent, copy))
      return { id: copy.id }
    }),
    setJoin: api.setJoin.handler(({ input: { failurePoint, parent, join } }) => {
      edit(session.current, failurePoint, 'trace.update', (trace) => edits.setJoin(trace, parent, join))
      return null
    }),
    setShares: api.setShares.handler(({ input: { failurePoint, parent, shares } }) => {
      const given = shares === null ? null : new Map(shares)
      edit(session.current, failurePoint, 'trace.update', (trace) => edits.setShares(trace, parent, given))
      return null
    }),
    ...linkHandlers(api, session),
  }
}

function linkHandlers(api: Api['trace'], session: Session) {
  return {
    linkRootCause: api.linkRootCause.handler(({ input: { failurePoint, cause, rootCause } }) => {
      if (rootCause !== null && !rootCausesById(session.current.state).has(rootCause)) throw new Refusal('gone')
      edit(session.current, failurePoint, 'cause.update', (trace) => edits.linkRootCause(trace, cause, rootCause))
      return null
    }),
    linkNewRootCause: api.linkNewRootCause.handler(({ input: { failurePoint, cause, title, category } }) =>
      session.current.write('root-cause.add', { title }, (transaction) => {
        const [made] = rootCauses.insert(transaction, [{ id: uuidv7(), title, category }])
        if (made === undefined) throw new Error('a root cause was inserted and none came back')
        changeTrace(transaction, failurePoint, (trace) => edits.linkRootCause(trace, cause, made.id))
        return { id: made.id, code: made.code }
      }),
    ),
  }
}

function edit(current: OpenEngagement, failurePoint: string, key: ChangeKey, change: TraceChange): void {
  const title = titleOf(current, failurePoint)
  current.write(key, { title }, (transaction) => changeTrace(transaction, failurePoint, change))
}

/** @throws Refusal `gone` */
function titleOf(current: OpenEngagement, failurePoint: string): string {
  const stored = failurePointsById(current.state).get(failurePoint)
  if (stored === undefined) throw new Refusal('gone')
  return stored.title
}

function traceOf(state: EngagementState, failurePoint: string): EditTrace {
  const stored = tracesByFailurePoint(state).get(failurePoint)
  return toEditTrace(stored === undefined ? null : toEditCause(stored.cause))
}

function fishbone(state: EngagementState, id: string, whole: 'point' | 'stage'): FishboneAnswer {
  const failurePoint = failurePointsById(state).get(id)
  if (failurePoint === undefined) throw new Refusal('gone')
  const { engagement } = state
  const touchpoints = touchpointsById(engagement)
  const stageId = ownPlace(failurePoint, touchpoints).stage
  const stage = engagement.stages.find((one) => one.id === stageId)
  const isStage = whole === 'stage' && stage !== undefined
  const points = isStage ? engagement.failurePoints.filter((one) => ownPlace(one, touchpoints).stage === stageId) : [failurePoint]
  const harmOf = (point: string): number => impacts(state, 'count').get(point) ?? 0
  const sources = points.map((point) => ({ trace: traceOf(state, point.id), harm: harmOf(point.id) }))
  const categories = [...builtInCategories, ...engagement.categories.map((category) => category.id)]
  return {
    effect: isStage ? stage.name : failurePoint.title,
    points: points.length,
    harm: sources.reduce((sum, { harm }) => sum + harm, 0),
    bones: fishboneOf(sources, categories, rootCausesById(state)),
    stage: stage === undefined ? null : { id: stage.id, name: stage.name },
  }
}

function viewOf(state: EngagementState, id: string): TraceView {
  const failurePoint = failurePointsById(state).get(id)
  if (failurePoint === undefined) throw new Refusal('gone')
  const trace = traceOf(state, id)
  const weights = causeWeights(trace)
  const { code, title, severity } = failurePoint
  return {
    failurePoint: { id, code, title, harm: impacts(state, 'count').get(id) ?? 0, severity: severity ?? null },
    join: trace.join,
    causes: trace.causes.map((cause) => nodeView(cause, state, weights)),
    traced: tracedShares(state).get(id) ?? 0,
    blockedRootCauses: blockedRootCauses(trace),
  }
}

function nodeView(cause: EditCause, engagement: EngagementState, weights: ReadonlyMap<string, number>): TraceNodeView {
  const { id, title, state, join, share, causes } = cause
  const named = cause.rootCause === null ? undefined : rootCausesById(engagement).get(cause.rootCause)
  return {
    id,
    title,
    state,
    join,
    share,
    weight: weights.get(id) ?? 0,
    rootCause: named === undefined ? null : { id: named.id, code: named.code, title: named.title, category: named.category },
    causes: causes.map((child) => nodeView(child, engagement, weights)),
  }
}

interface InboxQuery {
  readonly search: string
  readonly all: boolean
  readonly offset: number
  readonly limit: number
}

function inboxOf(state: EngagementState, { search, all, offset, limit }: InboxQuery) {
  const words = searchWords(search)
  const rows = inboxRows(state).filter(
    ({ row, failurePoint }) => (all || row.traced < 1 - negligible) && isFound(failurePoint, words),
  )
  return { total: rows.length, rows: rows.slice(offset, offset + limit).map(({ row }) => row) }
}

function isFound(failurePoint: StoredFailurePoint, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { code, title } = failurePointText(failurePoint)
  return holdsAllWords(`${code} ${title}`, words)
}

interface FoundRow {
  readonly row: InboxRow
  readonly failurePoint: StoredFailurePoint
}

/** Every failure point by the harm still untraced, worst first; ties by its harm, then as they stand. */
const inboxRows = derivation((state): readonly FoundRow[] => {
  const harms = impacts(state, 'count')
  const shares = tracedShares(state)
  const rows = state.engagement.failurePoints.map((failurePoint): FoundRow => {
    const { id, code, title } = failurePoint
    const harm = harms.get(id) ?? 0
    const traced = shares.get(id) ?? 0
    return { row: { id, code, title, harm, traced, untracedHarm: harm * (1 - traced) }, failurePoint }
  })
  const isDone = ({ traced }: InboxRow) => (traced >= 1 - negligible ? 1 : 0)
  return rows.sort((a, b) => isDone(a.row) - isDone(b.row) || b.row.untracedHarm - a.row.untracedHarm || b.row.harm - a.row.harm)
})
