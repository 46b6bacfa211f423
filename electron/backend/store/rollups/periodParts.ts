import type { Period } from '../../../../shared/engagement/engagement.ts'
import { wholeMonths } from '../../../../shared/model/months.ts'
import { dayNumber, monthOfDay } from './calendar.ts'

export interface PeriodParts {
  /** Months that lie in the period whole; the first after the last where none does. */
  readonly firstMonth: number
  readonly lastMonth: number
  /** The days of the months that it cuts. */
  readonly days: readonly (readonly [from: number, to: number])[]
}

const nothing: PeriodParts = { firstMonth: 1, lastMonth: 0, days: [] }

/** A period as whole months and the days of the months that it cuts; of none, or one that ends before it starts, nothing. */
export function periodParts(period: Period | null): PeriodParts {
  if (period === null || period.from > period.to) return nothing
  const [from, to] = [dayNumber(period.from), dayNumber(period.to)]
  const [first, last] = [monthOfDay(from), monthOfDay(to)]
  const whole = wholeMonths(period)
  const cutsFirst = period.from !== whole.from
  const cutsLast = period.to !== whole.to
  if (first === last && (cutsFirst || cutsLast)) return { ...nothing, days: [[from, to]] }
  return {
    firstMonth: cutsFirst ? first + 1 : first,
    lastMonth: cutsLast ? last - 1 : last,
    days: [...(cutsFirst ? [[from, first * 100 + 99] as const] : []), ...(cutsLast ? [[last * 100, to] as const] : [])],
  }
}
