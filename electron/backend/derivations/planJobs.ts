import type { FixOverrides } from '../../../shared/analysis/plan/applyOverrides.ts'
import { ownBar } from '../../../shared/analysis/selection/planProblem.ts'
import type { UncertaintyOptions } from '../../../shared/analysis/uncertainty/uncertainty.ts'
import type { PlanQuery, PlanView, UncertaintyQuery } from '../../../shared/contract/planContract.ts'
import type { StoredFix } from '../../../shared/engagement/storedEngagement.ts'
import type { DrawJob, FrontierJob } from '../planning/planJobKinds.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'
import { drawnImpacts, impacts } from './impacts.ts'
import { fixesOf, limitsOf, mostTried, planOf } from './plans.ts'

/** The long jobs that a plan's queries ask for. A job stays the same value as long as nothing that it reads changes. */

const drawJob = derivation(
  (state, query: PlanQuery, options: UncertaintyOptions): DrawJob => {
    const { measure, ...limits } = limitsOf(state, query)
    const input = {
      impacts: drawnImpacts(state, measure),
      traces: state.engagement.traces,
      fixes: fixesOf(state, query.overrides),
    }
    return { input, limits, plan: planOf(state, query), options }
  },
  { keep: mostTried },
)

const frontierJob = derivation(
  (state, { measure, ...limits }: PlanView['limits'], overrides: FixOverrides): FrontierJob => {
    const fixes = fixesOf(state, overrides)
    const input = { impacts: impacts(state, measure), traces: state.engagement.traces, fixes }
    return { input, limits, allDays: allEffort(fixes).allEffortDays }
  },
  { keep: mostTried },
)

/** How sure the plan of a query is. */
export function drawJobOf(state: EngagementState, { draws, seed, ...query }: UncertaintyQuery): DrawJob {
  return drawJob(state, resolved(state, query), { draws, seed })
}

/** What plans remove at capacities up to all days; the capacity of the query is one of them. */
export function frontierJobOf(state: EngagementState, query: PlanQuery): FrontierJob {
  return frontierJob(state, limitsOf(state, query), query.overrides ?? {})
}

/** The query with what is saved written out, so that both ways of asking for the same are one. */
function resolved(state: EngagementState, { overrides, ...query }: PlanQuery): PlanQuery {
  return { ...limitsOf(state, query), ...(overrides === undefined ? {} : { overrides }) }
}

/** Of all candidates together: what is done, rejected or kept out needs no capacity. */
export function allEffort(fixes: readonly StoredFix[]): Pick<PlanView, 'allEffortDays' | 'allCost'> {
  const candidates = fixes.filter((fix) => ownBar(fix, {}) === null)
  return {
    allEffortDays: candidates.reduce((sum, { effortDays = 0 }) => sum + effortDays, 0),
    allCost: candidates.reduce((sum, { cost = 0 }) => sum + cost, 0),
  }
}
