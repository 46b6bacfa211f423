import { RemovalState } from '../../../shared/analysis/kernels/removalState.ts'
import type { HarmBeside, PlanQuery } from '../../../shared/contract/analysis/planContract.ts'
import type { EngagementState } from './EngagementState.ts'
import { limitsOf, planOf, removal } from './plans.ts'

/** The harm in another measure, and what the plan of the query removes of it; null where that is the measure or nothing of it is known. */
export function harmBeside(state: EngagementState, query: PlanQuery, measure: 'cost' | 'count'): HarmBeside | null {
  if (limitsOf(state, query).measure === measure) return null
  const harm = removal(state, measure, query.overrides ?? [])
  if (harm.total === 0) return null
  const places = new Map(harm.layout.fixes.map(({ id }, index) => [id, index]))
  const together = new RemovalState(harm)
  const byFix = new Map<string, number>()
  for (const { fix } of planOf(state, query).items) {
    const place = places.get(fix)
    if (place === undefined) continue
    const before = together.removed()
    together.add(place)
    byFix.set(fix, together.removed() - before)
  }
  return { total: harm.total, removed: together.removed(), byFix }
}
