import { applyOverrides, type FixOverrides } from '../../../shared/analysis/plan/applyOverrides.ts'
import { buildPlan } from '../../../shared/analysis/plan/buildPlan.ts'
import type { Plan } from '../../../shared/analysis/plan/plan.ts'
import { compileOnTerms } from '../../../shared/analysis/removal/removal.ts'
import { standalones } from '../../../shared/analysis/removal/standalones.ts'
import { toTraceTerms } from '../../../shared/analysis/removal/traceTerms.ts'
import type { PlanQuery, PlanView } from '../../../shared/contract/planContract.ts'
import type { StoredFix } from '../../../shared/engagement/storedEngagement.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'
import { impacts } from './impacts.ts'
import { isSameValue } from './isSameValue.ts'

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
export function fixesOf(state: EngagementState, overrides: FixOverrides = {}): readonly StoredFix[] {
  return Object.keys(overrides).length === 0 ? state.engagement.fixes : overriddenFixes(state, overrides)
}

/** The same while no commit changed what a trace says of causes and shares: their words say nothing here. */
const traceTerms = derivation(({ engagement }) => toTraceTerms(engagement.traces), { same: isSameValue })

/** Removed(S) in a measure, with what is tried out. */
export const removal = derivation(
  (state, measure: Measure, overrides: FixOverrides) =>
    compileOnTerms(traceTerms(state), impacts(state, measure), fixesOf(state, overrides)),
  { keep: mostTried },
)

const builtPlan = derivation(
  (state, { measure, ...limits }: Limits, overrides: FixOverrides) => {
    const input = {
      impacts: impacts(state, measure),
      traces: state.engagement.traces,
      fixes: fixesOf(state, overrides),
    }
    return buildPlan(input, limits, { removal: removal(state, measure, overrides) })
  },
  { keep: mostTried },
)

export function planOf(state: EngagementState, query: PlanQuery): Plan {
  return builtPlan(state, limitsOf(state, query), query.overrides ?? {})
}

/** Removed({k}) of each fix, per month. */
export const standalonesById = derivation((state, measure: Measure): ReadonlyMap<string, number> => {
  const compiled = removal(state, measure, {})
  const alone = standalones(compiled)
  return new Map(compiled.layout.fixes.map(({ id }, index) => [id, alone[index] ?? 0]))
})
