import { checkPeriods, type MeasuredDrop, measuredDrop } from '../../../shared/analysis/progress/measuredDrop.ts'
import { type MeasuredKpi, measuredKpi } from '../../../shared/analysis/progress/measuredKpi.ts'
import type { StoredFix } from '../../../shared/engagement/storedEngagement.ts'
import type { EngagementState } from './EngagementState.ts'
import { attributions } from './impacts.ts'
import { tallies } from './occurrences.ts'

/** What the KPI of a done fix's check read before and after; null where nothing can be said yet. */
export function kpiOf({ engagement }: EngagementState, { startOn, doneOn, check }: StoredFix): MeasuredKpi | null {
  const kpi = engagement.kpis.find(({ id }) => id === check?.kpi)
  return kpi === undefined ? null : measuredKpi(kpi, { startOn, doneOn, checkOn: check?.on })
}

/** What was counted of the failure points that a done fix acts on, before and after; null where nothing can be said yet. */
export function measuredOf(state: EngagementState, fix: StoredFix): MeasuredDrop | null {
  const course = { startOn: fix.startOn, doneOn: fix.doneOn, checkOn: fix.check?.on }
  const periods = checkPeriods(course, state.rollups.span)
  if (periods === null) return null
  const weakened = new Set(fix.effects.map(({ rootCause }) => rootCause))
  const touched = new Set<string>()
  for (const [failurePoint, parts] of attributions(state)) {
    if (parts.some(({ rootCause }) => rootCause !== null && weakened.has(rootCause))) touched.add(failurePoint)
  }
  const { before, after } = periods
  return measuredDrop(
    touched,
    { period: before, tallies: tallies(state, before) },
    { period: after, tallies: tallies(state, after) },
  )
}
