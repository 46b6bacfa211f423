import type { Period } from '../../../../shared/model/months.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { dealWhole, type MonthPart, monthParts } from '../../../../shared/tables/dealOverPeriod.ts'

const mostYears = 100

/** What of a row its dates decide. */
interface Dated {
  readonly on?: string | undefined
  readonly count?: number | undefined
  readonly cost?: number | undefined
}

/** How many of some rows lack what dates are told by. */
export interface Undated {
  readonly withoutDay: number
  readonly uncounted: number
}

interface Part {
  readonly on: string
  readonly count?: number
  readonly cost?: number
}

/**
 * How each row stands in time: on its own date, or dealt over the months of a period by their days. A count is dealt in whole
 * numbers, and its cost along with it; rows without counts are dealt in their order. Expects to be asked for each of the rows, in
 * their order. @throws Refusal `bad-period`; `no-dates` where there are rows and neither dates nor a period
 */
export function datesOver(period: Period | undefined, undated: Undated): (row: Dated) => readonly Part[] {
  if (period === undefined) {
    if (undated.withoutDay > 0) throw new Refusal('no-dates')
    return ({ on = '', count, cost }) => [partOf(on, count, cost)]
  }
  const isTooLong = Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4)) > mostYears
  if (period.from > period.to || isTooLong) throw new Refusal('bad-period', { most: mostYears })
  const months = monthParts(period)
  const uncounted = uncountedOver(months, undated.uncounted)
  return ({ count, cost }) => (count === undefined ? [partOf(uncounted(), undefined, cost)] : dealt(months, count, cost))
}

/** The day of each next row without a count. */
function uncountedOver(months: readonly MonthPart[], rows: number): () => string {
  const ends = dealWhole(rows, months)
  let month = 0
  let left = ends[0] ?? 0
  return () => {
    while (left === 0 && month < months.length - 1) {
      month += 1
      left = ends[month] ?? 0
    }
    left -= 1
    return months[month]?.from ?? ''
  }
}

/** A count over the months of a period by their days, in whole numbers, and its cost along with it. */
export function dealOverMonths(period: Period, count: number, cost: number | undefined): readonly Part[] {
  return dealt(monthParts(period), count, cost)
}

function dealt(months: readonly MonthPart[], count: number, cost: number | undefined): readonly Part[] {
  const counts = dealWhole(count, months)
  const parts: Part[] = []
  let rest = cost ?? 0
  const last = Math.max(
    0,
    counts.findLastIndex((one) => one > 0),
  )
  counts.forEach((one, index) => {
    if (one === 0 && index !== last) return
    const share = index === last ? rest : (cost ?? 0) * (one / count)
    rest -= share
    parts.push(partOf(months[index]?.from ?? '', one, cost === undefined ? undefined : Math.max(0, share)))
  })
  return parts
}

function partOf(on: string, count: number | undefined, cost: number | undefined): Part {
  return { on, ...(count === undefined ? {} : { count }), ...(cost === undefined ? {} : { cost }) }
}
