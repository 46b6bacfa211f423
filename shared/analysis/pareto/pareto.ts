import type { Engagement, Period } from '../../engagement/engagement.ts'
import type { BuiltInCategory, ChartedMeasure, Dimension, Measure } from '../../model/vocabulary.ts'
import type { Attributions } from '../attribution/attribution.ts'
import type { Notice } from '../measures/notice.ts'
import type { Tallies } from '../measures/tallies.ts'

/** The words that a chart needs and an engagement does not hold. */
export interface ParetoLabels {
  readonly categories: Readonly<Record<BuiltInCategory, string>>
  readonly other: string
  readonly unassigned: string
  readonly untraced: string
}

/** What has a bar of its own. */
export interface DimensionItem {
  readonly key: string
  readonly label: string
}

/** An engagement made ready for charts of one period. */
export interface ParetoInput {
  readonly engagement: Engagement
  readonly tallies: Tallies
  readonly labels: ParetoLabels
  readonly attributions: Attributions
  /** Every item of a dimension, each once, in the order of labels. */
  readonly itemsOf: (dimension: Dimension) => readonly DimensionItem[]
}

/** Which bars are gathered into Other; percents are of the total, 0–100. */
export type OtherRule =
  /** All but the `bars` largest. */
  | { readonly kind: 'top'; readonly bars: number }
  /** Those below this percent of the total. */
  | { readonly kind: 'minimum-percent'; readonly percent: number }
  /** Those after the bar with which the cumulative percent reaches this. */
  | { readonly kind: 'cumulative-percent'; readonly percent: number }

/** One step of a drill-down: only what lies in this bar of that dimension. */
export type ParetoStep =
  | { readonly dimension: Dimension; readonly kind: 'item'; readonly key: string }
  | { readonly dimension: Dimension; readonly kind: 'other'; readonly keys: readonly string[] }
  | { readonly dimension: Dimension; readonly kind: 'unassigned' | 'untraced' }

export interface ParetoOptions {
  readonly by: Dimension
  /** Count unless given. */
  readonly measure?: Measure | undefined
  /** Percent above 0 and at most 100; 80 unless given. */
  readonly threshold?: number | undefined
  /** Labels of bars that stand last, in this order. */
  readonly last?: readonly string[] | undefined
  readonly other?: OtherRule | undefined
  /** A chain of steps down; all must hold. */
  readonly within?: readonly ParetoStep[] | undefined
}

/** An ordinary bar, or one of the reserved ones. */
type BarKind = 'item' | 'other' | 'unassigned' | 'untraced'

export interface ParetoItem {
  /** The item's id; of a channel its text. */
  readonly key: string
  readonly label: string
  /** In the unit of the measure; of harm per month. */
  readonly value: number
}

export interface ParetoBar extends ParetoItem {
  readonly kind: BarKind
  /** Percent of the total, 0–100, not rounded. */
  readonly share: number
  /** Percent of the total up to and with this bar, 0–100, not rounded. */
  readonly cumulative: number
  readonly vital: boolean
  /** What `other` gathers, in order; empty for every other kind. */
  readonly holds: readonly ParetoItem[]
}

/** How the vital few came about. */
export interface ParetoRule {
  /** `none`: the total is 0. */
  readonly kind: 'reached' | 'not-reached' | 'none'
  readonly threshold: number
  /** Number of the vital few. */
  readonly vital: number
  /** Number of ordinary bars: all but other, unassigned and untraced. */
  readonly bars: number
  /** Percent of the total that the vital few hold together, 0–100. */
  readonly share: number
}

/** The unit that is counted. */
interface Counted {
  /** Cases of the occurrences in the period. */
  readonly occurrences: number
  /** Those shown, also at 0. */
  readonly failurePoints: number
  /** Of these, those without any occurrence whose frequency is an estimate above 0. */
  readonly estimated: number
}

/** What a chart draws: the harm of failure points per month, or the cash of cancellations over all that were written down. */
export interface ChartedPareto {
  readonly by: Dimension
  readonly measure: ChartedMeasure
  readonly within: readonly ParetoStep[]
  readonly period: Period | null
  /** The sum of all bars. */
  readonly total: number
  readonly threshold: number
  readonly rule: ParetoRule
  readonly vitalFew: number
  /** How the tail was gathered into Other; null when it was not asked for. */
  readonly other: OtherRule | null
  /** Labels of the bars that stand last because it was asked. */
  readonly last: readonly string[]
  /** The part of the total that no root cause explains, whatever the dimension. */
  readonly untraced: number
  readonly bars: readonly ParetoBar[]
  readonly counted: Counted
  readonly notices: readonly Notice[]
}

/** A chart of harm. */
export interface Pareto extends ChartedPareto {
  readonly measure: Measure
}
