import { type Dimension, isFieldDimension } from '../../model/vocabulary.ts'
import type { ImpactSlice } from '../measures/impactSlices.ts'
import { ExactSum } from '../numbers/ExactSum.ts'
import { buildPareto } from './buildPareto.ts'
import { homesOf, keyOfCause, type MassKey, type RootCauseHomes, unassigned } from './massKeys.ts'
import type { Pareto, ParetoBar, ParetoInput, ParetoOptions } from './pareto.ts'
import { type Mass, paretoMasses } from './paretoMass.ts'

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

/** The bar that shows a key: its own, Other where it was gathered, the reserved bar of a rest; -1 for none. */
function indexOfKeys(bars: readonly ParetoBar[]): (key: MassKey | undefined) => number {
  const items = new Map<string, number>()
  const reserved = new Map<string, number>()
  for (const [index, { kind, key, holds }] of bars.entries()) {
    if (kind === 'item') items.set(key, index)
    else if (kind === 'other') for (const held of holds) items.set(held.key, index)
    else reserved.set(kind, index)
  }
  return (key = unassigned) => (typeof key === 'string' ? items.get(key) : reserved.get(key.rest)) ?? -1
}

interface Atom {
  readonly keys: readonly MassKey[]
  readonly value: number
}

/** The smallest pieces of a mass: one place, one root cause and one promise each, with their keys in the asked dimensions. */
function atomsOf(mass: Mass, dimensions: readonly Dimension[], homes: RootCauseHomes): Atom[] {
  const { failurePoint } = mass
  const keyIn = (dimension: Dimension, { slice, rootCause, promise }: AtomPlace): MassKey => {
    if (isFieldDimension(dimension)) return slice.field ?? unassigned
    switch (dimension) {
      case 'failure-point':
        return failurePoint.id
      case 'touchpoint':
        return failurePoint.touchpoint ?? unassigned
      case 'stage':
      case 'channel':
        return slice[dimension] ?? unassigned
      case 'promise':
        return promise
      case 'root-cause':
      case 'category':
      case 'unit':
        return keyOfCause(dimension, rootCause, homes)
    }
  }
  return mass.slices().flatMap((slice) =>
    mass.parts.flatMap(({ rootCause, share }) =>
      mass.promises.map(({ promise, share: ofPromise }) => ({
        keys: dimensions.map((dimension) => keyIn(dimension, { slice, rootCause, promise })),
        value: slice.value * share * ofPromise,
      })),
    ),
  )
}

interface AtomPlace {
  readonly slice: ImpactSlice
  readonly rootCause: string | null
  readonly promise: MassKey
}
