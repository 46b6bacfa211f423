import type { FixName } from './fixName.ts'

/** Why a fix is not in the plan. */
export type LeftReason =
  | { readonly kind: 'done' }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'pinned-out' }
  /** No effortDays while a capacity is set. */
  | { readonly kind: 'no-effort' }
  /** No cost while a budget is set. */
  | { readonly kind: 'no-cost' }
  | { readonly kind: 'prerequisite-unavailable'; readonly requires: FixName }
  | { readonly kind: 'excluded'; readonly by: FixName }
  /** Its root causes stand behind no failure point with impact, or it has no effect on any. */
  | { readonly kind: 'no-effect' }
  /** What it would remove is removed already by the plan. */
  | { readonly kind: 'adds-nothing'; readonly by: FixName | null }
  /** With what it requires it is over the limit even alone (beside the pins). */
  | { readonly kind: 'too-large'; readonly limit: 'capacity' | 'budget'; readonly needs: number; readonly available: number }
  /** Would remove `marginal` more, yet the plan leaves only `available`; swapping it in removes less. */
  | {
      readonly kind: 'does-not-fit'
      readonly limit: 'capacity' | 'budget'
      readonly needs: number
      readonly available: number
      readonly marginal: number
    }
  /** The pins alone already break the limits or exclude one another. */
  | { readonly kind: 'infeasible' }
