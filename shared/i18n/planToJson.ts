import type { Plan } from '../analysis/plan/plan.ts'
import { leftSentence, type PlanWords, planNoticeSentence, reasonSentence } from './planSentences.ts'

/** What `shoresh plan --json` prints (design section 8). Amounts are per month in the unit of the measure. */
export interface PlanJson {
  readonly method: Plan['method']
  readonly total: number
  readonly removed: number
  readonly upperBound: number
  readonly effortDays: number
  readonly cost: number
  readonly items: readonly {
    readonly fix: string
    readonly rank: number
    readonly wave: number
    readonly standalone: number
    readonly marginal: number
    readonly cumulative: number
    readonly effortDays: number
    readonly reason: string
    /** Share 0–1 of the draws whose plan holds the fix; null when none were made. */
    readonly stays: number | null
  }[]
  readonly left: readonly { readonly fix: string; readonly reason: string }[]
  readonly notices: readonly { readonly code: string; readonly text: string }[]
}

/** A plan as the command line prints it: exactly the documented keys. `stays` comes from drawPlans, by fix id. */
export function planToJson(plan: Plan, words: PlanWords, stays: ReadonlyMap<string, number> | null): PlanJson {
  const { method, total, removed, upperBound, effortDays, cost } = plan
  return {
    method,
    total,
    removed,
    upperBound,
    effortDays,
    cost,
    items: plan.items.map((item) => ({
      fix: item.fix,
      rank: item.rank,
      wave: item.wave,
      standalone: item.standalone,
      marginal: item.marginal,
      cumulative: item.cumulative,
      effortDays: item.effortDays,
      reason: reasonSentence(item, words),
      stays: stays?.get(item.fix) ?? null,
    })),
    left: plan.left.map((left) => ({ fix: left.fix, reason: leftSentence(left, words) })),
    notices: plan.notices.map((notice) => ({ code: notice.code, text: planNoticeSentence(notice, words) })),
  }
}
