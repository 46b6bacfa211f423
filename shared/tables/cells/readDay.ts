import { blank, type Reading, read, unread } from './Reading.ts'

const twoDigitYears = 2000
const earliestYear = 1900
const latestYear = 2199

/** An ISO day; null where the calendar has no such day, or it is centuries away. */
function isoDay(year: number, month: number, day: number): string | null {
  const fullYear = year < 100 ? twoDigitYears + year : year
  const date = new Date(Date.UTC(fullYear, month - 1, day))
  const fits = fullYear >= earliestYear && fullYear <= latestYear && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return fits ? date.toISOString().slice(0, 10) : null
}

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '').toLocaleLowerCase()
}

/** A month may be cut short or written out, and may go without the prefix that its language gives it in a date. */
function namesMonth(typed: string, shown: string): boolean {
  return typed.length >= 3 && (shown.startsWith(typed) || typed.startsWith(shown) || shown.endsWith(typed))
}

/**
 * The ISO day that a text means: numbers in the order of day, month, year or of an ISO day, or a day, the name of a month
 * and a year, as `dayInWords` writes them.
 */
export function readDay(text: string, dayInWords: (isoDay: string) => string): Reading<string, 'not-a-day'> {
  if (text.trim() === '') return blank
  const day = dayIn(text, dayInWords)
  return day === null ? unread('not-a-day') : read(day)
}

function dayIn(text: string, dayInWords: (isoDay: string) => string): string | null {
  const numbers = text.match(/\d+/g)?.map(Number) ?? []
  const [first, second, third, ...rest] = numbers
  if (first === undefined || second === undefined || rest.length > 0) return null
  if (third !== undefined) return first > 31 ? isoDay(first, second, third) : isoDay(third, second, first)
  const typed = letters(text)
  for (let month = 1; month <= 12; month++) {
    const day = isoDay(second, month, first)
    if (day !== null && namesMonth(typed, letters(dayInWords(day)))) return day
  }
  return null
}
