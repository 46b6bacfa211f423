import type { Dimension } from '../../model/vocabulary.ts'
import { ExactSum } from '../numbers/ExactSum.ts'
import { buildPareto } from './buildPareto.ts'
import { homesOf } from './massKeys.ts'
import type { Pareto, ParetoBar, ParetoInput, ParetoOptions } from './pareto.ts'
import { atomsOf, indexOfKeys } from './paretoAtoms.ts'
import { paretoMasses } from './paretoMass.ts'

/** A chart whose bars are divided by a second dimension: stacked in one chart, or side by side on one scale and order. */
export interface CrossPareto {
  readonly pareto: Pareto
  /** The bars of the second dimension, in the order of their own chart; those at 0 are left out. */
  readonly series: readonly Pick<ParetoBar, 'kind' | 'key' | 'label' | 'value'>[]
  /** For each bar of `pareto` its values by series, per month; each row sums to the bar, each column to the series. */
  readonly values: readonly (readonly number[])[]
}

/** Divides a chart by another dimension. `seriesOptions` may gather the tail of the second dimension into Other. */
export function crossPareto(
  input: ParetoInput,
  options: ParetoOptions,
  second: Dimension,
  seriesOptions: Pick<ParetoOptions, 'other' | 'last'> = {},
): CrossPareto {
  const pareto = buildPareto(input, options)
  const across = buildPareto(input, { ...seriesOptions, by: second, measure: options.measure, within: options.within })
  const series = across.bars.filter(({ value }) => value > 0)
  const { masses } = paretoMasses(input, pareto.measure, pareto.within)
  const rowOf = indexOfKeys(pareto.bars)
  const columnOf = indexOfKeys(series)
  const homes = homesOf(input.engagement)
  const sums = pareto.bars.map(() => series.map(() => new ExactSum()))
  for (const mass of masses) {
    for (const { keys, value } of atomsOf(mass, [options.by, second], homes)) {
      const [row, column] = keys
      sums[rowOf(row)]?.[columnOf(column)]?.add(value)
    }
  }
  const shown = series.map(({ kind, key, label, value }) => ({ kind, key, label, value }))
  return { pareto, series: shown, values: sums.map((row) => row.map(({ total }) => total)) }
}
