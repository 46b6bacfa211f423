import type { Kpi } from '../../engagement/engagement.ts'
import { readingsInOrder } from '../kpi/kpiStanding.ts'
import type { CycleEnds } from './CycleEnd.ts'

/** How a KPI moved over a cycle: the last reading at each end. */
export interface MovedKpi {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly first: number
  readonly last: number
  /** Whether it moved the way that is better for it; none where both readings are the same. */
  readonly moved: 'better' | 'worse' | 'same'
}

/** The KPIs that were measured by the beginning of a cycle and again within it. */
export function movedKpis({ start, end, now }: CycleEnds): readonly MovedKpi[] {
  const kept = [...now.kpis, ...(end.kept.kpis ?? []), ...(start.kept.kpis ?? [])]
  const each = new Map(kept.toReversed().map((kpi) => [kpi.id, kpi]))
  return [...each.values()].toReversed().flatMap((kpi) => {
    const first = lastReading(kpi, start.day)
    const last = lastReading(kpi, end.day)
    if (first === undefined || last === undefined || first === last) return []
    const { id, name, unit = null } = kpi
    return [{ id, name, unit, first: first.value, last: last.value, moved: movement(kpi, last.value - first.value) }]
  })
}

function lastReading(kpi: Kpi, day: string) {
  return readingsInOrder(kpi).findLast(({ on }) => on <= day)
}

function movement({ better = 'up' }: Kpi, by: number): MovedKpi['moved'] {
  if (by === 0) return 'same'
  return by > 0 === (better === 'up') ? 'better' : 'worse'
}
