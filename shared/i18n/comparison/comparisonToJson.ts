import type { ComparedBar, Comparison } from '../../analysis/comparison/comparePeriods.ts'
import type { Language } from '../../model/vocabulary.ts'
import { comparisonVerdict } from './comparisonVerdict.ts'

/** What `shoresh compare --json` prints. */
export interface ComparisonJson {
  readonly before: SideJson
  readonly after: SideJson
  readonly totalRateP: number | null
  readonly bars: readonly ComparedBar[]
  readonly verdict: string
}

type SideJson = Omit<Comparison['before'], 'volume'> & { readonly volume?: number }

/** A comparison as `shoresh compare --json` prints it (design section 8); `volume` is there only where rates are per volume. */
export function comparisonToJson(comparison: Comparison, language: Language): ComparisonJson {
  const { before, after, totalRateP, bars } = comparison
  return {
    before: sideToJson(before),
    after: sideToJson(after),
    totalRateP,
    bars,
    verdict: comparisonVerdict(comparison, language),
  }
}

function sideToJson({ volume, ...side }: Comparison['before']): SideJson {
  return volume === null ? side : { ...side, volume }
}
