import type { Measure } from '../../model/vocabulary.ts'

/** What a reader of a chart must know beside its numbers. The words are in shared/i18n (pareto.ts of each language). */
export type Notice =
  /** Failure points with neither occurrences nor a frequency of their own: they count 0. */
  | { readonly code: 'frequency-missing' | 'severity-missing' | 'cost-missing' | 'customers-missing'; readonly params: Counted }
  /** The reserved bars hold so much that all ordinary bars together, `share` percent, stay below the threshold. */
  | { readonly code: 'threshold-not-reached'; readonly params: { readonly threshold: number; readonly share: number } }
  | { readonly code: 'last-not-found'; readonly params: { readonly label: string } }
  /** Nothing was measured in the period: the total is 0. */
  | { readonly code: 'total-zero'; readonly params: Readonly<Record<string, never>> }
  /** More than half of the bars above 0 are needed for the threshold. */
  | {
      readonly code: 'flat-profile'
      readonly params: { readonly vital: number; readonly bars: number; readonly threshold: number }
    }
  /** Fewer than five cases for each bar. */
  | { readonly code: 'too-few-to-rank'; readonly params: Counted & { readonly bars: number } }
  /** Months outside the control limits, with the first of them (2026-03). */
  | { readonly code: 'period-unstable'; readonly params: Counted & { readonly month: string } }
  /** A run of months on one side of the mean, with the last of them. */
  | { readonly code: 'period-shift'; readonly params: Counted & { readonly month: string } }
  /** By another measure another bar comes first. */
  | { readonly code: 'rankings-disagree'; readonly params: { readonly measure: Measure; readonly label: string } }

type Counted = {
  readonly count: number
}
