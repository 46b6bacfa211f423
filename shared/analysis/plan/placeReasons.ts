import { nameOf } from '../selection/fixName.ts'
import type { PlanProblem } from '../selection/planProblem.ts'
import type { PlaceReason } from './plan.ts'
import { type Placed, requiredOf } from './planOrder.ts'

/** Why each ranked fix stands where it does, in the order of `placed`. */
export function placeReasons(problem: PlanProblem, placed: readonly Placed[], tolerance: number): PlaceReason[] {
  const rankOf = new Map(placed.map(({ fix }, rank) => [fix, rank]))
  return placed.map((item, rank) => {
    if (problem.pinned.has(item.fix)) return { kind: 'pinned' }
    return (
      forOthers(problem, placed, rankOf, item, tolerance) ??
      afterOthers(problem, placed, rankOf, rank, tolerance) ?? { kind: rank === 0 ? 'first' : 'next' }
    )
  })
}

/** A fix that is there, or stands so high, only because a chosen fix needs it. */
function forOthers(
  problem: PlanProblem,
  placed: readonly Placed[],
  rankOf: ReadonlyMap<number, number>,
  item: Placed,
  tolerance: number,
): PlaceReason | null {
  const dependents = (problem.dependents[item.fix] ?? [])
    .flatMap((fix) => (fix === item.fix ? [] : (placed[rankOf.get(fix) ?? -1] ?? [])))
    .sort((a, b) => b.marginal - a.marginal || (rankOf.get(a.fix) ?? 0) - (rankOf.get(b.fix) ?? 0))
  const [largest] = dependents
  const needing = problem.removal.layout.fixes[largest?.fix ?? -1]
  if (largest === undefined || needing === undefined) return null
  const neededBy = nameOf(needing)
  if (item.marginal <= tolerance) return { kind: 'prerequisite', neededBy, others: dependents.length - 1 }
  return largest.marginal > item.marginal + tolerance ? { kind: 'opens', neededBy } : null
}

/** A fix that removes more than one above it: it can only have waited for what it requires. */
function afterOthers(
  problem: PlanProblem,
  placed: readonly Placed[],
  rankOf: ReadonlyMap<number, number>,
  rank: number,
  tolerance: number,
): PlaceReason | null {
  const item = placed[rank]
  if (item === undefined) return null
  if (!placed.slice(0, rank).some((above) => above.marginal < item.marginal - tolerance)) return null
  const required = requiredOf(problem, item.fix)
    .filter((fix) => rankOf.has(fix))
    .sort((a, b) => (rankOf.get(b) ?? 0) - (rankOf.get(a) ?? 0))
  const last = problem.removal.layout.fixes[required[0] ?? -1]
  return last === undefined ? null : { kind: 'waited', requires: nameOf(last), others: required.length - 1 }
}
