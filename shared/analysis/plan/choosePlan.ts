import type { Removal } from '../removal/removal.ts'
import { standalones } from '../removal/standalones.ts'
import type { PlanLimits } from '../selection/planLimits.ts'
import { type PlanProblem, toPlanProblem } from '../selection/planProblem.ts'
import { type SearchOptions, type SearchResult, searchPlan, toleranceOf } from '../selection/planSearch.ts'
import { Selection } from '../selection/planSelection.ts'

/** Which fixes a plan holds, before they are ranked and explained. It follows from numbers alone, whatever fixes are called. */
export interface PlanChoice {
  readonly problem: PlanProblem
  readonly found: SearchResult
  /** Removed({k}) of every fix, per month, by index. */
  readonly alone: Float64Array
  /** Differences below this are rounding. */
  readonly tolerance: number
}

/** The set of candidates with the largest Removed within the limits; of pins that cannot be kept just them. Waves play no part. */
export function choosePlan(removal: Removal, limits: Omit<PlanLimits, 'waveDays'>, options: SearchOptions = {}): PlanChoice {
  const problem = toPlanProblem(removal, limits)
  return choiceOf(problem, findChoice(problem, options))
}

/** The search for that set, which is what takes long. */
export function findChoice(problem: PlanProblem, options: SearchOptions = {}): SearchResult {
  return problem.infeasible === null ? searchPlan(problem, options) : pinsOnly(problem)
}

/** The choice of a plan for which was searched already, maybe in another thread. */
export function choiceOf(problem: PlanProblem, found: SearchResult): PlanChoice {
  return { problem, found, alone: standalones(problem.removal), tolerance: toleranceOf(problem) }
}

function pinsOnly(problem: PlanProblem): SearchResult {
  const chosen = new Selection(problem).snapshot()
  return { chosen, exact: true, upperBound: chosen.removed, nodes: 0 }
}
