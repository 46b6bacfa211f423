import type { Period } from '../../../shared/engagement/engagement.ts'
import { daysInPeriod } from '../../../shared/model/months.ts'

const day = 86_400_000

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** The same number of days just before a period. */
export function periodBefore({ from, to }: Period): Period {
  const start = Date.parse(from)
  return { from: toDay(start - daysInPeriod({ from, to }) * day), to: toDay(start - day) }
}

/** The first and the second half of a period: by whole months where it has several, else by days; null for a single day. */
export function halvesOf(period: Period): readonly [Period, Period] | null {
  const days = daysInPeriod(period)
  if (days < 2) return null
  const turn = turnOfMonth(period) ?? toDay(Date.parse(period.from) + Math.floor(days / 2) * day)
  return [
    { from: period.from, to: toDay(Date.parse(turn) - day) },
    { from: turn, to: period.to },
  ]
}

/** The first day of the month in the middle; null when no month begins inside. */
function turnOfMonth({ from, to }: Period): string | null {
  const start = new Date(Date.parse(from))
  const end = new Date(Date.parse(to))
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
  if (months < 1) return null
  return toDay(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + Math.floor((months + 1) / 2), 1))
}
