import { type ChartedMeasure, isMoney } from '../model/vocabulary.ts'
import type { Format } from './format.ts'
import { rounded, roundedSum, shownDigits } from './rounding.ts'

/**
 * What the parts come to as they are shown, in words of the measure; null where that is the total as it is shown. Each value
 * is rounded by itself, so that it reads the same on every screen: beside a total the difference must be said instead.
 */
export function sumAsShown(
  measure: ChartedMeasure,
  parts: readonly number[],
  total: number,
  format: Pick<Format, 'measured'>,
): string | null {
  const inMoney = isMoney(measure)
  const sum = roundedSum(parts, inMoney ? () => 0 : shownDigits)
  const digits = inMoney ? 0 : shownDigits(total)
  return rounded(sum, digits) === rounded(total, digits) ? null : format.measured(measure, sum)
}
