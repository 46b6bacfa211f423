import type { FixName } from '../plan/fixName.ts'
import type { PlanItem } from '../plan/plan.ts'

/** A fix is sure to stay when at least this share of the draws hold it; below the second it is as good as a toss-up. */
const sureShare = 0.9
const borderlineShare = 0.6

/** How sure a choice of fixes is. What the team has pinned is no choice and is not counted. */
export interface Sureness {
  /** Sure: every fix is sure to stay. Partly: most are. Open: fewer than half are. */
  readonly kind: 'sure' | 'partly' | 'open'
  readonly fixes: number
  readonly sure: number
  /** Those that are not sure to stay, by rank. */
  readonly doubtful: readonly FixName[]
}

/** How sure it is that one fix stays, by the share 0–1 of the draws that hold it. */
export function certaintyOf(stays: number): 'sure' | 'unsure' | 'borderline' {
  if (stays >= sureShare) return 'sure'
  return stays >= borderlineShare ? 'unsure' : 'borderline'
}

/** Of a plan with how often each of its fixes stays; null when there is no choice to be sure of. */
export function surenessOf(
  items: readonly Pick<PlanItem, 'fix' | 'name' | 'pinned'>[],
  stays: ReadonlyMap<string, number>,
): Sureness | null {
  const chosen = items.filter(({ pinned }) => !pinned)
  if (chosen.length === 0) return null
  const doubtful = chosen
    .filter(({ fix }) => certaintyOf(stays.get(fix) ?? 0) !== 'sure')
    .map(({ fix, name }): FixName => ({ id: fix, name }))
  const sure = chosen.length - doubtful.length
  const kind = doubtful.length === 0 ? 'sure' : 2 * sure >= chosen.length ? 'partly' : 'open'
  return { kind, fixes: chosen.length, sure, doubtful }
}
