import type { Period } from '../../engagement/engagement.ts'
import { daysInPeriod, lastDayOfMonth } from '../../model/months.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import type { Notice } from './notice.ts'

/** Cases of one calendar month, as far as it lies in the period. */
export interface MonthTally {
  /** 2026-03 */
  readonly month: string
  readonly count: number
}

interface ControlPoint extends MonthTally {
  /** Days of the month that lie in the period. */
  readonly days: number
  /** What the mean of the period gives for these days. */
  readonly expected: number
  readonly low: number
  readonly high: number
  readonly outside: boolean
}

export interface ControlChart {
  readonly points: readonly ControlPoint[]
  /** The longest run of months on one side of what is expected, when it is long enough to be a shift. */
  readonly shift: { readonly length: number; readonly lastMonth: string } | null
}

/** A run this long on one side of the mean is a shift (Western Electric rule 4). */
const shiftLength = 8

/**
 * A control chart of counts by month (c chart; limits three standard deviations from the mean, each month by its days in
 * the period, so that cut months do not look like drops). Null below two months, when nothing can be compared.
 */
export function controlChart(period: Period, counts: readonly MonthTally[]): ControlChart | null {
  const byMonth = new Map(counts.map(({ month, count }) => [month, count]))
  const months = monthsOf(period)
  if (months.length < 2) return null
  const total = exactSum(counts.map(({ count }) => count))
  const perDay = total / daysInPeriod(period)
  const points = months.map(({ month, days }): ControlPoint => {
    const count = byMonth.get(month) ?? 0
    const expected = perDay * days
    const margin = 3 * Math.sqrt(expected)
    const low = Math.max(0, expected - margin)
    const high = expected + margin
    return { month, days, count, expected, low, high, outside: count < low || count > high }
  })
  return { points, shift: findShift(points) }
}

/** What a reader must know before ranking what happened in the period. */
export function stabilityNotices({ points, shift }: ControlChart): Notice[] {
  const outside = points.filter((point) => point.outside)
  const first = outside[0]
  if (first !== undefined) return [{ code: 'period-unstable', params: { count: outside.length, month: first.month } }]
  return shift === null ? [] : [{ code: 'period-shift', params: { count: shift.length, month: shift.lastMonth } }]
}

function monthsOf(period: Period): { readonly month: string; readonly days: number }[] {
  const last = period.to.slice(0, 7)
  const months: { month: string; days: number }[] = []
  for (let month = period.from.slice(0, 7); month <= last; month = nextMonth(month)) {
    const from = months.length === 0 ? period.from : `${month}-01`
    const to = month === last ? period.to : lastDayOfMonth(month)
    months.push({ month, days: daysInPeriod({ from, to }) })
    // The year after 9999 has no place in the order of days.
    if (month === last) break
  }
  return months
}

function nextMonth(month: string): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

function findShift(points: readonly ControlPoint[]): ControlChart['shift'] {
  let longest: ControlChart['shift'] = null
  let length = 0
  let side = 0
  for (const { month, count, expected } of points) {
    const here = Math.sign(count - expected)
    length = here === 0 ? 0 : here === side ? length + 1 : 1
    side = here
    if (length >= shiftLength && length > (longest?.length ?? 0)) longest = { length, lastMonth: month }
  }
  return longest
}
