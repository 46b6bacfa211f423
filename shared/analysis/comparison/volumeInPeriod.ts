import type { Period } from '../../model/months.ts'
import { daysInPeriod, lastDayOfMonth } from '../../model/months.ts'

interface MonthVolume {
  readonly month: string
  readonly value: number
  readonly unit?: string | undefined
}

/** What a period's volume adds up to, or why rates cannot be taken per volume. */
export type VolumeFound =
  | { readonly kind: 'found'; readonly volume: number }
  | { readonly kind: 'missing'; readonly month: string }
  | { readonly kind: 'several-units' }
  | { readonly kind: 'nothing' }

/** The volume of a period: of a month that it holds in part, the part of its days. Every month must have one, all in one unit. */
export function volumeInPeriod(volumes: readonly MonthVolume[], period: Period): VolumeFound {
  if (new Set(volumes.map(({ unit }) => unit ?? '')).size > 1) return { kind: 'several-units' }
  const byMonth = new Map<string, number>()
  for (const { month, value } of volumes) byMonth.set(month, (byMonth.get(month) ?? 0) + value)
  let volume = 0
  for (let month = period.from.slice(0, 7); month <= period.to.slice(0, 7); month = monthAfter(month)) {
    const value = byMonth.get(month)
    if (value === undefined) return { kind: 'missing', month }
    const whole = { from: `${month}-01`, to: lastDayOfMonth(month) }
    const part = { from: laterOf(whole.from, period.from), to: earlierOf(whole.to, period.to) }
    volume += (value * daysInPeriod(part)) / daysInPeriod(whole)
  }
  return volume > 0 ? { kind: 'found', volume } : { kind: 'nothing' }
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const next = number === 12 ? { year: year + 1, number: 1 } : { year, number: number + 1 }
  return `${String(next.year).padStart(4, '0')}-${String(next.number).padStart(2, '0')}`
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other
}

function earlierOf(one: string, other: string): string {
  return one < other ? one : other
}
