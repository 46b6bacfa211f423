/** Why a fix cannot be chosen at all. Other fixes are named by their index, unless they are given names. */
export type Bar<Other = number> =
  | { readonly kind: 'done' }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'pinned-out' }
  /** No effortDays while a capacity is set. */
  | { readonly kind: 'no-effort' }
  /** No cost while a budget is set. */
  | { readonly kind: 'no-cost' }
  | { readonly kind: 'prerequisite-unavailable'; readonly requires: Other }
  | { readonly kind: 'excluded'; readonly by: Other }
  /** With what it requires it is over the limit even alone (beside the pins). */
  | { readonly kind: 'too-large'; readonly limit: 'capacity' | 'budget'; readonly needs: number; readonly available: number }
  /** The pins alone already break the limits or exclude one another. */
  | { readonly kind: 'infeasible' }

/** Why the pins cannot be kept. */
export interface Infeasible<Other = number> {
  readonly cause: 'capacity' | 'budget' | 'excludes' | 'prerequisite'
  readonly fixes: readonly Other[]
  /** What the pins take and what there is, for a limit; else 0. */
  readonly needs: number
  readonly available: number
}

/** A pin on a fix that is no candidate. */
export interface IgnoredPin<Other = number> {
  readonly fix: Other
  readonly cause: 'state' | 'no-effort' | 'no-cost'
}
