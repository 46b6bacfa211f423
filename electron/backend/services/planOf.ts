import { applyOverrides, type FixOverrides } from '../../../shared/analysis/plan/applyOverrides.ts'
import { buildPlan } from '../../../shared/analysis/plan/buildPlan.ts'
import type { Plan } from '../../../shared/analysis/plan/plan.ts'
import { compileOnTerms, type Removal } from '../../../shared/analysis/removal/removal.ts'
import { standalones } from '../../../shared/analysis/removal/removalState.ts'
import { type TraceTerms, toTraceTerms } from '../../../shared/analysis/removal/traceTerms.ts'
import { ownBar } from '../../../shared/analysis/selection/planProblem.ts'
import type { PlanQuery, PlanView } from '../../../shared/contract/planContract.ts'
import type { Trace } from '../../../shared/model/engagement.ts'
import type { StoredFix } from '../../../shared/model/storedEngagement.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import type { Analysis } from './Analysis.ts'
import { refuseBrokenFixes } from './refuseBrokenFixes.ts'

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

/** The fixes as asked for: as saved, or as they would be with what is tried out. @throws RuleBroken */
export function fixesOf(analysis: Analysis, overrides: FixOverrides = {}): readonly StoredFix[] {
  if (Object.keys(overrides).length === 0) return analysis.engagement.fixes
  return analysis.recently(`fixes ${JSON.stringify(overrides)}`, () => {
    const fixes = applyOverrides(analysis.engagement.fixes, overrides)
    refuseBrokenFixes(analysis, fixes)
    return fixes
  })
}

/** Traces are values, so their terms hold as long as they do, whatever numbers change. */
const termsOf = new WeakMap<readonly Trace[], TraceTerms>()

/** Removed(S) of the engagement in a measure, compiled once; with these fixes in place of the saved ones, if given. */
export function removalOf(analysis: Analysis, measure: Measure, fixes = analysis.engagement.fixes): Removal {
  const compiled = compiledOf(analysis, fixes)
  const known = compiled.get(measure)
  if (known !== undefined) return known
  const { traces } = analysis.engagement
  const terms = termsOf.get(traces) ?? toTraceTerms(traces)
  termsOf.set(traces, terms)
  const removal = compileOnTerms(terms, analysis.impacts(measure), fixes)
  compiled.set(measure, removal)
  return removal
}

/** Fixes are values too; a new analysis of the same fixes has other impacts. */
const compiledFor = new WeakMap<Analysis, WeakMap<readonly StoredFix[], Map<Measure, Removal>>>()

function compiledOf(analysis: Analysis, fixes: readonly StoredFix[]): Map<Measure, Removal> {
  const byFixes = compiledFor.get(analysis) ?? new WeakMap<readonly StoredFix[], Map<Measure, Removal>>()
  compiledFor.set(analysis, byFixes)
  const byMeasure = byFixes.get(fixes) ?? new Map<Measure, Removal>()
  byFixes.set(fixes, byMeasure)
  return byMeasure
}

/** Names a query among all that an analysis is asked: the limits and measure in effect, and what is tried out. */
export function planKey(analysis: Analysis, query: PlanQuery): string {
  return JSON.stringify([limitsOf(analysis, query), query.overrides ?? {}])
}

export function planOf(analysis: Analysis, query: PlanQuery): Plan {
  return analysis.recently(`plan ${planKey(analysis, query)}`, () => {
    const { measure, ...limits } = limitsOf(analysis, query)
    const fixes = fixesOf(analysis, query.overrides)
    const input = { impacts: analysis.impacts(measure), traces: analysis.engagement.traces, fixes }
    return buildPlan(input, limits, { removal: removalOf(analysis, measure, fixes) })
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

/** Of all candidates together: what is done, rejected or kept out needs no capacity. */
export function allEffort(fixes: readonly StoredFix[]): Pick<PlanView, 'allEffortDays' | 'allCost'> {
  const candidates = fixes.filter((fix) => ownBar(fix, {}) === null)
  return {
    allEffortDays: candidates.reduce((sum, { effortDays = 0 }) => sum + effortDays, 0),
    allCost: candidates.reduce((sum, { cost = 0 }) => sum + cost, 0),
  }
}
