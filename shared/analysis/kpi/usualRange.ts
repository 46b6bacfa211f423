import { exactSum } from '../numbers/ExactSum.ts'

/** Between which values readings lie while nothing but chance moves them. */
export interface UsualRange {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** Three standard deviations over the mean moving range of two readings, 3 ÷ 1.128 (Shewhart's chart of individuals and moving ranges). */
const rangesToLimit = 2.66
/** Of fewer readings no limits are told: they would move with each further one. */
export const leastReadings = 5

/** The limits of values in the order in which they were measured: mean ± 2.66 × mean moving range. Null of fewer than `leastReadings`. */
export function usualRange(values: readonly number[]): UsualRange | null {
  if (values.length < leastReadings) return null
  const mean = exactSum(values) / values.length
  const moves = values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? value)))
  const margin = (rangesToLimit * exactSum(moves)) / moves.length
  return { mean, low: mean - margin, high: mean + margin }
}

/** The latest reading beside the range of those before it. */
export interface LatestBeside extends UsualRange {
  /** How many readings the range was made of. */
  readonly readings: number
  readonly standing: 'within' | 'better' | 'worse'
}

/** How the latest of some readings, by day, stands beside the range that those before it make; null while they are too few. */
export function latestBeside(values: readonly number[], better: 'up' | 'down'): LatestBeside | null {
  const latest = values.at(-1)
  const range = usualRange(values.slice(0, -1))
  if (latest === undefined || range === null) return null
  const isWithin = latest >= range.low && latest <= range.high
  const isBetter = latest > range.high === (better === 'up')
  return { ...range, readings: values.length - 1, standing: isWithin ? 'within' : isBetter ? 'better' : 'worse' }
}
