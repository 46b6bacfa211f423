import { compareCodePoints } from '../../model/codePointOrder.ts'
import { RemovalState } from '../kernels/removalState.ts'
import { requiredOf } from '../selection/planProblem.ts'
import type { PlanChoice } from './choosePlan.ts'
import type { TitledFixes } from './TitledFixes.ts'

/** A chosen fix at its rank. */
export interface Placed {
  readonly fix: number
  readonly standalone: number
  readonly marginal: number
  readonly cumulative: number
}

/**
 * The chosen fixes in order of rank (design section 6): next comes, among those whose chosen prerequisites are all placed,
 * the largest marginal given the ones placed; ties by larger standalone, title, id.
 */
export function orderPlan({ problem, found, alone, tolerance }: PlanChoice, titled: TitledFixes): Placed[] {
  const chosen = found.chosen.fixes
  const state = new RemovalState(problem.removal)
  const inPlan = new Set(chosen)
  const waiting = new Set(chosen)
  const placed: Placed[] = []
  let cumulative = 0
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
      if (requiredOf(problem, fix).some((required) => inPlan.has(required) && !state.has(required))) continue
      const gain = state.marginal(fix)
      if (next >= 0 && !comesBefore(fix, gain, next, marginal)) continue
      next = fix
      marginal = gain
    }
    if (next < 0) throw new Error('a cycle in requires reached the plan')
    waiting.delete(next)
    state.add(next)
    cumulative = state.removed()
    placed.push({ fix: next, standalone: alone[next] ?? 0, marginal, cumulative })
  }
  return placed
}
