import type { Language, Measure } from '../model/vocabulary.ts'

const locales: Record<Language, string> = { he: 'he-IL', en: 'en-GB' }

export function localeOf(language: Language): string {
  return locales[language]
}

/** Numbers, money and days in the user's language. Digits stay Latin and left-to-right in both. */
export interface Format {
  /** At most `digits` decimals (default: 1 below 10, else none). */
  number(value: number, digits?: number): string
  /** A share 0–1 as a percent; at most one decimal below 10 %, and never 100 % or 0 % of what is not quite so. */
  percent(share: number): string
  /** Whole units of the currency. */
  money(amount: number): string
  /** A quantity of the measure without its unit; cost with its currency. */
  measured(measure: Measure, value: number): string
  /** An ISO day in the short form of the language. */
  day(isoDay: string): string
  instant(isoInstant: string): string
  list(items: readonly string[]): string
}

const cache = new Map<string, Format>()

/** `currency` is an ISO 4217 code. Formatters are made once for each pair. */
export function formatFor(language: Language, currency: string): Format {
  const key = `${language} ${currency}`
  const known = cache.get(key)
  if (known) return known
  const made = makeFormat(locales[language], currency)
  cache.set(key, made)
  return made
}

function makeFormat(locale: string, currency: string): Format {
  const byDigits = [0, 1, 2, 3].map((digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }))
  const percents = [0, 1].map((digits) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }))
  const moneys = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
    currencyDisplay: 'narrowSymbol',
  })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const number = (value: number, digits = Math.abs(value) < 10 ? 1 : 0): string =>
    (byDigits[digits] ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits })).format(value)
  const money = (amount: number): string => moneys.format(amount)
  return {
    number,
    money,
    percent: (share) => {
      const digits = Math.abs(share) < 0.0995 || (share > 0.995 && share < 1) ? 1 : 0
      const held = share < 1 ? Math.min(share, 0.999) : share
      return (percents[digits] ?? new Intl.NumberFormat(locale, { style: 'percent' })).format(held)
    },
    measured: (measure, value) => (measure === 'cost' ? money(value) : number(value)),
    day: (isoDay) => days.format(Date.parse(isoDay)),
    instant: (isoInstant) => instants.format(Date.parse(isoInstant)),
    list: (items) => lists.format(items),
  }
}
