import { comparePeriods } from '../../../shared/analysis/comparison/comparePeriods.ts'
import { thawSnapshot } from '../../../shared/analysis/frozen/thawSnapshot.ts'
import type { OccurrenceRollups } from '../../../shared/analysis/measures/OccurrenceRollups.ts'
import { daysLater } from '../../../shared/analysis/progress/measuredDrop.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { paretoLabels } from '../../../shared/i18n/paretoLabels.ts'
import type { Period } from '../../../shared/model/months.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import type { ReportSource } from '../../../shared/report/reportSource.ts'

/** Two periods, each with both ends counted. */
export interface ComparedPeriods {
  readonly before: Period
  readonly after: Period
}

/** What was counted in the one period beside the other, by root cause; the days of each in whichever order. */
export function betweenPeriods(
  engagement: StoredEngagement,
  rollups: OccurrenceRollups,
  { before, after }: ComparedPeriods,
  language: Language,
): ReportSource['since'] {
  const side = ({ from, to }: Period) => {
    const period = from <= to ? { from, to } : { from: to, to: from }
    return { engagement, tallies: rollups.tally(period), period, volume: null }
  }
  const asked = { by: 'root-cause', measure: 'count', labels: paretoLabels(language) } as const
  return { snapshot: null, comparison: comparePeriods(side(before), side(after), asked) }
}

/** What the latest snapshot counted beside what was recorded after it, by root cause; null where either is missing. */
export function sinceSnapshot(
  engagement: StoredEngagement,
  rollups: OccurrenceRollups,
  language: Language,
): ReportSource['since'] {
  const snapshot = engagement.snapshots.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).at(-1)
  if (snapshot?.period === undefined || rollups.span === null) return null
  const period = { from: daysLater(snapshot.period.to, 1), to: rollups.span.to }
  if (period.from > period.to) return null
  const before = thawSnapshot(snapshot)
  const comparison = comparePeriods(
    { ...before, period: snapshot.period, volume: null },
    { engagement, tallies: rollups.tally(period), period, volume: null },
    { by: 'root-cause', measure: 'count', labels: paretoLabels(language) },
  )
  return { snapshot: snapshot.name, comparison }
}
