import type { DateOrder } from '../../model/importVocabulary.ts'
import { monthNamed } from './monthNames.ts'

/** How the dates of a table are written as far as one look tells: dates of one shape stand in one order. */
export interface DateShape {
  readonly key: string
  /** The orders that it may stand in, the likeliest first. */
  readonly orders: readonly DateOrder[]
  /** One in which it stands only where no other is left; nobody is asked about it. */
  readonly lastResort?: DateOrder
  /** One that holds where nothing speaks against it: nobody is asked about 2026-03-04. */
  readonly usual: DateOrder | null
}

export interface DateReadings {
  readonly shape: DateShape
  /** The ISO day that each order makes of it; orders for which the calendar has none are not there. */
  readonly days: ReadonlyMap<DateOrder, string>
}

/** A clock's half of the day, in Hebrew as Excel and Google write it. */
const halfOfDay = String.raw`(?:[ap]\.?m\.?|(?:לפנה|אחה)["״”'׳’]{1,2}צ)`
/** Where a clock stands: 2026-01-05T10:00Z, +02, GMT+2 (Google), GMT+0200 (Israel Standard Time) (browsers). */
const zone = String.raw`(?:Z|(?:UTC|GMT|I[SD]T|[ECMP][SD]T|CES?T)?\s?(?:[+-]\d{1,2}(?::?\d{2})?)?)(?:\s?\([^()]*\)|\[[^[\]]*\])?`
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?`
/** A time behind a date. It belongs to the date as written, so its zone changes nothing. */
const time = String.raw`(?:(?:T|,?\s+(?:(?:at|בשעה)\s+)?)${clock}\s*${halfOfDay}?\s*${zone})?`
const weekday = String.raw`(?:(?:יום\s+[^\s,]+|\p{L}{3,9}),?\s+)?`
/** Before a date in numbers any other word would make another thing of it. */
const knownDay = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?|(?:יום\s+)?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת|[א-וש]['׳]))`
const numeric = new RegExp(
  String.raw`^(?:${clock},?\s+)?(?:${knownDay},?\s+)?(?:ב-?)?(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})${time}$`,
  'iu',
)
const compact = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/u
const dayNamed = new RegExp(
  String.raw`^${weekday}(?:[בה]-?)?(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:ב-)?(\p{L}+[.׳']?)[\s./,-]*(\d{2}|\d{4})${time}$`,
  'iu',
)
const monthFirst = new RegExp(
  String.raw`^${weekday}(\p{L}+\.?)[\s./-]*(\d{1,2})(?:st|nd|rd|th)?[\s./,-]+(\d{2}|\d{4})${time}$`,
  'iu',
)
const yearNamed = new RegExp(String.raw`^(\d{4})[\s./-]*(\p{L}+\.?)[\s./-]*(\d{1,2})${time}$`, 'iu')

const earliestYear = 1900
const latestYear = 2199
/** Two digits are a year from here on, and before it one of the next century. */
const firstShortYear = 70

/** What a text may mean as a date; null for what is none in any order. */
export function dateReadings(text: string): DateReadings | null {
  const plain = text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/gu, ' ')
  return numericReadings(plain) ?? compactReadings(plain) ?? namedReadings(plain)
}

/** The day of a date that is known to be an ISO one; null for any other text. */
export function isoDayOf(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/u.test(text) ? (dateReadings(text)?.days.get('year-first') ?? null) : null
}

function numericReadings(text: string): DateReadings | null {
  const [, first, mark, second, third] = numeric.exec(text) ?? []
  if (first === undefined || mark === undefined || second === undefined || third === undefined) return null
  const shape = shapeOf(first, third, mark)
  if (shape === null) return null
  const parts = [first, second, third]
  return readingsOf(shape, (order) => {
    const [year = 0, month = 0, day = 0] = placesOf[order].map((place) => parts[place] ?? '')
    return isoDay(String(year), Number(month), Number(day))
  })
}

/** Where year, month and day stand. */
const placesOf: Readonly<Record<DateOrder, readonly [number, number, number]>> = {
  'day-first': [2, 1, 0],
  'month-first': [2, 0, 1],
  'year-first': [0, 1, 2],
  'year-day-month': [0, 2, 1],
}

function shapeOf(first: string, third: string, mark: string): DateShape | null {
  if (first.length === 4 && third.length <= 2) {
    return { key: `year${mark}`, orders: ['year-first', 'year-day-month'], usual: 'year-first' }
  }
  if (first.length > 2) return null
  if (third.length === 4) return { key: `${mark}year`, orders: ['day-first', 'month-first'], usual: null }
  if (third.length > 2) return null
  return { key: `${mark}${mark}`, orders: ['day-first', 'month-first'], lastResort: 'year-first', usual: null }
}

function compactReadings(text: string): DateReadings | null {
  const [, year, month, day] = compact.exec(text) ?? []
  if (year === undefined) return null
  return readingsOf(certain('compact', 'year-first'), () => isoDay(year, Number(month), Number(day)))
}

function namedReadings(text: string): DateReadings | null {
  for (const [pattern, order, [yearAt, monthAt, dayAt]] of named) {
    const found = pattern.exec(text)
    const month = monthNamed(found?.[monthAt] ?? '')
    const year = found?.[yearAt]
    if (month === null || year === undefined) continue
    return readingsOf(certain(`named ${order}`, order), () => isoDay(year, month, Number(found?.[dayAt])))
  }
  return null
}

const named = [
  [dayNamed, 'day-first', [3, 2, 1]],
  [monthFirst, 'month-first', [3, 1, 2]],
  [yearNamed, 'year-first', [1, 2, 3]],
] as const satisfies readonly (readonly [RegExp, DateOrder, readonly [number, number, number]])[]

function certain(key: string, order: DateOrder): DateShape {
  return { key, orders: [order], usual: order }
}

function readingsOf(shape: DateShape, dayIn: (order: DateOrder) => string | null): DateReadings | null {
  const days = new Map<DateOrder, string>()
  for (const order of ordersOf(shape)) {
    const day = dayIn(order)
    if (day !== null) days.set(order, day)
  }
  return days.size === 0 ? null : { shape, days }
}

/** Every order that dates of a shape may stand in, the last resort last. */
export function ordersOf({ orders, lastResort }: DateShape): readonly DateOrder[] {
  return lastResort === undefined ? orders : [...orders, lastResort]
}

/** An ISO day; null where the calendar has no such day, or it is centuries away. */
function isoDay(written: string, month: number, day: number): string | null {
  const short = Number(written)
  const year = written.length > 2 ? short : short + (short < firstShortYear ? 2000 : 1900)
  const date = new Date(Date.UTC(year, month - 1, day))
  const fits = year >= earliestYear && year <= latestYear && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return fits ? date.toISOString().slice(0, 10) : null
}
