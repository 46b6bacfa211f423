import type { DecimalMark } from '../../model/importVocabulary.ts'

/** Marks that steer direction; pasted along with numbers, never seen. */
const steering = /\p{Cf}/gu
const currency = String.raw`(?:₪|\$|€|£|nis|ils|usd|eur|ש"ח|ש״ח|שח)`
const currencies = new RegExp(String.raw`^${currency}\s*|\s*${currency}$`, 'giu')

/** Spreadsheets write large and small numbers as 1.5E+06. */
const plain = { point: /^(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?$/iu, comma: /^(?:\d+(?:,\d+)?|,\d+)(?:e[+-]?\d{1,3})?$/iu }
/** Thousands apart by the other mark, or by one of the spaces that spreadsheets put there; 0,125 has none. */
const grouped = {
  point: /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\s\d{3})+)(?:\.\d+)?$/u,
  comma: /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:\s\d{3})+)(?:,\d+)?$/u,
}
const thousands = { point: /[,\s]/gu, comma: /[.\s]/gu }

/** A number as it is typed, in its parts. */
export interface TypedNumber {
  /** Digits with their marks; no sign, no currency. */
  readonly digits: string
  readonly isNegative: boolean
  readonly hasPercent: boolean
}

/** Takes apart what stands around the digits: currency on either side, a minus before or after it, a percent. */
export function takeApart(text: string): TypedNumber {
  const bare = text.replace(steering, '').trim().replace('−', '-')
  const unsigned = bare.replace(/^-\s*/u, '').replace(currencies, '')
  const digits = unsigned.replace(/^-\s*/u, '')
  return { digits, isNegative: bare.startsWith('-') || digits !== unsigned, hasPercent: bare.includes('%') }
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
