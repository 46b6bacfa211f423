import { casesRate } from './casesRate.ts'
import type { ComparedBar, Comparison } from './comparePeriods.ts'

/** A bar with its counted cases as rates: for every 1,000 of the volume where both sides have one, else a month. */
export interface ComparedRate extends ComparedBar {
  readonly was: number
  readonly is: number
}

/** Every bar as it was counted, in the order of before. Estimates stay what they are, so that only counts are held against counts. */
export function comparedRates(comparison: Comparison): readonly ComparedRate[] {
  return comparison.bars
    .map((bar) => ({
      ...bar,
      was: casesRate(bar.beforeCases, comparison, 'before'),
      is: casesRate(bar.afterCases, comparison, 'after'),
    }))
    .toSorted((one, other) => other.was - one.was)
}
