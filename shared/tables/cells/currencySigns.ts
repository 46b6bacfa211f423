/** What people write for each currency beside a number, by its sign, as patterns. Gershayim are typed as two apostrophes too, and as one. */
const spellings = {
  '₪': `₪|nis|ils|ש["״”'׳’]{0,2}ח|שקלים|שקל`,
  $: String.raw`us\$|usd|\$`,
  '€': '€|eur',
  '£': '£',
} as const

export type CurrencySign = keyof typeof spellings

const signs: readonly CurrencySign[] = ['₪', '$', '€', '£']
const patterns = signs.map((sign) => [sign, new RegExp(spellings[sign], 'iu')] as const)

/** Any currency beside a number, as a pattern. */
export const currency = `(?:${signs.map((sign) => spellings[sign]).join('|')})`

const [zero, nine] = [48, 57]

/** The sign of the currency that stands beside a number; null where none does. */
export function currencySignIn(text: string): CurrencySign | null {
  // Nearly every number stands alone, which is found much faster.
  if (isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(text.length - 1))) return null
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The sign of a currency that is told by its ISO 4217 code, short as tables write it: $ for each of the dollars. */
export function currencySignOf(code: string): string {
  const amount = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' })
  return amount.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? code
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine
}
