import { buildPlan } from '../../../shared/analysis/buildPlan.ts'
import type { Plan, RemovalInput } from '../../../shared/analysis/plan.ts'
import { compileOnTerms, type Removal } from '../../../shared/analysis/removal.ts'
import { standalones } from '../../../shared/analysis/removalState.ts'
import { type TraceTerms, toTraceTerms } from '../../../shared/analysis/traceTerms.ts'
import type { PlanQuery, PlanView } from '../../../shared/contract/planContract.ts'
import type { Trace } from '../../../shared/model/engagement.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import type { Analysis } from './Analysis.ts'

/** The measure that the team has chosen for its plan; count unless it has. */
export function savedMeasure(analysis: Analysis): Measure {
  return analysis.engagement.plan.measure ?? 'count'
}

/** What is left out is as saved in the engagement; null is no limit. */
export function limitsOf({ engagement: { plan } }: Analysis, query: PlanQuery): PlanView['limits'] {
  const pick = (asked: number | null | undefined, saved: number | undefined) => (asked === undefined ? (saved ?? null) : asked)
  return {
    capacity: pick(query.capacity, plan.capacity),
    budget: pick(query.budget, plan.budget),
    waveDays: pick(query.waveDays, plan.waveDays),
    measure: query.measure ?? plan.measure ?? 'count',
  }
}

function removalInput(analysis: Analysis, measure: Measure): RemovalInput {
  const { traces, fixes } = analysis.engagement
  return { impacts: analysis.impacts(measure), traces, fixes }
}

/** Traces are values, so their terms hold as long as they do, whatever numbers change. */
const termsOf = new WeakMap<readonly Trace[], TraceTerms>()

/** Removed(S) of the engagement in a measure, compiled once. */
export function removalOf(analysis: Analysis, measure: Measure): Removal {
  return analysis.once(`removal ${measure}`, () => {
    const { traces, fixes } = analysis.engagement
    const terms = termsOf.get(traces) ?? toTraceTerms(traces)
    termsOf.set(traces, terms)
    return compileOnTerms(terms, analysis.impacts(measure), fixes)
  })
}

export function planOf(analysis: Analysis, query: PlanQuery): Plan {
  const { measure, ...limits } = limitsOf(analysis, query)
  return analysis.recently(`plan ${measure} ${JSON.stringify(limits)}`, () => {
    const removal = removalOf(analysis, measure)
    return buildPlan(removalInput(analysis, measure), limits, { removal })
  })
}

/** Removed({k}) of each fix, per month. */
export function standalonesOf(analysis: Analysis, measure: Measure): ReadonlyMap<string, number> {
  return analysis.once(`standalones ${measure}`, () => {
    const removal = removalOf(analysis, measure)
    const alone = standalones(removal)
    return new Map(removal.layout.fixes.map(({ id }, index) => [id, alone[index] ?? 0]))
  })
}
