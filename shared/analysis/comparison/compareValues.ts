import { type ComparedSide, comparePeriods } from './comparePeriods.ts'
import { correctByHolm } from './correctByHolm.ts'

type Options = Omit<Parameters<typeof comparePeriods>[2], 'isApart'>

/** One bar of two groups of cases, each held against all cases of its own group: groups of different sizes compare by nothing else. */
export interface ComparedValue {
  readonly key: string
  readonly label: string
  /** Counted cases of each group in the period. */
  readonly cases: readonly [first: number, second: number]
  /** Share 0–1 of all counted cases of the group; 0 in one without any. */
  readonly shares: readonly [first: number, second: number]
  /** Whether chance alone often makes shares so different, corrected for the number of bars; null where it cannot be tested. */
  readonly adjustedP: number | null
}

/**
 * What takes another share among the cases of one value of a dimension than among those of another, over the same period; the
 * sides share no case. In the order of the first. Estimates, which are no cases, are left out.
 */
export function compareValues(first: ComparedSide, second: ComparedSide, options: Options): readonly ComparedValue[] {
  const { before, after, bars } = comparePeriods(first, second, { ...options, isApart: true })
  const adjusted = correctByHolm(bars.map(({ shareP }) => shareP))
  return bars.map(({ key, label, beforeCases, afterCases }, at) => ({
    key,
    label,
    cases: [beforeCases, afterCases],
    shares: [shareOf(beforeCases, before.cases), shareOf(afterCases, after.cases)],
    adjustedP: adjusted[at] ?? null,
  }))
}

function shareOf(cases: number, all: number): number {
  return all === 0 ? 0 : cases / all
}
