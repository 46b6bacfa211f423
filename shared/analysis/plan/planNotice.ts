import type { IgnoredPin, Infeasible } from '../selection/bar.ts'
import type { FixName } from './fixName.ts'

export type PlanNotice =
  /** The pins break a limit, exclude one another, or need what cannot be done; the plan is the pins. */
  | ({ readonly code: 'infeasible' } & Infeasible<FixName>)
  /** Chosen fixes without effortDays, counted as 0. */
  | { readonly code: 'effort-missing'; readonly count: number }
  /** Chosen fixes without cost, counted as 0. */
  | { readonly code: 'cost-missing'; readonly count: number }
  /** Not proven the best; `reached` is the share 0–1 of the best possible that is certain. */
  | { readonly code: 'bounded'; readonly reached: number }
  | ({ readonly code: 'pin-ignored' } & IgnoredPin<FixName>)
  /** Removes more than the whole impact of the root causes it weakens, because they are needed together with others. */
  | { readonly code: 'exceeds-root-cause'; readonly fixes: readonly FixName[] }
  | { readonly code: 'weak-only' }
  | { readonly code: 'leans-on-training'; readonly share: number }
