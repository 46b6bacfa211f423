import type { Fix } from '../../engagement/engagement.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import { isFinished } from './fixStanding.ts'

/** How far a team's estimates were off so far. */
export interface TrackRecord {
  /** Done fixes with both figures, measured from occurrences. */
  readonly fixes: number
  /** Cases a month that were to be fewer, and that were, of all of them together. */
  readonly predicted: number
  readonly actual: number
  /** actual ÷ predicted. */
  readonly ratio: number
}

/** Fewer say nothing of a team. */
const leastFixes = 2

/**
 * Predicted against actual over the done fixes that were measured from occurrences: KPIs are in units of their own and do not add up.
 * Null where there are fewer than two, or nothing was predicted.
 */
export function trackRecord(fixes: readonly Pick<Fix, 'state' | 'check'>[]): TrackRecord | null {
  const measured = fixes.flatMap(({ state = 'idea', check }) => {
    const { kpi, predicted, actual } = check ?? {}
    return isFinished(state) && kpi === undefined && predicted !== undefined && actual !== undefined
      ? [{ predicted, actual }]
      : []
  })
  const predicted = exactSum(measured.map((one) => one.predicted))
  const actual = exactSum(measured.map((one) => one.actual))
  if (measured.length < leastFixes || predicted <= 0) return null
  return { fixes: measured.length, predicted, actual, ratio: actual / predicted }
}

/** Within a tenth estimates were right. */
const tolerance = 0.1

/** Which way estimates were off: less came of them, more, or about as much. */
export function recordDirection({ ratio }: TrackRecord): 'less' | 'more' | 'same' {
  if (Math.abs(ratio - 1) <= tolerance) return 'same'
  return ratio < 1 ? 'less' : 'more'
}

/** What the record offers as the confidence of open estimates, 0–1; null where it offers none: estimates were right, or too low. */
export function offeredConfidence(record: TrackRecord): number | null {
  return recordDirection(record) === 'less' ? Math.round(Math.max(0, record.ratio) * 100) / 100 : null
}
