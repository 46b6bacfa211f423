import { impactsOfRootCauses } from '../../../shared/analysis/attribution/attribution.ts'
import { applyOverrides, type FixOverrides } from '../../../shared/analysis/plan/applyOverrides.ts'
import { explainPlan } from '../../../shared/analysis/plan/buildPlan.ts'
import { choiceOf, findChoice, type PlanChoice } from '../../../shared/analysis/plan/choosePlan.ts'
import type { Plan } from '../../../shared/analysis/plan/plan.ts'
import { orderPlan } from '../../../shared/analysis/plan/planOrder.ts'
import { TitledFixes } from '../../../shared/analysis/plan/TitledFixes.ts'
import { type ChoosableFix, choiceFields } from '../../../shared/analysis/removal/choosableFix.ts'
import { compileOnTerms } from '../../../shared/analysis/removal/removal.ts'
import { standalones } from '../../../shared/analysis/removal/standalones.ts'
import { toTraceTerms } from '../../../shared/analysis/removal/traceTerms.ts'
import { toPlanProblem } from '../../../shared/analysis/selection/planProblem.ts'
import type { SearchResult } from '../../../shared/analysis/selection/planSearch.ts'
import type { PlanQuery, PlanView } from '../../../shared/contract/analysis/planContract.ts'
import type { StoredFix } from '../../../shared/engagement/storedEngagement.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import type { ChoiceJob } from '../planning/planJobKinds.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'
import { attributions, impacts } from './impacts.ts'
import { isSameIn, isSameValue } from './isSameValue.ts'

/** For how many things tried out answers are kept. */
export const mostTried = 40

type Limits = PlanView['limits']

/** The measure that the team has chosen for its plan; count unless it has. */
export function savedMeasure({ engagement }: EngagementState): Measure {
  return engagement.plan.measure ?? 'count'
}

/** What is left out is as saved in the engagement; null is no limit. */
export function limitsOf({ engagement: { plan } }: EngagementState, query: PlanQuery): Limits {
  const pick = (asked: number | null | undefined, saved: number | undefined) => (asked === undefined ? (saved ?? null) : asked)
  return {
    capacity: pick(query.capacity, plan.capacity),
    budget: pick(query.budget, plan.budget),
    waveDays: pick(query.waveDays, plan.waveDays),
    measure: query.measure ?? plan.measure ?? 'count',
  }
}

const overriddenFixes = derivation(({ engagement }, overrides: FixOverrides) => applyOverrides(engagement.fixes, overrides), {
  keep: mostTried,
})

/** The fixes as asked for: as saved, or as they would be with what is tried out. */
export function fixesOf(state: EngagementState, overrides: FixOverrides = []): readonly StoredFix[] {
  return overrides.length === 0 ? state.engagement.fixes : overriddenFixes(state, overrides)
}

/** What a plan is chosen by: everything that is asked of it but the size of its waves. */
export interface ChoiceQuery extends Pick<Limits, 'measure' | 'capacity' | 'budget'> {
  readonly overrides: FixOverrides
}

export function choiceQueryOf(state: EngagementState, query: PlanQuery): ChoiceQuery {
  const { measure, capacity, budget } = limitsOf(state, query)
  return { measure, capacity, budget, overrides: query.overrides ?? [] }
}

/** The fixes as the choice of a plan sees them: the same list while no commit changed anything that it follows from. */
export const choosableFixes = derivation((state, overrides: FixOverrides): readonly ChoosableFix[] => fixesOf(state, overrides), {
  same: isSameIn(choiceFields),
  keep: mostTried,
})

/** The same while no commit changed what the traces say of causes and shares, however they put it. */
export const traceTerms = derivation(({ engagement }) => toTraceTerms(engagement.traces), { same: isSameValue })

/** Removed(S) in a measure, with what is tried out. */
export const removal = derivation(
  (state, measure: Measure, overrides: FixOverrides) =>
    compileOnTerms(traceTerms(state), impacts(state, measure), choosableFixes(state, overrides)),
  { keep: mostTried },
)

/** The search for a plan as a job; the same value as long as nothing that it reads changes. */
export const choiceJob = derivation(
  (state, { measure, overrides, ...limits }: ChoiceQuery): ChoiceJob => ({
    input: { terms: traceTerms(state), impacts: impacts(state, measure), fixes: choosableFixes(state, overrides) },
    limits,
  }),
  { keep: mostTried },
)

/** What was found in a thread of its own, by the job. */
const foundElsewhere = new WeakMap<ChoiceJob, SearchResult>()

/** From now on the plan of the job's query is the one that was found. */
export function keepFound(job: ChoiceJob, found: SearchResult): void {
  foundElsewhere.set(job, found)
}

const manyFixes = 80
const manyTerms = 3_000

/** Whether the plan of a job is still to be searched for, and that takes so long that others would wait for it. */
export function isLongSearch(job: ChoiceJob): boolean {
  const { terms, fixes } = job.input
  return !foundElsewhere.has(job) && (fixes.length > manyFixes || terms.terms.length + terms.trees.length > manyTerms)
}

/** Which fixes the plan holds. Found by a search, and only when a number changes. */
export const planChoice = derivation(
  (state, query: ChoiceQuery): PlanChoice => {
    const { measure, overrides, ...limits } = query
    const problem = toPlanProblem(removal(state, measure, overrides), limits)
    return choiceOf(problem, foundElsewhere.get(choiceJob(state, query)) ?? findChoice(problem))
  },
  { keep: mostTried },
)

/** The chosen fixes in their order, in which titles decide between equals. */
export const planOrder = derivation(
  (state, query: ChoiceQuery) => {
    const choice = planChoice(state, query)
    return orderPlan(choice, titledFixes(state, choice, query))
  },
  { same: isSameValue, keep: mostTried },
)

/** What is attributed to each root cause that a trace names, per month. */
const tracedImpacts = derivation((state, measure: Measure) =>
  impactsOfRootCauses(traceTerms(state).rootCauses, attributions(state), impacts(state, measure)),
)

const explainedPlan = derivation(
  (state, query: ChoiceQuery, waveDays: number | null) => {
    const choice = planChoice(state, query)
    return explainPlan(
      choice,
      planOrder(state, query),
      { ...query, waveDays },
      {
        titled: titledFixes(state, choice, query),
        rootCauseImpacts: () => tracedImpacts(state, query.measure),
      },
    )
  },
  { keep: mostTried },
)

function titledFixes(state: EngagementState, { problem }: PlanChoice, { overrides }: ChoiceQuery): TitledFixes {
  return new TitledFixes(problem.removal.layout.fixes, fixesOf(state, overrides))
}

export function planOf(state: EngagementState, query: PlanQuery): Plan {
  return explainedPlan(state, choiceQueryOf(state, query), limitsOf(state, query).waveDays)
}

/** Removed({k}) of each fix, per month. */
export const standalonesById = derivation((state, measure: Measure): ReadonlyMap<string, number> => {
  const compiled = removal(state, measure, [])
  const alone = standalones(compiled)
  return new Map(compiled.layout.fixes.map(({ id }, index) => [id, alone[index] ?? 0]))
})

/** The rank of each chosen fix in the plan within the saved limits. */
export const ranksById = derivation(
  (state, measure: Measure): ReadonlyMap<string, number> =>
    new Map(planOf(state, { measure }).items.map(({ fix, rank }) => [fix, rank])),
)
