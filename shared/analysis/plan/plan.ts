import type { FixName } from './fixName.ts'
import type { LeftReason } from './leftReason.ts'
import type { PlanNotice } from './planNotice.ts'

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
