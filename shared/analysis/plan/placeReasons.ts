import { type PlanProblem, requiredOf } from '../selection/planProblem.ts'
import type { PlaceReason } from './plan.ts'
import type { Placed } from './planOrder.ts'
import type { TitledFixes } from './TitledFixes.ts'

/** Why each ranked fix stands where it does, in the order of `placed`. */
export function placeReasons(
  problem: PlanProblem,
  placed: readonly Placed[],
  tolerance: number,
  titled: TitledFixes,
): PlaceReason[] {
  const rankOf = new Map(placed.map(({ fix }, rank) => [fix, rank]))
  const given: Ranked = { problem, placed, rankOf, leastAbove: leastAboveEach(placed), tolerance, titled }
  return placed.map((item, rank) => {
    if (problem.pinned.has(item.fix)) return { kind: 'pinned' }
    return forOthers(given, item) ?? afterOthers(given, rank) ?? { kind: rank === 0 ? 'first' : 'next' }
  })
}

interface Ranked {
  readonly problem: PlanProblem
  readonly placed: readonly Placed[]
  readonly rankOf: ReadonlyMap<number, number>
  /** The least marginal above each rank. */
  readonly leastAbove: Float64Array
  readonly tolerance: number
  readonly titled: TitledFixes
}

/** Kept on the way down: of many fixes, looking at all those above each would take the square of their number. */
function leastAboveEach(placed: readonly Placed[]): Float64Array {
  const least = new Float64Array(placed.length)
  let known = Number.POSITIVE_INFINITY
  placed.forEach(({ marginal }, rank) => {
    least[rank] = known
    known = Math.min(known, marginal)
  })
  return least
}

/** A fix that is there, or stands so high, only because a chosen fix needs it. */
function forOthers({ problem, placed, rankOf, tolerance, titled }: Ranked, item: Placed): PlaceReason | null {
  const dependents = (problem.dependents[item.fix] ?? [])
    .flatMap((fix) => (fix === item.fix ? [] : (placed[rankOf.get(fix) ?? -1] ?? [])))
    .sort((a, b) => b.marginal - a.marginal || (rankOf.get(a.fix) ?? 0) - (rankOf.get(b.fix) ?? 0))
  const [largest] = dependents
  if (largest === undefined) return null
  const neededBy = titled.nameOf(largest.fix)
  if (item.marginal <= tolerance) return { kind: 'prerequisite', neededBy, others: dependents.length - 1 }
  return largest.marginal > item.marginal + tolerance ? { kind: 'opens', neededBy } : null
}

/** A fix that removes more than one above it: it can only have waited for what it requires. */
function afterOthers({ problem, placed, rankOf, leastAbove, tolerance, titled }: Ranked, rank: number): PlaceReason | null {
  const item = placed[rank]
  if (item === undefined) return null
  if (!((leastAbove[rank] ?? 0) < item.marginal - tolerance)) return null
  const required = requiredOf(problem, item.fix)
    .filter((fix) => rankOf.has(fix))
    .sort((a, b) => (rankOf.get(b) ?? 0) - (rankOf.get(a) ?? 0))
  const [last] = required
  return last === undefined ? null : { kind: 'waited', requires: titled.nameOf(last), others: required.length - 1 }
}
