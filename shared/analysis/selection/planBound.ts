import { type Pair, Relaxation } from '../kernels/relaxation.ts'
import { limitSlack } from './planProblem.ts'
import type { Selection } from './planSelection.ts'

/** An upper bound on what any plan can remove that holds a given set and adds only some of the open fixes. */
export interface NodeBound {
  readonly bound: number
  /** How strongly the relaxed plan holds each open fix, 0–1, in the order of `open`. */
  readonly relaxed: Float64Array
  /** What the bound loses at least if the fix is forced the other way: above 0 it would be held, below 0 left out. */
  readonly reduced: Float64Array
  /** Weight 0–1 of the day limit against the money limit in the best bound. */
  readonly dayWeight: number
}

export interface BoundEffort {
  readonly rounds: number
  /** Stop as soon as the bound is below this. */
  readonly enough: number
  /** Where to start: relaxed values in the order of `open`, and the weight of the day limit. */
  readonly start: Float64Array | null
  readonly dayWeight: number
}

/**
 * For one term let v(Y) be the share of it that the fixes Y remove and give every fix the length l = −ln(1 − take). For
 * every slope σ and every Y: v(Y) ≤ c(σ) + σ · (sum of the lengths in Y), with c(σ) the most by which v exceeds σ · length.
 * Summed over the terms this is linear in the fixes, and a fractional knapsack is its largest value within the limits, so
 * every choice of slopes gives a valid bound. Slopes are chosen at the running mean of the knapsack's answers
 * (Frank–Wolfe on the concave relaxation). Two limits are replaced by a weighted sum of both; requires and excludes are
 * relaxed with tolls (Lagrange multipliers), valid for every toll of at least 0.
 */
export function boundOf(selection: Selection, open: readonly number[], effort: BoundEffort): NodeBound {
  const relaxation = relaxationOf(selection, open)
  const size = open.length
  const relaxed = effort.start ? Float64Array.from(effort.start) : new Float64Array(size)
  let dayWeight = relaxation.allowedDayWeight(effort.dayWeight)
  let best = { bound: Number.POSITIVE_INFINITY, dayWeight }
  const reduced = new Float64Array(size)
  for (let round = 0; round < effort.rounds; round += 1) {
    const bound = relaxation.solve(relaxed, dayWeight, Math.max(0.1, 0.5 / (1 + 0.1 * round)))
    if (bound < best.bound) {
      best = { bound, dayWeight }
      relaxation.copyReduced(reduced)
    }
    if (best.bound < effort.enough) break
    const step = effort.start === null ? 2 / (round + 2) : 2 / (round + 4)
    relaxation.approach(relaxed, step)
    relaxation.raiseTolls(relaxed, 0.3 / Math.sqrt(round + 1))
    dayWeight = relaxation.nextDayWeight(relaxed, dayWeight, step)
  }
  return { bound: best.bound, relaxed, reduced, dayWeight: best.dayWeight }
}

function relaxationOf(selection: Selection, open: readonly number[]): Relaxation {
  const { problem, state, days, cost } = selection
  return new Relaxation(state, open, {
    dayUse: usesOf(open, problem.days, problem.capacity - days),
    costUse: usesOf(open, problem.costs, problem.budget - cost),
    ...pairsAmong(selection, open),
  })
}

/** Each fix's use of what is left of a limit; all 0 without one. */
function usesOf(open: readonly number[], values: Float64Array, left: number): Float64Array {
  const room = Math.max(0, left) + limitSlack
  return Float64Array.from(open, (fix) => (Number.isFinite(room) ? (values[fix] ?? 0) / room : 0))
}

function pairsAmong(selection: Selection, open: readonly number[]): { needs: Pair[]; clashes: Pair[] } {
  const { closure, excludes } = selection.problem
  const positionOf = new Map(open.map((fix, position) => [fix, position]))
  const needs: Pair[] = []
  const clashes: Pair[] = []
  open.forEach((fix, one) => {
    for (const member of closure[fix] ?? []) {
      const other = positionOf.get(member)
      if (other !== undefined && other !== one) needs.push({ one, other, toll: 0 })
    }
    for (const member of excludes[fix] ?? []) {
      const other = positionOf.get(member)
      if (other !== undefined && other > one) clashes.push({ one, other, toll: 0 })
    }
  })
  return { needs, clashes }
}
