import { type Dimension, isFieldDimension } from '../../model/vocabulary.ts'
import { ExactSum } from '../numbers/ExactSum.ts'
import { buildPareto } from './buildPareto.ts'
import type { Pareto, ParetoBar, ParetoInput, ParetoOptions } from './pareto.ts'
import { categoriesOf, type Mass, paretoMasses } from './paretoMass.ts'

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
  const categoryOf = categoriesOf(input.engagement)
  const sums = pareto.bars.map(() => series.map(() => new ExactSum()))
  for (const mass of masses) {
    for (const { keys, value } of atomsOf(mass, [options.by, second], categoryOf)) {
      const [row, column] = keys
      sums[rowOf(row ?? null)]?.[columnOf(column ?? null)]?.add(value)
    }
  }
  const shown = series.map(({ kind, key, label, value }) => ({ kind, key, label, value }))
  return { pareto, series: shown, values: sums.map((row) => row.map(({ total }) => total)) }
}

/** The bar that shows a key: its own, Other where it was gathered, the reserved bar for null; -1 for none. */
function indexOfKeys(bars: readonly ParetoBar[]): (key: string | null) => number {
  const indexes = new Map<string | null, number>()
  for (const [index, { kind, key, holds }] of bars.entries()) {
    if (kind === 'item') indexes.set(key, index)
    else if (kind === 'other') for (const held of holds) indexes.set(held.key, index)
    else indexes.set(null, index)
  }
  return (key) => indexes.get(key) ?? -1
}

interface Atom {
  readonly keys: readonly (string | null)[]
  readonly value: number
}

/** The smallest pieces of a mass: one place and one root cause each, with their keys in the asked dimensions. */
function atomsOf(mass: Mass, dimensions: readonly Dimension[], categoryOf: ReadonlyMap<string, string>): Atom[] {
  const { failurePoint } = mass
  return mass.slices().flatMap((slice) =>
    mass.parts.map(({ rootCause, share }) => {
      const keyIn = (dimension: Dimension): string | null => {
        if (isFieldDimension(dimension)) return slice.field
        switch (dimension) {
          case 'failure-point':
            return failurePoint.id
          case 'touchpoint':
            return failurePoint.touchpoint ?? null
          case 'stage':
            return slice.stage
          case 'channel':
            return slice.channel
          case 'root-cause':
            return rootCause
          case 'category':
            return rootCause === null ? null : (categoryOf.get(rootCause) ?? null)
        }
      }
      return { keys: dimensions.map(keyIn), value: slice.value * share }
    }),
  )
}
