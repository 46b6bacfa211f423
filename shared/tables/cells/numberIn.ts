import type { DecimalMark } from '../../model/importVocabulary.ts'
import { currency } from './currencySigns.ts'

/** Marks that steer direction; pasted along with numbers, never seen. */
const steering = /\p{Cf}/gu
const currencies = new RegExp(String.raw`^${currency}\s*|\s*${currency}$`, 'giu')

/** Spreadsheets write large and small numbers as 1.5E+06. */
const plain = { point: /^(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?$/iu, comma: /^(?:\d+(?:,\d+)?|,\d+)(?:e[+-]?\d{1,3})?$/iu }
/**
 * Thousands apart by the other mark, by one of the spaces that spreadsheets put there, or as in Switzerland by an apostrophe;
 * 0,125 has none. In India only the last group has three digits (12,34,567).
 */
const grouped = {
  point: /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\s\d{3})+|(?:['’]\d{3})+|(?<=^\d{1,2})(?:,\d{2})+,\d{3})(?:\.\d+)?$/u,
  comma: /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:\s\d{3})+|(?:['’]\d{3})+)(?:,\d+)?$/u,
}
const thousands = { point: /[,\s'’]/gu, comma: /[.\s'’]/gu }

/** A number as it is typed, in its parts. */
export interface TypedNumber {
  /** Digits with their marks; no sign, no currency. */
  readonly digits: string
  readonly isNegative: boolean
  readonly hasPercent: boolean
}

const belowZero = /^\(([^()]*)\)$|^([^-]+)-$/u

/** What is below zero as bookkeeping writes it, in parentheses or with its minus at the end; null for any other text. */
function owed(text: string): string | null {
  // Nearly every number has neither, which is found much faster.
  if (!text.includes('(') && text.lastIndexOf('-') < 1) return null
  const [, inParentheses, beforeMinus] = belowZero.exec(text.replace(currencies, '')) ?? []
  return inParentheses ?? beforeMinus ?? null
}

/** Takes apart what stands around the digits: currency on either side, a minus before or after it, a percent. */
export function takeApart(text: string): TypedNumber {
  const whole = text.replace(steering, '').trim().replace('−', '-')
  const inside = owed(whole)
  const bare = (inside ?? whole).trim()
  const unsigned = bare.replace(/^-\s*/u, '').replace(currencies, '')
  const digits = unsigned.replace(/^-\s*/u, '')
  const isNegative = inside !== null || bare.startsWith('-') || digits !== unsigned
  return { digits, isNegative, hasPercent: bare.includes('%') }
}

/** The number without its sign that a text is where decimals stand after this mark; null where it is none. */
export function numberIn(text: string, mark: DecimalMark): number | null {
  return numberOf(takeApart(text.replaceAll('%', '')).digits, mark)
}

/** The same of digits alone. */
export function numberOf(digits: string, mark: DecimalMark): number | null {
  if (!plain[mark].test(digits) && !grouped[mark].test(digits)) return null
  const bare = digits.replace(thousands[mark], '')
  return Number(mark === 'comma' ? bare.replace(',', '.') : bare)
}
