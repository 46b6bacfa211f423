import type { Kpi } from '../../engagement/engagement.ts'
import { readingsInOrder } from '../kpi/kpiStanding.ts'
import { type UsualRange, usualRange } from '../kpi/usualRange.ts'

type Reading = NonNullable<Kpi['readings']>[number]

/** A KPI's reading before a fix began and the one after it was done. */
export interface MeasuredKpi {
  readonly before: Reading
  readonly after: Reading
  /** Of the readings before it began; null while they are too few. */
  readonly usual: UsualRange | null
}

interface Course {
  readonly startOn?: string | undefined
  readonly doneOn?: string | undefined
  readonly checkOn?: string | undefined
}

/**
 * The last reading before a fix began, or was done where nobody said when it began, beside the last one after it was done, no later
 * than its check. Null while the fix is not done, or either was not measured.
 */
export function measuredKpi(kpi: Pick<Kpi, 'readings'>, { startOn, doneOn, checkOn }: Course): MeasuredKpi | null {
  if (doneOn === undefined) return null
  const readings = readingsInOrder(kpi)
  const earlier = readings.filter(({ on }) => on < (startOn ?? doneOn))
  const later = readings.filter(({ on }) => on > doneOn && (checkOn === undefined || on <= checkOn))
  const [before, after] = [earlier.at(-1), later.at(-1)]
  return before === undefined || after === undefined
    ? null
    : { before, after, usual: usualRange(earlier.map(({ value }) => value)) }
}
