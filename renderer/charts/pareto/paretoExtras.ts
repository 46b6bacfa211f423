import type { Chance } from '../../../shared/analysis/pareto/chanceIntervals.ts'
import type { ConfirmedBars } from '../../../shared/analysis/pareto/confirmedBars.ts'
import type { CrossPareto } from '../../../shared/analysis/pareto/crossPareto.ts'
import type { Dimension } from '../../../shared/model/vocabulary.ts'

/** Every bar divided by a second dimension; rows of `values` stand in the order of the bars. */
export interface ParetoStack extends Pick<CrossPareto, 'series' | 'values'> {
  readonly second: Dimension
}

/** What a Pareto chart may show beside its bars. */
export interface ParetoExtras {
  readonly stack: ParetoStack | null
  readonly chance: Chance | null
  /** What of each bar is confirmed. */
  readonly proof: ConfirmedBars | null
}

export const noExtras: ParetoExtras = { stack: null, chance: null, proof: null }
