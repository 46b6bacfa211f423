import { compareExposed } from '../../../../shared/analysis/comparison/compareExposed.ts'
import type { ComparedSide } from '../../../../shared/analysis/comparison/comparePeriods.ts'
import { thawSnapshot } from '../../../../shared/analysis/frozen/thawSnapshot.ts'
import { daysLater } from '../../../../shared/analysis/progress/measuredDrop.ts'
import type { ComparedReviews } from '../../../../shared/contract/analysis/progressContract.ts'
import { comparisonVerdict } from '../../../../shared/i18n/comparison/comparisonVerdict.ts'
import { paretoLabels } from '../../../../shared/i18n/paretoLabels.ts'
import type { Period } from '../../../../shared/model/months.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { type Dimension, fieldOf, type Language } from '../../../../shared/model/vocabulary.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { tallies } from '../../derivations/occurrences.ts'

type Side = Omit<ComparedSide, 'volume'>

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
  const options = { by, measure: 'count', labels: paretoLabels(language) } as const
  const exposed = { ...options, today: state.engagement.volumes, unit: asked.volume }
  const { comparison, volumes } = compareExposed(before, after, exposed)
  return { comparison, verdict: comparisonVerdict(comparison, language), volumes }
}

function sideOf(state: EngagementState, asked: SideAsked, by: Dimension): Side {
  if ('snapshot' in asked) return frozenSide(state, asked.snapshot, by)
  const { from, to } = asked
  return periodSide(state, from <= to ? { from, to } : { from: to, to: from }, by)
}

function frozenSide({ engagement }: EngagementState, id: string, by: Dimension): Side {
  const snapshot = engagement.snapshots.find((one) => one.id === id)
  if (snapshot === undefined) throw new Refusal('gone')
  if (fieldOf(by) !== null) throw new Refusal('field-not-frozen')
  const thawed = thawSnapshot(snapshot)
  return { ...thawed, period: thawed.tallies.period }
}

function periodSide(state: EngagementState, period: Period | null, by: Dimension): Side {
  const asked = period ?? { from: null, to: null }
  return { engagement: state.engagement, tallies: tallies(state, asked, fieldOf(by)), period }
}

/** From the day after what the snapshot counted to the last that is recorded; of what nothing was recorded since, all of it. */
function sideSince(state: EngagementState, frozenTo: string | undefined, by: Dimension): Side {
  const recorded = state.rollups.span
  if (recorded === null) return periodSide(state, null, by)
  const from = frozenTo === undefined ? recorded.from : daysLater(frozenTo, 1)
  const isSince = from <= recorded.to
  return periodSide(state, isSince ? { from, to: recorded.to } : (state.engagement.period ?? recorded), by)
}
