import type { Removal } from '../removal/removal.ts'
import { greedyPlan } from '../selection/planGreedy.ts'
import type { PlanLimits } from '../selection/planLimits.ts'
import { type PlanProblem, toPlanProblem } from '../selection/planProblem.ts'
import { searchPlan, toleranceOf } from '../selection/planSearch.ts'
import { Selection } from '../selection/planSelection.ts'

export interface FrontierPoint {
  /** Effort days. */
  readonly capacity: number
  /** What the plan at this capacity removes, per month; never less than at a smaller one. */
  readonly removed: number
}

const steps = 24
/** Up to so many candidates a point is a plan searched as the work plan is; beyond, it is greedy and a little below the best. */
const mostSearched = 80
/** A picture needs no proof; the plan at the chosen capacity is searched in full. */
const nodesOfPoint = 200

/**
 * What plans remove at capacities from 0 to `allDays`, evenly spread, and at the capacity of the limits, ascending. The
 * budget holds throughout. Pins that do not fit stay the whole plan, as in the plan itself.
 */
export function frontierOf(removal: Removal, limits: PlanLimits, allDays: number): FrontierPoint[] {
  const capacities = new Set(Array.from({ length: steps + 1 }, (_, step) => (allDays * step) / steps))
  if (typeof limits.capacity === 'number') capacities.add(limits.capacity)
  let most = 0
  return [...capacities]
    .sort((a, b) => a - b)
    .map((capacity) => {
      most = Math.max(most, Math.min(removedAt(toPlanProblem(removal, { ...limits, capacity })), removal.total))
      return { capacity, removed: most }
    })
}

function removedAt(problem: PlanProblem): number {
  const selection = new Selection(problem)
  if (problem.infeasible !== null) return selection.snapshot().removed
  if (problem.available.length <= mostSearched) return searchPlan(problem, { nodeBudget: nodesOfPoint }).chosen.removed
  return greedyPlan(selection, toleranceOf(problem)).removed
}
