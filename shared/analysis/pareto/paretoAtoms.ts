import { type Dimension, isFieldDimension } from '../../model/vocabulary.ts'
import type { ImpactSlice } from '../measures/impactSlices.ts'
import { keyOfCause, type MassKey, type RootCauseHomes, unassigned } from './massKeys.ts'
import type { ParetoBar } from './pareto.ts'
import type { Mass } from './paretoMass.ts'

/** The bar that shows a key: its own, Other where it was gathered, the reserved bar of a rest; -1 for none. */
export function indexOfKeys(bars: readonly ParetoBar[]): (key: MassKey | undefined) => number {
  const items = new Map<string, number>()
  const reserved = new Map<string, number>()
  for (const [index, { kind, key, holds }] of bars.entries()) {
    if (kind === 'item') items.set(key, index)
    else if (kind === 'other') for (const held of holds) items.set(held.key, index)
    else reserved.set(kind, index)
  }
  return (key = unassigned) => (typeof key === 'string' ? items.get(key) : reserved.get(key.rest)) ?? -1
}

export interface Atom {
  /** In the asked dimensions, in their order. */
  readonly keys: readonly MassKey[]
  readonly value: number
  readonly failurePoint: string
  /** Null where nothing is traced. */
  readonly rootCause: string | null
}

/** The smallest pieces of a mass: one place, one root cause and one promise each, with their keys in the asked dimensions. */
export function atomsOf(mass: Mass, dimensions: readonly Dimension[], homes: RootCauseHomes): Atom[] {
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
        failurePoint: failurePoint.id,
        rootCause,
      })),
    ),
  )
}

interface AtomPlace {
  readonly slice: ImpactSlice
  readonly rootCause: string | null
  readonly promise: MassKey
}
