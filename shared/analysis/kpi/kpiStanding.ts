import type { Kpi } from '../../engagement/engagement.ts'
import { inDayOrder } from '../../model/days/inDayOrder.ts'

type Reading = NonNullable<Kpi['readings']>[number]

/** How the latest reading stands: the target is reached, it can still be lived with, or neither. */
export type KpiState = 'met' | 'tolerable' | 'missed'

/** The readings by day; those of one day in the order of the list. */
export function readingsInOrder({ readings = [] }: Pick<Kpi, 'readings'>): readonly Reading[] {
  return inDayOrder(readings)
}

/** The reading of the last day; of several on it, the one that was written last. Null without any. */
export function latestReading(kpi: Pick<Kpi, 'readings'>): Reading | null {
  return readingsInOrder(kpi).at(-1) ?? null
}

/**
 * Whether the latest reading reaches the target, or else what is tolerable; on either limit it does. Up is better unless said.
 * Null without a reading, and where neither limit is set.
 */
export function kpiState(kpi: Pick<Kpi, 'readings' | 'better' | 'target' | 'tolerable'>): KpiState | null {
  const latest = latestReading(kpi)
  const { better = 'up', target, tolerable } = kpi
  if (latest === null || (target === undefined && tolerable === undefined)) return null
  const reaches = (limit: number | undefined) =>
    limit !== undefined && (better === 'up' ? latest.value >= limit : latest.value <= limit)
  if (reaches(target)) return 'met'
  return reaches(tolerable) ? 'tolerable' : 'missed'
}
