import { buildPlan } from '../../../shared/analysis/buildPlan.ts'
import type { PlanLimits, RemovalInput } from '../../../shared/analysis/plan.ts'
import type { FrontierPoint } from '../../../shared/contract/planContract.ts'

/** Capacities looked at between nothing and all days of all fixes. */
const steps = 24
/** A picture needs no proof; the plan at the chosen capacity is searched in full. */
const nodesForAPoint = 400

/** What the best plan found removes per month at capacities from 0 to `allDays`, evenly spread; it never falls. */
export function frontierOf(input: RemovalInput, limits: PlanLimits, allDays: number): readonly FrontierPoint[] {
  const count = allDays > 0 ? steps : 0
  let best = 0
  return Array.from({ length: count + 1 }, (_, step) => {
    const capacity = count === 0 ? 0 : (allDays * step) / count
    best = Math.max(best, buildPlan(input, { ...limits, capacity }, nodesForAPoint).removed)
    return { capacity, removed: best }
  })
}
