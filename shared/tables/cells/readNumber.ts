import { type DecimalMark, decimalMarks } from '../../model/importVocabulary.ts'
import { largestAmount } from '../../model/vocabulary.ts'
import { type ColumnMark, dependsOnMark } from './columnMark.ts'
import { numberOf, takeApart } from './numberIn.ts'
import { blank, type Reading, read, unread } from './Reading.ts'

/** Why a text is no amount. `two-readings`: a column whose other values contradict one another leaves it open. */
export type NumberReason = 'not-a-number' | 'percent' | 'negative' | 'too-large' | 'two-readings'

export interface ReadNumberOptions {
  /** The most that is taken. */
  readonly largest?: number
  /** How the column writes its numbers; absent or null for one that stands alone. */
  readonly mark?: ColumnMark
  /** A figure rather than an amount: it may be below 0. */
  readonly isSigned?: boolean
}

/**
 * An amount as people type it: thousands in groups of three, decimals after a point or a comma, a currency sign on either
 * side. Alone, what can be thousands is (1,200), and any other comma stands before decimals (12,5). A percent is refused,
 * because an amount is no share; so is what is negative or above `largest`.
 */
export function readNumber(text: string, options: ReadNumberOptions = {}): Reading<number, NumberReason> {
  const { largest = largestAmount, mark = null, isSigned = false } = options
  const { digits, isNegative, hasPercent } = takeApart(text)
  if (hasPercent) return unread('percent')
  if (digits === '' && !isNegative && text.replace(/\p{Cf}/gu, '').trim() === '') return blank
  const value = valueBy(mark, digits)
  if (value === null) return unread('not-a-number')
  if (mark === 'contradicting' && dependsOnMark(digits)) return unread('two-readings')
  const isBelowZero = isNegative && value !== 0
  if (isBelowZero && !isSigned) return unread('negative')
  if (value > largest) return unread('too-large')
  return read(isBelowZero ? -value : value)
}

function marksOf(mark: ColumnMark): readonly DecimalMark[] {
  if (mark === 'comma-first') return ['comma', 'point']
  return mark === null || mark === 'contradicting' ? decimalMarks : [mark]
}

/** What the column's mark makes of it; where there is none, the first mark that makes a number of it. */
function valueBy(mark: ColumnMark, digits: string): number | null {
  for (const one of marksOf(mark)) {
    const value = numberOf(digits, one)
    if (value !== null) return value
  }
  return null
}

/** A percent, with its sign or without; a sign alone is nothing. */
export function readPercent(text: string, largest = 100): Reading<number, NumberReason> {
  return readNumber(text.replace('%', ''), { largest })
}

/** A measured figure of any kind: below 0 too, and a percent by its number, since its KPI says what it is measured in. */
export function readFigure(text: string, mark: ColumnMark): Reading<number, NumberReason> {
  return readNumber(text.replace('%', ''), { mark, isSigned: true })
}

/** Whether a text breaks off where the decimals of a number begin: to be read when more is typed. */
export function isUnfinishedNumber(text: string): boolean {
  return /\d[.,]\s*$/u.test(text)
}

/** Why a text is no number of whole things. */
export type CountReason = NumberReason | 'not-whole'

/** A number of whole things. */
export function readCount(text: string, largest = largestAmount): Reading<number, CountReason> {
  const number = readNumber(text, { largest })
  return number.kind === 'value' && !Number.isInteger(number.value) ? unread('not-whole') : number
}
