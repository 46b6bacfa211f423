const dayMilliseconds = 86_400_000
/** The last day that Excel knows, 9999-12-31. */
const lastSerial = 2_958_466
/** The day that the base of 1900 counts and no calendar has: all before it are one off. */
const dayThatIsNone = 60

/** From when a workbook counts its days. */
export type DateBase = 1900 | 1904

/** A number as digits with a decimal point, without groups and without an exponent; exact as it is kept. */
export function plainNumber(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  const [, sign, whole, decimals = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/u.exec(text) ?? []
  if (whole === undefined || exponent === undefined) return text
  const shift = Number(exponent)
  const digits = whole + decimals
  const point = whole.length + shift
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0')}`
}

/**
 * A serial number of a spreadsheet as an ISO day, with the time where it has one; a time alone where there is no day. Numbers
 * that are no day in its calendar stay numbers.
 */
export function dayOfSerial(serial: number, base: DateBase): string {
  if (!(serial >= 0 && serial < lastSerial)) return plainNumber(serial)
  const seconds = Math.round((serial % 1) * 86_400)
  const days = Math.floor(serial) + Math.floor(seconds / 86_400)
  const time = timeOf(seconds % 86_400)
  if (days === 0 && base === 1900) return time ?? plainNumber(serial)
  const day = base === 1900 ? dayFrom1900(days) : isoDay(Date.UTC(1904, 0, 1) + days * dayMilliseconds)
  return time === null ? day : `${day} ${time}`
}

function dayFrom1900(days: number): string {
  if (days === dayThatIsNone) return '1900-02-29'
  return isoDay(Date.UTC(1899, 11, days < dayThatIsNone ? 31 : 30) + days * dayMilliseconds)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function timeOf(seconds: number): string | null {
  return seconds === 0 ? null : clock(seconds)
}

/** Hours, minutes and seconds; of a length of time the hours are as many as it has. */
function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/** Formats that every spreadsheet has: days, times, and those of the Far East, by number. */
const builtInDates: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
]

/** The built-in format that shows a length of time. */
const builtInLength = 46

/** Built-in formats that show a share as percent. */
const builtInPercents: readonly number[] = [9, 10]

/** What a format makes of a number: a day or a time, a length of time, a percent, or the number that it is. */
export type Shown = 'day' | 'length' | 'percent' | 'number'

/** The same of a built-in format. */
export function shownBuiltIn(id: number): Shown {
  if (builtInPercents.includes(id)) return 'percent'
  if (id === builtInLength) return 'length'
  return builtInDates.some(([from, to]) => id >= from && id <= to) ? 'day' : 'number'
}

/**
 * The same of a format's own code: the letters of a date, or the sign of a percent, outside quotes, brackets and escapes; in
 * brackets, the letter of what a length of time is counted in.
 */
export function shownByCode(code: string): Shown {
  const [first = ''] = code.split(';')
  if (/\[(?:h+|m+|s+)\]/iu.test(first)) return 'length'
  const bare = first
    .replace(/"[^"]*"/gu, '')
    .replace(/\[[^\]]*\]/gu, '')
    .replace(/[\\_*]./gu, '')
    .replace(/general/giu, '')
  if (/[ymdhs]/iu.test(bare)) return 'day'
  return bare.includes('%') ? 'percent' : 'number'
}

/** A share as the percent that it is shown as, without what binary fractions add to it: 0.07 is 7%. */
export function percentOf(share: number): string {
  return `${plainNumber(Number((share * 100).toPrecision(15)))}%`
}

/** A length of time, which is kept in days, as it is shown: three minutes are 00:03:00, and no small number of anything. */
export function lengthOf(days: number): string {
  return `${days < 0 ? '-' : ''}${clock(Math.round(Math.abs(days) * 86_400))}`
}
