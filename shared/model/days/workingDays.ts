import type { Language } from '../vocabulary.ts'
import { type HolidayOn, hebrewHolidayOn } from './hebrewHolidays.ts'

export const workWeeks = ['sunday-thursday', 'monday-friday'] as const
type WorkWeek = (typeof workWeeks)[number]

export const holidayCalendars = ['hebrew', 'none'] as const
type HolidayCalendar = (typeof holidayCalendars)[number]

/** On which days a team works. */
export interface WorkingDays {
  readonly week: WorkWeek
  readonly holidays: HolidayCalendar
  /** Further days off, as ISO days. */
  readonly daysOff: readonly string[]
}

/** What is said of the working days; the rest follows from the language of the engagement. */
type Said = { readonly [Field in keyof WorkingDays]?: WorkingDays[Field] | undefined }

/** The working days as they are said, else those that are usual where the language is spoken. */
export function workingDaysOf(said: Said | undefined, language: Language): WorkingDays {
  const { week, holidays, daysOff = [] } = said ?? {}
  const isHebrew = language === 'he'
  return {
    week: week ?? (isHebrew ? 'sunday-thursday' : 'monday-friday'),
    holidays: holidays ?? (isHebrew ? 'hebrew' : 'none'),
    daysOff,
  }
}

/** Weekdays on which nobody works; 0 is Sunday. */
const weekends: Readonly<Record<WorkWeek, readonly number[]>> = { 'sunday-thursday': [5, 6], 'monday-friday': [6, 0] }

export type DayOff = { readonly why: 'weekend' | 'day-off' } | ({ readonly why: 'holiday' } & HolidayOn)

/** Why nobody works on an ISO day; null on a working day. A holiday says more than the weekend that it falls on. */
export function dayOffOn(day: string, { week, holidays, daysOff }: WorkingDays): DayOff | null {
  const holiday = holidays === 'hebrew' ? hebrewHolidayOn(day) : null
  if (holiday !== null) return { why: 'holiday', ...holiday }
  if (daysOff.includes(day)) return { why: 'day-off' }
  return weekends[week].includes(new Date(Date.parse(day)).getUTCDay()) ? { why: 'weekend' } : null
}

/** How many working days there are from one ISO day to another, both included; 0 where the last comes before the first. */
export function countWorkingDays(from: string, to: string, working: WorkingDays): number {
  let count = 0
  const last = Math.min(Date.parse(to), Date.parse(from) + longestCount * millisecondsPerDay)
  for (let time = Date.parse(from); time <= last; time += millisecondsPerDay) {
    if (dayOffOn(isoDayOf(time), working) === null) count += 1
  }
  return count
}

/** The last working day on or before an ISO day; the day itself where none lies within a month before it. */
export function workingDayBy(day: string, working: WorkingDays): string {
  for (let back = 0; back <= longestBreak; back += 1) {
    const earlier = isoDayOf(Date.parse(day) - back * millisecondsPerDay)
    if (dayOffOn(earlier, working) === null) return earlier
  }
  return day
}

const millisecondsPerDay = 86_400_000
/** Nobody plans for longer than ten years by the day. */
const longestCount = 3653
const longestBreak = 31

function isoDayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
