import type { Fix, Trace } from '../model/engagement.ts'

/** What the removal arithmetic needs. The order of every list is without effect on any result. */
export interface RemovalInput {
  /** Failure point id → impact per month in the chosen measure. A failure point without a trace counts as untraced. */
  readonly impacts: ReadonlyMap<string, number>
  /** Traces of failure points that have no impact are passed over. */
  readonly traces: readonly Trace[]
  readonly fixes: readonly Fix[]
}

/** Absent means no limit. */
export interface PlanLimits {
  /** Effort days available, inclusive. */
  readonly capacity?: number | null | undefined
  /** Money available, inclusive. */
  readonly budget?: number | null | undefined
  /** Effort days that fit into one wave; it moves work between waves and never in or out of the plan. */
  readonly waveDays?: number | null | undefined
}

/** A fix as sentences name it. */
export interface FixName {
  readonly id: string
  /** Its short code, else its title. */
  readonly name: string
}

/** How much of what a fix removes by itself is removed already by the fixes ranked above it. */
export interface Overlap {
  /** Share 0–1 of standalone: (standalone − marginal) ÷ standalone. */
  readonly share: number
  /** The fix above with the largest Removed(k) + Removed(a) − Removed({k, a}). */
  readonly by: FixName
  /** How many other fixes above overlap with it too. */
  readonly others: number
}

/** Why a fix stands at its rank; the sentence is made from it by reasonSentence. */
export type PlaceReason =
  /** Pinned in by the team, whatever it removes. */
  | { readonly kind: 'pinned' }
  /** Removes nothing more by itself here; a chosen fix needs it. */
  | { readonly kind: 'prerequisite'; readonly neededBy: FixName; readonly others: number }
  /** Placed before a fix that removes more because that one needs it. */
  | { readonly kind: 'opens'; readonly neededBy: FixName }
  /** Removes more than a fix above it but had to wait for what it requires. */
  | { readonly kind: 'waited'; readonly requires: FixName; readonly others: number }
  | { readonly kind: 'first' }
  /** Removes the most of those left, given the fixes above. */
  | { readonly kind: 'next' }

export interface PlanItem {
  /** The fix's id. */
  readonly fix: string
  /** Its short code, else its title. */
  readonly name: string
  /** From 1. */
  readonly rank: number
  /** From 1. */
  readonly wave: number
  /** Removed({k}), per month. */
  readonly standalone: number
  /** Gain at its place, per month. */
  readonly marginal: number
  /** Removed of the fixes down to this one, per month. */
  readonly cumulative: number
  /** Marginal ÷ effort days; null when it takes no days. */
  readonly marginalPerDay: number | null
  /** 0 when the fix has none. */
  readonly effortDays: number
  /** 0 when the fix has none. */
  readonly cost: number
  readonly pinned: boolean
  /** marginal ÷ total, 0–1. */
  readonly shareOfTotal: number
  readonly overlap: Overlap | null
  readonly reason: PlaceReason
}

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

export interface LeftOut {
  /** The fix's id. */
  readonly fix: string
  /** Its short code, else its title. */
  readonly name: string
  readonly standalone: number
  /** What it would add to the plan as it stands. */
  readonly marginal: number
  readonly reason: LeftReason
}

export type PlanNotice =
  /** The pins break a limit, exclude one another, or need what cannot be done; the plan is the pins. */
  | {
      readonly code: 'infeasible'
      readonly cause: 'capacity' | 'budget' | 'excludes' | 'prerequisite'
      readonly fixes: readonly FixName[]
      /** What the pins take and what there is, for a limit; else 0. */
      readonly needs: number
      readonly available: number
    }
  /** Chosen fixes without effortDays, counted as 0. */
  | { readonly code: 'effort-missing'; readonly count: number }
  /** Chosen fixes without cost, counted as 0. */
  | { readonly code: 'cost-missing'; readonly count: number }
  /** Not proven the best; `reached` is the share 0–1 of the best possible that is certain. */
  | { readonly code: 'bounded'; readonly reached: number }
  /** A pin on a fix that is no candidate. */
  | { readonly code: 'pin-ignored'; readonly fix: FixName; readonly cause: 'state' | 'no-effort' | 'no-cost' }
  /** Removes more than the whole impact of the root causes it weakens, because they are needed together with others. */
  | { readonly code: 'exceeds-root-cause'; readonly fixes: readonly FixName[] }
  | { readonly code: 'weak-only' }
  | { readonly code: 'leans-on-training'; readonly share: number }

export interface PlanWave {
  readonly wave: number
  /** Fix ids in the order of work: most removed per day first, effort 0 first. */
  readonly fixes: readonly string[]
  readonly effortDays: number
  readonly marginal: number
}

export interface Plan {
  readonly method: 'exact' | 'bounded'
  /** Sum of all impacts, per month. */
  readonly total: number
  readonly removed: number
  /** No plan within the limits removes more; equals `removed` when the method is exact. */
  readonly upperBound: number
  /** (upperBound − removed) ÷ upperBound, 0–1. */
  readonly gap: number
  readonly effortDays: number
  readonly cost: number
  /** False when the pins alone cannot be kept. */
  readonly feasible: boolean
  /** By rank. */
  readonly items: readonly PlanItem[]
  readonly waves: readonly PlanWave[]
  /** Every fix outside the plan: what would add most first, then by standalone, title and id. */
  readonly left: readonly LeftOut[]
  readonly notices: readonly PlanNotice[]
}
