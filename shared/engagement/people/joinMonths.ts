import { normaliseName } from '../../search/normaliseName.ts'

interface SalespersonMonth {
  readonly month: string
  readonly salesperson?: string | undefined
  readonly closings: number
  readonly cancelled: number
  readonly cashIn?: number | undefined
  readonly cashCancelled?: number | undefined
}

/** The same for what is told of one salesperson's month. */
export function monthOf({ month, salesperson = '' }: Pick<SalespersonMonth, 'month' | 'salesperson'>): string {
  return `${month} ${normaliseName(salesperson)}`
}

/**
 * What is told twice of one salesperson's month, told once: deals and cash added up, in the place of the first. Cash that only one of
 * them tells stays as it is. The same list where nothing is told twice.
 */
export function joinMonths<Month extends SalespersonMonth>(months: readonly Month[]): readonly Month[] {
  const joined = new Map<string, Month>()
  for (const month of months) {
    const key = monthOf(month)
    const first = joined.get(key)
    joined.set(key, first === undefined ? month : added(first, month))
  }
  return joined.size === months.length ? months : [...joined.values()]
}

function added<Month extends SalespersonMonth>(first: Month, other: Month): Month {
  const sum = (field: 'cashIn' | 'cashCancelled') => {
    const told = [first[field], other[field]].filter((cash) => cash !== undefined)
    return told.length === 0 ? {} : { [field]: told.reduce((all, cash) => all + cash, 0) }
  }
  const deals = { closings: first.closings + other.closings, cancelled: first.cancelled + other.cancelled }
  return { ...first, ...deals, ...sum('cashIn'), ...sum('cashCancelled') }
}
