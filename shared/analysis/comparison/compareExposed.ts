import type { Engagement } from '../../engagement/engagement.ts'
import type { Period } from '../../model/months.ts'
import { type ComparedSide, type Comparison, comparePeriods } from './comparePeriods.ts'
import { type VolumeFound, volumeInPeriod } from './volumeInPeriod.ts'

/** What the volumes of a unit add up to on both sides of a comparison, or why they cannot be used. */
export interface ComparedVolume {
  /** Empty where the volumes say none. */
  readonly unit: string
  readonly before: VolumeFound
  readonly after: VolumeFound
}

/** One side as its volumes are looked up: those that were frozen with it, if any were. */
interface VolumeSide {
  readonly period: Period | null
  readonly engagement: Pick<Engagement, 'volumes'>
}

type Options = Parameters<typeof comparePeriods>[2]

/**
 * Two sides compared by the volume of a unit, or by months where none is asked for (null) and where a side lacks a month of it;
 * and of every unit what its volumes add up to on both sides. A side without volumes of its own is counted by those of `today`.
 */
export function compareExposed(
  before: Omit<ComparedSide, 'volume'>,
  after: Omit<ComparedSide, 'volume'>,
  { today, unit, ...options }: Options & { readonly today: Engagement['volumes']; readonly unit: string | null },
): { readonly comparison: Comparison; readonly volumes: readonly ComparedVolume[] } {
  const volumes = volumesBeside(today, before, after)
  const found = volumesOfUnit(volumes, unit)
  const [one, other] = [
    { ...before, volume: found?.before ?? null },
    { ...after, volume: found?.after ?? null },
  ]
  return { comparison: comparePeriods(one, other, options), volumes }
}

/** Of every unit that volumes of today are written down in, what they add up to on both sides. */
export function volumesBeside(today: Engagement['volumes'], before: VolumeSide, after: VolumeSide): readonly ComparedVolume[] {
  const found = ({ period, engagement }: VolumeSide, unit: string): VolumeFound => {
    if (period === null) return { kind: 'nothing' }
    const kept = engagement.volumes.length > 0 ? engagement.volumes : today
    return volumeInPeriod(
      kept.filter((one) => (one.unit ?? '') === unit),
      period,
    )
  }
  const units = [...new Set(today.map(({ unit = '' }) => unit))]
  return units.map((unit) => ({ unit, before: found(before, unit), after: found(after, unit) }))
}

/** What rates are divided by where both sides have the unit; null where cases are counted by months. */
export function volumesOfUnit(
  volumes: readonly ComparedVolume[],
  asked: string | null,
): { readonly before: number; readonly after: number } | null {
  const chosen = volumes.find(({ unit }) => unit === asked)
  if (chosen?.before.kind !== 'found' || chosen.after.kind !== 'found') return null
  return { before: chosen.before.volume, after: chosen.after.volume }
}
