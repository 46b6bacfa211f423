import { namesById } from '../../../shared/analysis/plan/fixName.ts'
import type { ChoosableFix } from '../../../shared/analysis/removal/choosableFix.ts'
import { ownBar } from '../../../shared/analysis/selection/planProblem.ts'
import type { UncertaintyOptions } from '../../../shared/analysis/uncertainty/uncertainty.ts'
import type { PlanQuery, PlanView, UncertaintyQuery } from '../../../shared/contract/analysis/planContract.ts'
import type { DrawJob, FrontierJob } from '../planning/planJobKinds.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'
import { drawnImpacts, impacts } from './impacts.ts'
import { isSameValue } from './isSameValue.ts'
import { type ChoiceQuery, choiceQueryOf, choosableFixes, mostTried, planChoice, planOrder, traceTerms } from './plans.ts'

/** The long jobs that a plan's queries ask for. A job stays the same value as long as nothing that it reads changes. */

const fixNames = derivation(({ engagement }) => namesById(engagement.fixes), { same: isSameValue })

const drawJob = derivation(
  (state, query: ChoiceQuery, options: UncertaintyOptions): DrawJob => {
    const { measure, overrides, ...limits } = query
    const fixes = choosableFixes(state, overrides)
    const { fixes: layout } = planChoice(state, query).problem.removal.layout
    return {
      input: { impacts: drawnImpacts(state, measure), terms: traceTerms(state), fixes, names: fixNames(state) },
      limits,
      ranked: planOrder(state, query).flatMap(({ fix }) => layout[fix]?.id ?? []),
      options,
    }
  },
  { keep: mostTried },
)

const frontierJob = derivation(
  (state, { measure, overrides, ...limits }: ChoiceQuery): FrontierJob => {
    const fixes = choosableFixes(state, overrides)
    return {
      input: { terms: traceTerms(state), impacts: impacts(state, measure), fixes },
      limits,
      allDays: allEffort(fixes).allEffortDays,
    }
  },
  { keep: mostTried },
)

/** How sure the plan of a query is. */
export function drawJobOf(state: EngagementState, { draws, seed, ...query }: UncertaintyQuery): DrawJob {
  return drawJob(state, choiceQueryOf(state, query), { draws, seed })
}

/** What plans remove at capacities up to all days; the capacity of the query is one of them. */
export function frontierJobOf(state: EngagementState, query: PlanQuery): FrontierJob {
  return frontierJob(state, choiceQueryOf(state, query))
}

/** Of all candidates together: what is done, rejected or kept out needs no capacity. */
export function allEffort(fixes: readonly ChoosableFix[]): Pick<PlanView, 'allEffortDays' | 'allCost'> {
  const candidates = fixes.filter((fix) => ownBar(fix, {}) === null)
  return {
    allEffortDays: candidates.reduce((sum, { effortDays = 0 }) => sum + effortDays, 0),
    allCost: candidates.reduce((sum, { cost = 0 }) => sum + cost, 0),
  }
}
