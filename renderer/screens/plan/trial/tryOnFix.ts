import type { FixOverride } from '../../../../shared/analysis/plan/applyOverrides.ts'
import type { PlanQuery } from '../../../../shared/contract/planContract.ts'

type Overrides = NonNullable<PlanQuery['overrides']>

/** Joins what is tried on a fix already; undefined takes a part back, and a trial taken back whole is none. */
export function tryOnFix(query: PlanQuery, fix: string, patch: FixOverride): PlanQuery {
  const { overrides = {}, ...limits } = query
  const { [fix]: before, ...others } = overrides
  const joined = Object.fromEntries(Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined))
  const next: Overrides = Object.keys(joined).length === 0 ? others : { ...others, [fix]: joined }
  return Object.keys(next).length === 0 ? limits : { ...limits, overrides: next }
}
