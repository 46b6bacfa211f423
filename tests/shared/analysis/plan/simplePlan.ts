import { RemovalState } from '../../../../shared/analysis/kernels/removalState.ts'
import type { PlanChoice } from '../../../../shared/analysis/plan/choosePlan.ts'
import type { Overlap } from '../../../../shared/analysis/plan/plan.ts'
import type { Placed } from '../../../../shared/analysis/plan/planOrder.ts'
import type { TitledFixes } from '../../../../shared/analysis/plan/TitledFixes.ts'
import { requiredOf } from '../../../../shared/analysis/selection/planProblem.ts'
import { compareCodePoints } from '../../../../shared/model/codePointOrder.ts'

/** The order of a plan by looking at every fix that waits, for each place. */
export function simpleOrder({ problem, found, alone, tolerance }: PlanChoice, titled: TitledFixes): Placed[] {
  const state = new RemovalState(problem.removal)
  const waiting = new Set(found.chosen.fixes)
  const placed: Placed[] = []
  const comesBefore = (fix: number, gain: number, other: number, otherGain: number): boolean => {
    if (Math.abs(gain - otherGain) > tolerance) return gain > otherGain
    const difference = (alone[fix] ?? 0) - (alone[other] ?? 0)
    if (Math.abs(difference) > tolerance) return difference > 0
    return (compareCodePoints(titled.titleOf(fix), titled.titleOf(other)) || fix - other) < 0
  }
  while (waiting.size > 0) {
    let next = -1
    let marginal = 0
    for (const fix of waiting) {
      if (requiredOf(problem, fix).some((required) => waiting.has(required))) continue
      const gain = state.marginal(fix)
      if (next >= 0 && !comesBefore(fix, gain, next, marginal)) continue
      next = fix
      marginal = gain
    }
    waiting.delete(next)
    state.add(next)
    placed.push({ fix: next, standalone: alone[next] ?? 0, marginal, cumulative: state.removed() })
  }
  return placed
}

/** What each ranked fix shares with those above it, by looking at every pair. */
export function simpleOverlaps({ problem, tolerance }: PlanChoice, placed: readonly Placed[], titled: TitledFixes) {
  const pair = new RemovalState(problem.removal)
  return placed.map(({ fix, standalone, marginal }, rank): Overlap | null => {
    let most = { by: -1, overlap: 0 }
    let count = 0
    for (const above of placed.slice(0, rank)) {
      pair.add(above.fix)
      const overlap = standalone - pair.marginal(fix)
      pair.remove(above.fix)
      if (overlap <= tolerance) continue
      count += 1
      if (overlap > most.overlap + tolerance) most = { by: above.fix, overlap }
    }
    if (most.by < 0 || standalone - marginal <= tolerance) return null
    return { share: (standalone - marginal) / standalone, by: titled.nameOf(most.by), others: count - 1 }
  })
}

/** The first chosen fix that shares most with a fix; null when none does. */
export function simpleMostOverlapping({ problem, found, alone }: PlanChoice, fix: number): number | null {
  const empty = new RemovalState(problem.removal)
  let most = 0
  let by: number | null = null
  for (const above of found.chosen.fixes) {
    const overlap = (alone[fix] ?? 0) - empty.marginalAfter(fix, above)
    if (overlap <= most) continue
    most = overlap
    by = above
  }
  return by
}
