import type { PlanQuery } from '../../../../shared/contract/analysis/planContract.ts'

/** What is tried out on one fix; what is absent stays as it is. */
export type FixTrial = Omit<NonNullable<PlanQuery['overrides']>[number], 'fix'>

/** Joins what is tried on a fix already; undefined takes a part back, and a trial taken back whole is none. */
export function tryOnFix(query: PlanQuery, fix: string, patch: FixTrial): PlanQuery {
  const { overrides = [], ...limits } = query
  const before = overrides.find((override) => override.fix === fix)
  const others = overrides.filter((override) => override !== before)
  const joined = { ...before, ...patch }
  const isTried = Object.entries(joined).some(([key, value]) => key !== 'fix' && value !== undefined)
  const next = isTried ? [...others, { ...joined, fix }] : others
  return next.length === 0 ? limits : { ...limits, overrides: next }
}
