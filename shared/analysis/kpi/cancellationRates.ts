import type { Engagement } from '../../engagement/engagement.ts'
import { groupBy } from '../../model/groupBy.ts'
import { normaliseName } from '../../search/normaliseName.ts'
import { fisherExact } from '../numbers/fisherExact.ts'

type Row = Engagement['cancellationMonths'][number]

export interface MonthRate {
  readonly month: string
  /** 0–100; null where nothing was closed. */
  readonly percentOfClosings: number | null
  /** 0–100 of the incoming cash; null where none came in, or what was cancelled of it is not told. */
  readonly percentOfCash: number | null
}

export interface SalespersonRate {
  readonly name: string
  readonly closings: number
  readonly cancelled: number
  readonly percentOfClosings: number | null
  readonly percentOfOthers: number | null
  /** How often chance alone sets somebody so far apart from all others, 0–1; null where they or the others closed nothing. */
  readonly p: number | null
}

/** Each month's cancellations, the earliest first; its salespeople and the rest of it together. */
export function monthRates(rows: readonly Row[]): readonly MonthRate[] {
  const months = groupBy(rows, ({ month }) => month)
  return [...months.keys()].sort().map((month) => {
    const own = months.get(month) ?? []
    const isCashTold = own.some(({ cashCancelled }) => cashCancelled !== undefined)
    return {
      month,
      percentOfClosings: percent(sum(own, 'cancelled'), sum(own, 'closings')),
      percentOfCash: isCashTold ? percent(sum(own, 'cashCancelled'), sum(own, 'cashIn')) : null,
    }
  })
}

/**
 * Each salesperson against all others, the rest of the months among them, by Fisher's exact test; in the order in which they
 * are first named, a name written in two ways as one.
 */
export function salespersonRates(rows: readonly Row[]): readonly SalespersonRate[] {
  const people = groupBy(rows, ({ salesperson = '' }) => normaliseName(salesperson))
  const closedByAll = sum(rows, 'closings')
  const cancelledByAll = sum(rows, 'cancelled')
  return [...people].flatMap(([key, own]) => {
    if (key === '') return []
    const closings = sum(own, 'closings')
    const cancelled = sum(own, 'cancelled')
    const others = { closings: closedByAll - closings, cancelled: cancelledByAll - cancelled }
    const isComparable = closings > 0 && others.closings > 0
    return [
      {
        name: own[0]?.salesperson ?? '',
        closings,
        cancelled,
        percentOfClosings: percent(cancelled, closings),
        percentOfOthers: percent(others.cancelled, others.closings),
        p: isComparable
          ? fisherExact(cancelled, closings - cancelled, others.cancelled, others.closings - others.cancelled)
          : null,
      },
    ]
  })
}

function sum(rows: readonly Row[], field: 'closings' | 'cancelled' | 'cashIn' | 'cashCancelled'): number {
  return rows.reduce((total, row) => total + (row[field] ?? 0), 0)
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100
}
