import type { Bar } from '../selection/bar.ts'
import type { FixName } from './fixName.ts'

/** Why a fix is not in the plan. */
export type LeftReason<Other = FixName> =
  | Bar<Other>
  /** Its root causes stand behind no failure point with impact, or it has no effect on any. */
  | { readonly kind: 'no-effect' }
  /** What it would remove is removed already by the plan. */
  | { readonly kind: 'adds-nothing'; readonly by: Other | null }
  /** Would remove `marginal` more, yet the plan leaves only `available`; swapping it in removes less. */
  | {
      readonly kind: 'does-not-fit'
      readonly limit: 'capacity' | 'budget'
      readonly needs: number
      readonly available: number
      readonly marginal: number
    }
