import type { PlanLimits } from '../../../shared/analysis/plan.ts'
import { toPlanProblem } from '../../../shared/analysis/planProblem.ts'
import { searchPlan } from '../../../shared/analysis/planSearch.ts'
import { Selection } from '../../../shared/analysis/planSelection.ts'
import type { Removal } from '../../../shared/analysis/removal.ts'
import type { FrontierPoint } from '../../../shared/contract/planContract.ts'

/** Capacities looked at between nothing and all days of all fixes. */
const steps = 24
/** A picture needs no proof; the plan at the chosen capacity is searched in full. */
const nodesForAPoint = 400

/** What the best plan found removes per month at capacities from 0 to `allDays`, evenly spread; it never falls. */
export function frontierOf(removal: Removal, limits: PlanLimits, allDays: number): readonly FrontierPoint[] {
  const count = allDays > 0 ? steps : 0
  let best = 0
  return Array.from({ length: count + 1 }, (_, step) => {
    const capacity = count === 0 ? 0 : (allDays * step) / count
    best = Math.max(best, removedAt(removal, { ...limits, capacity }))
    return { capacity, removed: best }
  })
}

function removedAt(removal: Removal, limits: PlanLimits): number {
  const problem = toPlanProblem(removal, limits)
  // Pins that do not fit stay the whole plan, as in the plan itself.
  if (problem.infeasible !== null) return new Selection(problem).snapshot().removed
  return searchPlan(problem, nodesForAPoint).chosen.removed
}
