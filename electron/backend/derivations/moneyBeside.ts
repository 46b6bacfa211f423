import { RemovalState } from '../../../shared/analysis/kernels/removalState.ts'
import type { MoneyBeside, PlanQuery } from '../../../shared/contract/analysis/planContract.ts'
import type { EngagementState } from './EngagementState.ts'
import { limitsOf, planOf, removal } from './plans.ts'

/** The harm in money, and what the plan of the query removes of it; null where money is the measure or no cost is known. */
export function moneyBeside(state: EngagementState, query: PlanQuery): MoneyBeside | null {
  if (limitsOf(state, query).measure === 'cost') return null
  const inMoney = removal(state, 'cost', query.overrides ?? [])
  if (inMoney.total === 0) return null
  const places = new Map(inMoney.layout.fixes.map(({ id }, index) => [id, index]))
  const together = new RemovalState(inMoney)
  const byFix = new Map<string, number>()
  for (const { fix } of planOf(state, query).items) {
    const place = places.get(fix)
    if (place === undefined) continue
    const before = together.removed()
    together.add(place)
    byFix.set(fix, together.removed() - before)
  }
  return { total: inMoney.total, removed: together.removed(), byFix }
}
