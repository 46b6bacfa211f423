import { largestAmount } from '../model/vocabulary.ts'
import { blank, type Reading, read, unread } from './Reading.ts'

/** Why a text is no amount. */
export type NumberReason = 'not-a-number' | 'percent' | 'negative' | 'too-large'

/** Marks that steer direction; pasted along with numbers, never seen. */
const marks = /\p{Cf}/gu
const currency = String.raw`(?:₪|\$|€|£|nis|ils|usd|eur|ש"ח|ש״ח|שח)`
const currencies = new RegExp(String.raw`^${currency}\s*|\s*${currency}$`, 'giu')
/** Spreadsheets write large and small numbers as 1.5E+06. */
const plainNumber = /^(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?$/iu
/** Thousands apart by commas, or by one of the spaces that spreadsheets put there; 0,125 has none. */
const grouped = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\s\d{3})+)(?:\.\d+)?$/u

/**
 * An amount as people type it: thousands in groups of three, a currency sign on either side. A percent is refused, because
 * an amount is no share; so is a comma that could be a decimal point, and what is negative or above `largest`.
 */
export function readNumber(text: string, largest = largestAmount): Reading<number, NumberReason> {
  const bare = text.replace(marks, '').trim().replace('−', '-')
  if (bare === '') return blank
  if (bare.includes('%')) return unread('percent')
  const unsigned = bare.replace(/^-\s*/u, '').replace(currencies, '')
  const number = unsigned.replace(/^-\s*/u, '')
  if (!plainNumber.test(number) && !grouped.test(number)) return unread('not-a-number')
  const value = Number(number.replace(/[,\s]/gu, ''))
  if ((bare.startsWith('-') || number !== unsigned) && value !== 0) return unread('negative')
  return value > largest ? unread('too-large') : read(value)
}

/** A percent, with its sign or without; a sign alone is nothing. */
export function readPercent(text: string, largest = 100): Reading<number, NumberReason> {
  return readNumber(text.replace('%', ''), largest)
}

/** Whether a text breaks off where the decimals of a number begin: to be read when more is typed. */
export function isUnfinishedNumber(text: string): boolean {
  return /\d[.,]\s*$/u.test(text)
}

/** Why a text is no number of whole things. */
export type CountReason = NumberReason | 'not-whole'

/** A number of whole things. */
export function readCount(text: string, largest = largestAmount): Reading<number, CountReason> {
  const number = readNumber(text, largest)
  return number.kind === 'value' && !Number.isInteger(number.value) ? unread('not-whole') : number
}
