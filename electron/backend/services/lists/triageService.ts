import { v7 as uuidv7 } from 'uuid'
import { ownPlace, touchpointsById } from '../../../../shared/analysis/measures/impactSlices.ts'
import { type Suggestion, suggestionsFrom, type TriagedPoint } from '../../../../shared/analysis/triage/suggestions.ts'
import { TextIndex } from '../../../../shared/analysis/triage/TextIndex.ts'
import type { SuggestionShown, TriageView, WaitingPoint } from '../../../../shared/contract/lists/triageContract.ts'
import type { StoredFailurePoint } from '../../../../shared/engagement/storedEngagement.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { derivation } from '../../derivations/derivation.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { attributions, impacts } from '../../derivations/impacts.ts'
import { failurePointsById, rootCausesById, tracesByFailurePoint } from '../../derivations/lists.ts'
import { changeFailurePoint } from '../../store/failurePointPlaces.ts'
import { findTrace } from '../../store/lists/causes/traces.ts'
import { mergeFailurePoints } from '../../store/mergeFailurePoints.ts'
import { saveTrace } from '../../store/saveTrace.ts'
import type { Api } from '../createApi.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import type { Session } from '../Session.ts'

/** The most alike that are looked at. */
const mostLike = 8

export function triageService(api: Api['triage'], session: Session) {
  return {
    waiting: api.waiting.handler(() => waiting(session.current.state)),
    get: api.get.handler(({ input: { id } }) => viewOf(session.current.state, id)),
    accept: api.accept.handler(({ input }) => {
      accept(session.current, input)
      return null
    }),
    merge: api.merge.handler(({ input: { kept, merged } }) => {
      const { current } = session
      const { title } = existing(current.state, kept)
      const others = new Set(merged)
      for (const id of others) existing(current.state, id)
      if (others.has(kept)) throw new Refusal('duplicate-id')
      const harm = new Map(impacts(current.state, 'count'))
      const harmOf = (id: string): number => harm.get(id) ?? 0
      current.write('failure-point.merge', { title }, (transaction) => {
        for (const duplicate of others) {
          mergeFailurePoints(transaction, { kept, duplicate, harmOf })
          harm.set(kept, harmOf(kept) + harmOf(duplicate))
        }
      })
      return null
    }),
  }
}

const points = derivation((state): ReadonlyMap<string, TriagedPoint> => {
  const touchpoints = touchpointsById(state.engagement)
  return new Map(
    state.engagement.failurePoints.map((point) => {
      const parts = attributions(state).get(point.id) ?? []
      const traced = parts.filter(({ rootCause }) => rootCause !== null).sort((a, b) => b.share - a.share)
      const { stage } = ownPlace(point, touchpoints)
      const own = { stage, touchpoint: point.touchpoint ?? null, severity: point.severity ?? null }
      return [point.id, { id: point.id, ...own, rootCause: traced[0]?.rootCause ?? null }]
    }),
  )
})

/** By titles alone: a long description would hide that two say the same. */
const index = derivation((state) => new TextIndex(state.engagement.failurePoints.map(({ id, title }) => ({ id, text: title }))))

/** Those that have something to suggest: among many that wait and say nearly the same they would not be found. */
const sorted = derivation((state) => {
  const known = points(state)
  const telling = state.engagement.failurePoints.filter(({ id }) => {
    const point = known.get(id)
    return point !== undefined && (point.stage ?? point.severity ?? point.rootCause) !== null
  })
  return new TextIndex(telling.map(({ id, title }) => ({ id, text: title })))
})

const waiting = derivation((state): readonly WaitingPoint[] => {
  const known = points(state)
  return state.engagement.failurePoints.flatMap(({ id, code, title }) => {
    const point = known.get(id)
    const lacks = point === undefined || point.stage === null || point.severity === null || !tracesByFailurePoint(state).has(id)
    return lacks ? [{ id, code, title }] : []
  })
})

function viewOf(state: EngagementState, id: string): TriageView {
  const failurePoint = existing(state, id)
  const known = points(state)
  const own = known.get(id)
  const among = (texts: TextIndex) => suggestionsFrom(texts.like(failurePoint.title, mostLike, id), (other) => known.get(other))
  const found = { ...among(sorted(state)), duplicateOf: among(index(state)).duplicateOf }
  const sourceOf = (other: string) => {
    const { code = '', title = '' } = failurePointsById(state).get(other) ?? {}
    return { code, title }
  }
  const shown = <Value>(suggestion: Suggestion<Value> | null, lacks: boolean): SuggestionShown<Value> | null =>
    suggestion === null || !lacks ? null : { value: suggestion.value, from: suggestion.from.map(sourceOf) }
  const traced = tracesByFailurePoint(state).has(id)
  const { code, title, description = null, severity = null, touchpoint = null } = failurePoint
  const stage = own?.stage ?? null
  const duplicate = shown(found.duplicateOf, true)
  return {
    ...{ id, code, title, description, stage, touchpoint, severity, traced },
    suggested: {
      stage: shown(found.stage, stage === null),
      touchpoint: shown(
        found.touchpoint,
        touchpoint === null && fits(state, found.touchpoint, stage ?? found.stage?.value ?? null),
      ),
      severity: shown(found.severity, severity === null),
      rootCause: shown(found.rootCause, !traced),
      duplicateOf: duplicate === null ? null : { ...duplicate, ...sourceOf(duplicate.value) },
    },
  }
}

/** A touchpoint of another stage would contradict the place. */
function fits(state: EngagementState, touchpoint: Suggestion<string> | null, stage: string | null): boolean {
  if (touchpoint === null || stage === null) return true
  return touchpointsById(state.engagement).get(touchpoint.value)?.stage === stage
}

interface Accepted {
  readonly id: string
  readonly stage: string | null
  readonly touchpoint: string | null
  readonly severity: number | null
  readonly rootCause: string | null
}

function accept(current: OpenEngagement, { id, stage, touchpoint, severity, rootCause }: Accepted): void {
  const { title } = existing(current.state, id)
  if (rootCause !== null && !rootCausesById(current.state).has(rootCause)) throw new Refusal('gone')
  // A touchpoint has a stage, which is then the failure point's too.
  const place = touchpoint === null ? (stage === null ? {} : { stage }) : { touchpoint }
  current.write('failure-point.triage', { title }, (transaction) => {
    changeFailurePoint(transaction, id, { ...place, ...(severity === null ? {} : { severity }) })
    if (rootCause !== null && findTrace(transaction, id) === undefined) saveTrace(transaction, id, { id: uuidv7(), rootCause })
  })
}

function existing(state: EngagementState, id: string): StoredFailurePoint {
  const failurePoint = failurePointsById(state).get(id)
  if (failurePoint === undefined) throw new Refusal('gone')
  return failurePoint
}
