/** What a cell that should hold a number says; `null` for an empty one. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly code: 'not-a-number' | 'percent' | 'negative' | 'too-large' | 'not-1-to-5' }

const maximumAmount = 1e15
/** Marks that steer direction, and the spaces that spreadsheets put between thousands. */
const invisible = /[\p{Cf}\s\u00a0\u202f]/gu
const currencies = /^(?:₪|\$|€|£|nis|ils|usd|eur|ש"ח|ש״ח|שח)|(?:₪|\$|€|£|nis|ils|usd|eur|ש"ח|ש״ח|שח)$/giu
/** Spreadsheets write large and small numbers as 1.5E+06. */
const plainNumber = /^(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?$/iu
const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u

/**
 * An amount as people type it: thousands commas, a currency sign on either side. A percent is refused, because nothing
 * here is a share; so is a comma that could be a decimal point.
 */
export function parseAmount(text: string): ParsedNumber {
  const bare = text.replace(invisible, '').replace('−', '-')
  if (bare === '') return { ok: true, value: null }
  if (bare.includes('%')) return { ok: false, code: 'percent' }
  const unsigned = bare.replace(/^-/u, '').replace(currencies, '')
  const number = unsigned.replace(/^-/u, '')
  if (!plainNumber.test(number) && !thousands.test(number)) return { ok: false, code: 'not-a-number' }
  const value = Number(number.replaceAll(',', ''))
  if ((bare.startsWith('-') || number !== unsigned) && value !== 0) return { ok: false, code: 'negative' }
  return value > maximumAmount ? { ok: false, code: 'too-large' } : { ok: true, value }
}

/** A severity: a whole number from 1 to 5. */
export function parseSeverity(text: string): ParsedNumber {
  const parsed = parseAmount(text)
  if (!parsed.ok || parsed.value === null) return parsed
  const isSeverity = Number.isInteger(parsed.value) && parsed.value >= 1 && parsed.value <= 5
  return isSeverity ? parsed : { ok: false, code: 'not-1-to-5' }
}
