import { type ComparedSide, type Comparison, comparePeriods } from '../../../../shared/analysis/comparison/comparePeriods.ts'
import { type VolumeFound, volumeInPeriod } from '../../../../shared/analysis/comparison/volumeInPeriod.ts'
import { thawSnapshot } from '../../../../shared/analysis/frozen/thawSnapshot.ts'
import { daysLater } from '../../../../shared/analysis/progress/measuredDrop.ts'
import type { ComparedReviews, ComparedVolume } from '../../../../shared/contract/analysis/progressContract.ts'
import type { Engagement } from '../../../../shared/engagement/engagement.ts'
import { comparisonVerdict } from '../../../../shared/i18n/comparisonVerdict.ts'
import { paretoLabels } from '../../../../shared/i18n/paretoLabels.ts'
import type { Period } from '../../../../shared/model/months.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { type Dimension, fieldOf, type Language } from '../../../../shared/model/vocabulary.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { tallies } from '../../derivations/occurrences.ts'

/** A frozen review, or days of one's own in whichever order. */
type SideAsked = { readonly snapshot: string } | Period

interface CompareAsked {
  readonly before: SideAsked
  /** Absent: what was counted after the days of `before`. */
  readonly after?: SideAsked | undefined
  readonly by: Dimension
  /** The unit of the volume that cases are counted by; null for months. */
  readonly volume: string | null
  readonly language: Language
}

/**
 * Two frozen reviews or periods side by side, by months or by a volume; where a side lacks a month of it, by months.
 * @throws Refusal `gone`; `field-not-frozen` for an own dimension of a frozen review
 */
export function comparedReviews(state: EngagementState, asked: CompareAsked): ComparedReviews {
  const { by, language } = asked
  const before = sideOf(state, asked.before, by)
  const after = asked.after === undefined ? sideSince(state, before.period?.to, by) : sideOf(state, asked.after, by)
  const volumes = volumesBeside(state.engagement, before, after)
  const chosen = volumes.find(({ unit }) => unit === asked.volume)
  const isWhole = chosen?.before.kind === 'found' && chosen.after.kind === 'found'
  const exposed = (side: ComparedSide, found: VolumeFound | undefined): ComparedSide => ({
    ...side,
    volume: isWhole && found?.kind === 'found' ? found.volume : null,
  })
  const options = { by, measure: 'count', labels: paretoLabels(language) } as const
  const comparison: Comparison = comparePeriods(exposed(before, chosen?.before), exposed(after, chosen?.after), options)
  return { comparison, verdict: comparisonVerdict(comparison, language), volumes }
}

function sideOf(state: EngagementState, asked: SideAsked, by: Dimension): ComparedSide {
  if ('snapshot' in asked) return frozenSide(state, asked.snapshot, by)
  const { from, to } = asked
  return periodSide(state, from <= to ? { from, to } : { from: to, to: from }, by)
}

function frozenSide({ engagement }: EngagementState, id: string, by: Dimension): ComparedSide {
  const snapshot = engagement.snapshots.find((one) => one.id === id)
  if (snapshot === undefined) throw new Refusal('gone')
  if (fieldOf(by) !== null) throw new Refusal('field-not-frozen')
  const thawed = thawSnapshot(snapshot)
  return { ...thawed, period: thawed.tallies.period, volume: null }
}

function periodSide(state: EngagementState, period: Period | null, by: Dimension): ComparedSide {
  const asked = period ?? { from: null, to: null }
  return { engagement: state.engagement, tallies: tallies(state, asked, fieldOf(by)), period, volume: null }
}

/** From the day after what the snapshot counted to the last that is recorded; of what nothing was recorded since, all of it. */
function sideSince(state: EngagementState, frozenTo: string | undefined, by: Dimension): ComparedSide {
  const recorded = state.rollups.span
  if (recorded === null) return periodSide(state, null, by)
  const from = frozenTo === undefined ? recorded.from : daysLater(frozenTo, 1)
  const isSince = from <= recorded.to
  return periodSide(state, isSince ? { from, to: recorded.to } : (state.engagement.period ?? recorded), by)
}

/** Of every unit what its volumes add up to on both sides. A review that was frozen before any were written down is counted by those of today. */
function volumesBeside(
  { volumes }: Pick<Engagement, 'volumes'>,
  before: ComparedSide,
  after: ComparedSide,
): readonly ComparedVolume[] {
  const found = (side: ComparedSide, unit: string): VolumeFound => {
    if (side.period === null) return { kind: 'nothing' }
    const kept = side.engagement.volumes.length > 0 ? side.engagement.volumes : volumes
    return volumeInPeriod(
      kept.filter((one) => (one.unit ?? '') === unit),
      side.period,
    )
  }
  const units = [...new Set(volumes.map(({ unit = '' }) => unit))]
  return units.map((unit) => ({ unit, before: found(before, unit), after: found(after, unit) }))
}
