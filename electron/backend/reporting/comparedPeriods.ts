import { compareExposed } from '../../../shared/analysis/comparison/compareExposed.ts'
import type { ComparedSide } from '../../../shared/analysis/comparison/comparePeriods.ts'
import { requiredVolume } from '../../../shared/analysis/comparison/requiredVolume.ts'
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

/** The volume that cases are counted by in place of months. */
export type ComparedPer =
  /** Of this unit; where a month of it is missing, by months, which the report says. */
  | { readonly unit: string }
  /** The only one there is; refused where there are several, or a month is missing. */
  | 'the-volume'

interface Asked {
  /** Those around the latest snapshot unless given; the days of each in whichever order. */
  readonly compared: ComparedPeriods | undefined
  /** Months unless given. */
  readonly per: ComparedPer | undefined
  readonly language: Language
}

type Side = Omit<ComparedSide, 'volume'>

/**
 * What was counted before and after, by root cause; null where no periods are asked for and there is no snapshot, or nothing since.
 * @throws Refusal `volume-missing`, `volume-units`, `volume-nothing`
 */
export function comparedIn(
  engagement: StoredEngagement,
  rollups: OccurrenceRollups,
  { compared, per, language }: Asked,
): ReportSource['since'] {
  const sides = compared === undefined ? sidesOfSnapshot(engagement, rollups) : sidesOfPeriods(engagement, rollups, compared)
  if (sides === null) return null
  const { snapshot, before, after } = sides
  const { volumes: today } = engagement
  const unit = per === undefined ? null : per === 'the-volume' ? (today[0]?.unit ?? '') : per.unit
  if (per === 'the-volume') for (const side of [before, after]) requireVolume(side, today)
  const asked = { by: 'root-cause', measure: 'count', labels: paretoLabels(language), today, unit } as const
  return { snapshot, unit, ...compareExposed(before, after, asked) }
}

function requireVolume({ engagement, period }: Side, today: StoredEngagement['volumes']): void {
  const kept = engagement.volumes.length > 0 ? engagement.volumes : today
  if (period !== null) requiredVolume(kept, period)
}

interface Sides {
  readonly snapshot: string | null
  readonly before: Side
  readonly after: Side
}

function sidesOfPeriods(engagement: StoredEngagement, rollups: OccurrenceRollups, { before, after }: ComparedPeriods): Sides {
  const side = ({ from, to }: Period) => {
    const period = from <= to ? { from, to } : { from: to, to: from }
    return { engagement, tallies: rollups.tally(period), period }
  }
  return { snapshot: null, before: side(before), after: side(after) }
}

/** What the latest snapshot counted, and what was recorded after it. */
function sidesOfSnapshot(engagement: StoredEngagement, rollups: OccurrenceRollups): Sides | null {
  const snapshot = engagement.snapshots.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).at(-1)
  if (snapshot?.period === undefined || rollups.span === null) return null
  const period = { from: daysLater(snapshot.period.to, 1), to: rollups.span.to }
  if (period.from > period.to) return null
  return {
    snapshot: snapshot.name,
    before: { ...thawSnapshot(snapshot), period: snapshot.period },
    after: { engagement, tallies: rollups.tally(period), period },
  }
}
