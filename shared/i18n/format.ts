import { type ChartedMeasure, isMoney, type Language } from '../model/vocabulary.ts'
import { rounded, roundedDown } from './rounding.ts'

const locales: Record<Language, string> = { he: 'he-IL', en: 'en-GB' }

export function localeOf(language: Language): string {
  return locales[language]
}

/** Numbers, money and days in the user's language. Digits stay Latin and left-to-right in both. */
export interface Format {
  /** At most `digits` decimals (default: none from 100, one from 1, below that two digits that say something). */
  number(value: number, digits?: number): string
  /** What was typed, or adds up from that, to three decimals: 12.5 days are no 13, and 112.25 no 112. */
  typed(value: number): string
  /** A share 0–1 as a percent; at most one decimal below 10 %; never 100 % or 0 % of what is not quite so, but 99.9 % and <0.1 %. */
  percent(share: number): string
  /** The same of what must not look larger than it is: rounded down to a tenth of a percent. */
  percentAtMost(share: number): string
  /** Whole units of the currency. */
  money(amount: number): string
  /** Money as it was typed: with its cents, where there are any. */
  typedMoney(amount: number): string
  /** A quantity of the measure without its unit; money with its currency. */
  measured(measure: ChartedMeasure, value: number): string
  /** An ISO day in the short form of the language. */
  day(isoDay: string): string
  /** An ISO month, such as 2026-03, with its name. */
  month(isoMonth: string): string
  instant(isoInstant: string): string
  /** The same of several, with as much more of each as tells it from the others. */
  instants(isoInstants: readonly string[]): readonly string[]
  list(items: readonly string[]): string
}

/** The least share that a percent of one decimal can say, and the largest short of all. */
const leastPercent = 0.001
const nearlyAll = 0.999
/** Keeps a sign before its digits in right-to-left text, unmirrored; unseen. */
const leftToRightMark = '\u200e'

/** Ties a Hebrew prefix to what follows it; Intl sets a hyphen there. */
const maqaf = '\u05be'

const minus = '\u2212'

/** Intl writes a hyphen before what is negative, which is hardly seen, and breaks from its digits at the end of a line. */
function withMinus(text: string): string {
  return text.replace('-', minus)
}

const cache = new Map<string, Format>()

/** `currency` is an ISO 4217 code. Formatters are made once for each pair. */
export function formatFor(language: Language, currency: string): Format {
  const key = `${language} ${currency}`
  const known = cache.get(key)
  if (known) return known
  const made = makeFormat(language, currency)
  cache.set(key, made)
  return made
}

/** A formatter takes a millisecond or two to make, and a screen needs few of them: each is made when it is first asked for. */
function whenAsked<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const toTheMillisecond = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
} as const satisfies Intl.DateTimeFormatOptions

/** Of tellings of the same things, shortest first, what the first says of one that tells it from all others. */
function shortestApart(tellings: readonly (readonly string[])[], index: number): string {
  const isApart = (all: readonly string[]) => all.filter((one) => one === all[index]).length === 1
  return (tellings.find(isApart) ?? tellings.at(-1))?.[index] ?? ''
}

/** What of the format takes no currency. */
export type NumberFormat = Pick<Format, 'number' | 'typed' | 'percent' | 'percentAtMost'>

const ofNumbers = new Map<Language, NumberFormat>()

/** Numbers and percents in the language; formatters are made once. */
export function numbersFor(language: Language): NumberFormat {
  const known = ofNumbers.get(language)
  if (known) return known
  const made = makeNumbers(language)
  ofNumbers.set(language, made)
  return made
}

function makeNumbers(language: Language): NumberFormat {
  const mark = language === 'he' ? leftToRightMark : ''
  const numbers = (options: Intl.NumberFormatOptions): (() => Intl.NumberFormat) =>
    whenAsked(() => new Intl.NumberFormat(locales[language], options))
  const byDigits = [0, 1, 2, 3].map((digits) => numbers({ maximumFractionDigits: digits }))
  const wholePercents = numbers({ style: 'percent', maximumFractionDigits: 0 })
  const finePercents = numbers({ style: 'percent', maximumFractionDigits: 1 })
  const upToTwelve = numbers({ maximumFractionDigits: 12 })
  const tiny = numbers({ maximumSignificantDigits: 2, notation: 'scientific' })
  const number = (value: number, asked?: number): string => {
    if (asked === undefined && value !== 0 && Math.abs(value) < 0.001) return tiny().format(value)
    const format = asked === undefined ? upToTwelve : (byDigits[asked] ?? numbers({ maximumFractionDigits: asked }))
    return withMinus(format().format(rounded(value, asked)))
  }
  return {
    number,
    typed: (value) => number(value, Math.abs(value) < 0.001 ? undefined : 3),
    percent: (share) => {
      if (share > 0 && share < leastPercent / 2) return `${mark}<${finePercents().format(leastPercent)}`
      const isFine = Math.abs(share) < 0.0995 || (share > 0.995 && share < 1)
      const held = share < 1 ? Math.min(rounded(share, isFine ? 3 : 2), nearlyAll) : rounded(share, 2)
      return withMinus((isFine ? finePercents : wholePercents)().format(held))
    },
    percentAtMost: (share) => finePercents().format(roundedDown(share, 3)),
  }
}

function makeFormat(language: Language, currency: string): Format {
  const locale = locales[language]
  const moneys = whenAsked(
    () =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0, currencyDisplay: 'narrowSymbol' }),
  )
  const typedMoneys = whenAsked(
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: 2,
        maximumFractionDigits: 3,
        trailingZeroDisplay: 'stripIfInteger',
        currencyDisplay: 'narrowSymbol',
      }),
  )
  const plain = numbersFor(language)
  const days = whenAsked(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }))
  const months = whenAsked(() => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }))
  const instants = whenAsked(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }))
  const instantForms = [
    instants,
    whenAsked(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })),
    whenAsked(() => new Intl.DateTimeFormat(locale, toTheMillisecond)),
  ]
  const lists = whenAsked(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const money = (amount: number): string => withMinus(moneys().format(rounded(amount, 0)))
  const joined = (items: readonly string[]): string =>
    lists()
      .formatToParts(items)
      .map(({ type, value }) => (type === 'literal' ? value.replace('-', maqaf) : value))
      .join('')
  return {
    ...plain,
    money,
    typedMoney: (amount) => withMinus(typedMoneys().format(rounded(amount, 3))),
    measured: (measure, value) => (isMoney(measure) ? money(value) : plain.number(value)),
    day: (isoDay) => days().format(Date.parse(isoDay)),
    month: (isoMonth) => months().format(Date.parse(`${isoMonth}-01`)),
    instant: (isoInstant) => instants().format(Date.parse(isoInstant)),
    instants: (isoInstants) => {
      const told = instantForms.map((form) => isoInstants.map((one) => form().format(Date.parse(one))))
      return isoInstants.map((_, index) => shortestApart(told, index))
    },
    list: (items) => joined(items),
  }
}
