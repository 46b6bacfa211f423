/** A day off of the Hebrew calendar, as it is kept in Israel; the day before it is one too. */
type HebrewHoliday =
  | 'rosh-hashana'
  | 'yom-kippur'
  | 'sukkot'
  | 'simchat-torah'
  | 'passover'
  | 'passover-end'
  | 'independence-day'
  | 'shavuot'

export interface HolidayOn {
  readonly holiday: HebrewHoliday
  /** The day before the holiday, and not the holiday itself. */
  readonly isEve: boolean
}

const calendar = new Intl.DateTimeFormat('en-u-ca-hebrew', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** The holidays by their day in the Hebrew calendar, as `Intl` calls its months in English. */
const fixed: ReadonlyMap<string, HebrewHoliday> = new Map([
  ['1 Tishri', 'rosh-hashana'],
  ['2 Tishri', 'rosh-hashana'],
  ['10 Tishri', 'yom-kippur'],
  ['15 Tishri', 'sukkot'],
  ['22 Tishri', 'simchat-torah'],
  ['15 Nisan', 'passover'],
  ['21 Nisan', 'passover-end'],
  ['6 Sivan', 'shavuot'],
])

/**
 * The day of Iyar on which Independence Day is kept, by the weekday (0 is Sunday) of 5 Iyar: moved so that neither it nor its
 * eve touches a Sabbath (as since 2004). Every other weekday keeps the fifth.
 */
const independenceDay: Readonly<Record<number, number>> = { 1: 6, 5: 4, 6: 3 }

/** The holiday or its eve on an ISO day; null on every other day. Computed offline from the calendar that `Intl` carries. */
export function hebrewHolidayOn(day: string): HolidayOn | null {
  const time = Date.parse(day)
  const holiday = holidayAt(time)
  if (holiday !== null) return { holiday, isEve: false }
  const next = holidayAt(time + millisecondsPerDay)
  return next === null ? null : { holiday: next, isEve: true }
}

const millisecondsPerDay = 86_400_000

/** What was found of the days asked about: the calendar takes its time, and the same days are asked about for every fix of a plan. */
const found = new Map<number, HebrewHoliday | null>()
/** Some decades of days. */
const mostFound = 20_000

function holidayAt(time: number): HebrewHoliday | null {
  const known = found.get(time)
  if (known !== undefined) return known
  const holiday = findHoliday(time)
  if (found.size >= mostFound) found.clear()
  found.set(time, holiday)
  return holiday
}

function findHoliday(time: number): HebrewHoliday | null {
  const parts = calendar.formatToParts(time)
  const partOf = (type: 'day' | 'month') => parts.find((part) => part.type === type)?.value ?? ''
  const day = Number(partOf('day'))
  if (partOf('month') !== 'Iyar') return fixed.get(`${day} ${partOf('month')}`) ?? null
  const weekday = new Date(time).getUTCDay()
  const weekdayOfFifth = (((weekday + 5 - day) % 7) + 7) % 7
  return day === (independenceDay[weekdayOfFifth] ?? 5) ? 'independence-day' : null
}
