import type { Period } from '../../engagement/engagement.ts'
import type { MonthTally } from './controlChart.ts'

/** What occurrences cost, as far as they say it. */
export interface CountedCost {
  /** Sum of the costs that rows carry, each of its whole row. */
  readonly cost: number
  /** Sum of the counts of the rows that carry no cost. */
  readonly countWithoutCost: number
}

/** The occurrences of one failure point inside the period that carry the same stage and channel. */
export interface PlaceTally extends CountedCost {
  /** As the occurrences themselves say; null where they do not. */
  readonly stage: string | null
  readonly channel: string | null
  /** Their value of the team's own dimension that was asked for; null without one. */
  readonly field?: string | null
  readonly count: number
  /** Distinct customers of this place. */
  readonly customers: number
}

/** The costs are those of all places together. */
export interface FailurePointTally extends CountedCost {
  /** Cases of all places together. */
  readonly cases: number
  /** Where only some cases were counted: how many there are with the others. */
  readonly casesOfAll?: number
  /** Distinct customers over all places: at most the sum of theirs. */
  readonly customers: number
  /** Empty when all of its occurrences fall outside the period. */
  readonly places: readonly PlaceTally[]
}

/** Occurrences added up for one period; all that the measures need of them, so that a store may add up in SQL. */
export interface Tallies {
  /** Null only when nothing fixes one; then there are no occurrences either. */
  readonly period: Period | null
  /** Every failure point with an occurrence at any date. */
  readonly byFailurePoint: ReadonlyMap<string, FailurePointTally>
  /** Whether only some cases were counted: what is estimated without cases is then not known. */
  readonly isNarrowed?: boolean
  /** Counts of all occurrences in the period by calendar month, in order; months without any may be missing. */
  readonly months: readonly MonthTally[]
  /** Every channel that an occurrence of any date names. */
  readonly channels: readonly string[]
  /** Every value of the own dimension that was asked for, of any date; empty when none was. */
  readonly fieldValues?: readonly string[]
}
