import type { Cells } from '../fields/Field.ts'
import { PlaceSums } from './PlaceSums.ts'
import type { RollupNames } from './RollupNames.ts'

/** A value in one of the team's own dimensions, by the id of the dimension. */
export type OwnValue = readonly [field: string, value: string]

/** What a cell of own dimensions says. A file that another program wrote to may hold anything: what cannot be read says nothing. */
export function ownValuesIn(cell: string): readonly OwnValue[] {
  try {
    const parsed: unknown = JSON.parse(cell)
    if (typeof parsed !== 'object' || parsed === null) return []
    return Object.entries<unknown>({ ...parsed }).flatMap(([field, value]) => (value === null ? [] : [[field, String(value)]]))
  } catch {
    return []
  }
}

/** Cells of own dimensions, of which many rows hold few different ones: each is read once and stands as a number. */
export class OwnCells {
  readonly #numbers = new Map<string, number>()
  readonly #values: (readonly OwnValue[])[] = []

  numberOf(cell: string): number {
    const known = this.#numbers.get(cell)
    if (known !== undefined) return known
    this.#numbers.set(cell, this.#values.length)
    return this.#values.push(ownValuesIn(cell)) - 1
  }

  valuesAt(number: number): readonly OwnValue[] {
    return this.#values[number] ?? []
  }
}

interface OwnRow {
  readonly month: number
  readonly stage: number
  readonly channel: number
  readonly cases: number
  readonly cost: number | null
}

/** The columns of the rollup of own dimensions that tell its rows apart, in the order of its key. */
export const fieldKeys = ['failure_point', 'field', 'month', 'value', 'stage', 'channel'] as const

/** Rows of one failure point added up by month, place, and the values of the team's own dimensions. */
export class FieldSums {
  readonly #names: RollupNames
  readonly #sums = new Map<string, { readonly key: readonly number[]; readonly sums: PlaceSums }>()

  constructor(names: RollupNames) {
    this.#names = names
  }

  add(values: readonly OwnValue[], { month, stage, channel, cases, cost }: OwnRow): void {
    for (const [field, value] of values) {
      const key = [this.#names.numberOf(field), month, this.#names.numberOfValue(value), stage, channel]
      const text = key.join()
      const known = this.#sums.get(text) ?? { key, sums: new PlaceSums() }
      this.#sums.set(text, known)
      known.sums.addRow(cases, cost)
    }
  }

  /** In the order of their keys. */
  toCells(failurePoint: number): readonly Cells[] {
    return [...this.#sums.values()]
      .sort((one, other) => compareKeys(one.key, other.key))
      .map(({ key, sums }) => [failurePoint, ...key, ...sums.toCells()])
  }
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((part, index) => part !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
