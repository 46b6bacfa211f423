/** Days from…to, both inclusive. */
export interface Period {
  readonly from: string
  readonly to: string
}

const millisecondsPerDay = 86_400_000
/** Mean length of a Gregorian month in days (design section 5). */
const daysPerMonth = 30.4375

/** Number of days in the period, both ends counted. */
export function daysInPeriod(period: Period): number {
  return Math.round((Date.parse(period.to) - Date.parse(period.from)) / millisecondsPerDay) + 1
}

/** Months in the period: days ÷ 30.4375. */
export function monthsInPeriod(period: Period): number {
  return daysInPeriod(period) / daysPerMonth
}

/** The last day of a month such as 2026-03. Years repeat after 400, and those before 100 are no others to Date.UTC. */
export function lastDayOfMonth(month: string): string {
  const year = 2000 + (Number(month.slice(0, 4)) % 400)
  const days = new Date(Date.UTC(year, Number(month.slice(5, 7)), 0)).getUTCDate()
  return `${month}-${String(days).padStart(2, '0')}`
}

/** From the first day of the first day's month to the last day of the last one's. */
export function wholeMonths({ from, to }: Period): Period {
  return { from: `${from.slice(0, 8)}01`, to: lastDayOfMonth(to.slice(0, 7)) }
}

/**
 * The period that measures are taken over: the part given by the caller, else the engagement's, else the months of its
 * occurrences (`span`). A caller may give one end only; null when nothing fixes an end.
 */
export function effectivePeriod(own: Period | undefined, span: Period | null, asked: Partial<Period> = {}): Period | null {
  const base = own ?? span
  const from = asked.from ?? base?.from
  const to = asked.to ?? base?.to
  return from === undefined || to === undefined ? null : { from, to }
}
