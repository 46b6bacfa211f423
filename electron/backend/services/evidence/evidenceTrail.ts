import type { EvidenceTrail, TrailFix, TrailItem } from '../../../../shared/contract/lists/evidenceContract.ts'
import type { StoredEngagement } from '../../../../shared/engagement/storedEngagement.ts'
import { derivation } from '../../derivations/derivation.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { attributions } from '../../derivations/impacts.ts'
import { causesById, failurePointsById, fixesByRootCause, rootCausesById } from '../../derivations/lists.ts'
import { ranksById, savedMeasure } from '../../derivations/plans.ts'

type Piece = StoredEngagement['evidence'][number]
type About = NonNullable<Piece['about']>[number]

/** Root causes that are shown: of a touchpoint where much fails there may be dozens. */
const mostRootCauses = 6

/** By root cause the failure points through which a piece of evidence leads to it, in the order in which they are met. */
class Ways {
  readonly rootCauses = new Map<string, Set<string>>()
  readonly untraced = new Set<string>()
  readonly #state: EngagementState

  constructor(state: EngagementState) {
    this.#state = state
  }

  to(rootCause: string, failurePoint?: string): void {
    const through = this.rootCauses.get(rootCause) ?? new Set<string>()
    this.rootCauses.set(rootCause, through)
    if (failurePoint !== undefined) through.add(failurePoint)
  }

  /** To what is behind a failure point, the largest part first. */
  from(failurePoint: string): void {
    const parts = (attributions(this.#state).get(failurePoint) ?? []).toSorted((a, b) => b.share - a.share)
    const traced = parts.flatMap(({ rootCause }) => rootCause ?? [])
    for (const rootCause of traced) this.to(rootCause, failurePoint)
    if (traced.length === 0) this.untraced.add(failurePoint)
  }
}

/** From a piece of evidence to the failure points, root causes and fixes that it bears on, with their places in the plan. */
export const evidenceTrail = derivation((state, id: string): EvidenceTrail => {
  const ways = new Ways(state)
  const piece = state.engagement.evidence.find((one) => one.id === id)
  for (const about of piece?.about ?? []) follow(state, about, ways)
  const ranks = ranksById(state, savedMeasure(state))
  return {
    rootCauses: [...ways.rootCauses].slice(0, mostRootCauses).flatMap(([rootCause, through]) => {
      const named = rootCausesById(state).get(rootCause)
      if (named === undefined) return []
      const fixes = (fixesByRootCause(state).get(rootCause) ?? []).filter((fix) => fix.state !== 'rejected')
      return [
        {
          ...itemOf(named),
          failurePoints: [...through].flatMap((point) => pointOf(state, point)),
          fixes: fixes.map((fix): TrailFix => ({ ...itemOf(fix), rank: ranks.get(fix.id) ?? null })),
        },
      ]
    }),
    untraced: [...ways.untraced].flatMap((point) => pointOf(state, point)),
  }
})

function follow(state: EngagementState, about: About, ways: Ways): void {
  const { failurePoint, cause, rootCause, touchpoint, promise, fix } = about
  if (failurePoint !== undefined) ways.from(failurePoint)
  if (rootCause !== undefined) ways.to(rootCause)
  if (cause !== undefined) {
    const traced = causesById(state).get(cause)
    if (traced?.cause.rootCause !== undefined) ways.to(traced.cause.rootCause, traced.failurePoint)
    else if (traced !== undefined) ways.from(traced.failurePoint)
  }
  if (touchpoint !== undefined) {
    for (const point of state.engagement.failurePoints) if (point.touchpoint === touchpoint) ways.from(point.id)
  }
  if (promise !== undefined) {
    const kept = state.engagement.promises.find(({ id }) => id === promise)
    for (const point of kept?.failurePoints ?? []) ways.from(point)
  }
  if (fix !== undefined) {
    const kept = state.engagement.fixes.find(({ id }) => id === fix)
    for (const effect of kept?.effects ?? []) ways.to(effect.rootCause)
  }
}

function pointOf(state: EngagementState, id: string): readonly TrailItem[] {
  const point = failurePointsById(state).get(id)
  return point === undefined ? [] : [itemOf(point)]
}

function itemOf({ id, code, title }: { readonly id: string; readonly code: string; readonly title: string }): TrailItem {
  return { id, code, title }
}
