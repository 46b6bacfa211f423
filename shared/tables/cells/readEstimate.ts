import type { ColumnMark } from './columnMark.ts'
import { type Reading, read, unread } from './Reading.ts'
import { type NumberReason, readNumber } from './readNumber.ts'

/** `not-an-estimate`: several numbers that are not a low, a likely and a high one, each at least the one before. */
export type EstimateReason = NumberReason | 'not-an-estimate'

export type GivenEstimate = number | [low: number, likely: number, high: number]

/** Not the minus of an exponent (1e-7). */
const dashes = /\s*(?:[–;]|(?<!\de)-)\s*/iu

/**
 * An uncertain amount: one number, or low, likely and high, apart by dashes, semicolons or spaces (8–12–20). A dash before
 * the first number is a minus. No slash separates them and none begins with 0, for so come dates out of a spreadsheet.
 * `mark` is how the column writes its numbers. Nothing is guessed where spaces may stand between three numbers as well as between the thousands of one (100 200 300).
 */
export function readEstimate(text: string, mark: ColumnMark = null): Reading<GivenEstimate, EstimateReason> {
  const given = text.replace(/\p{Cf}/gu, '').trim()
  // Behind a dash at the end a number is still to come.
  if (/[-–−]$/u.test(given)) return unread('not-a-number')
  const one = readNumber(given, { mark })
  if (one.kind === 'blank' || /^[-–−]/u.test(given)) return one
  const numbers = partsOf(given).map((part) => numberBetween(part, mark))
  if (numbers.length < 2 || numbers.some(Number.isNaN)) return one
  const [low = Number.NaN, likely = Number.NaN, high = Number.NaN] = numbers
  const rises = numbers.length === 3 && low <= likely && likely <= high
  if (one.kind === 'value') return rises ? unread('not-an-estimate') : one
  return rises ? read([low, likely, high]) : unread('not-an-estimate')
}

/** The numbers of which an estimate consists, as texts; a number that stands alone is the only one. */
export function partsOf(estimate: string): readonly string[] {
  return estimate.split(dashes.test(estimate) ? dashes : / +/u)
}

/** NaN for what is no number between others. */
function numberBetween(part: string, mark: ColumnMark): number {
  const number = readNumber(part, { mark })
  return number.kind === 'value' && !/^0\d/u.test(part) ? number.value : Number.NaN
}
