import { daysInPeriod, lastDayOfMonth, type Period } from '../model/months.ts'

/** The part of a month that lies in a period. */
export interface MonthPart {
  readonly from: string
  readonly days: number
}

/** The months of a period, each as far as it lies in it; none where it ends before it begins. */
export function monthParts({ from, to }: Period): readonly MonthPart[] {
  const parts: MonthPart[] = []
  for (let first = from; first <= to; ) {
    const last = lastDayOfMonth(first.slice(0, 7))
    const until = last < to ? last : to
    parts.push({ from: first, days: daysInPeriod({ from: first, to: until }) })
    first = nextDay(until)
  }
  return parts
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

/**
 * Deals an amount over months by their days, in whole numbers that add up to it: those who were cut short most come first
 * (largest remainders). What is left of an amount that is not whole goes to the last month that has any.
 */
export function dealWhole(amount: number, parts: readonly MonthPart[]): readonly number[] {
  const days = parts.reduce((sum, part) => sum + part.days, 0)
  const whole = Math.floor(amount)
  const exact = parts.map((part) => (whole / days) * part.days)
  const dealt = exact.map(Math.floor)
  const left = whole - dealt.reduce((sum, one) => sum + one, 0)
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }))
  byRemainder.sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) dealt[index] = (dealt[index] ?? 0) + 1
  const last = dealt.findLastIndex((one) => one > 0)
  const at = last < 0 ? 0 : last
  dealt[at] = (dealt[at] ?? 0) + (amount - whole)
  return dealt
}
