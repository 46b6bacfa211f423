import type { Period } from '../../../../shared/engagement/engagement.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import type { NamedPlace } from './CountedPlace.ts'
import type { OwnAsked } from './OwnSums.ts'
import type { ReadFile } from './ReadFile.ts'

const byPlace = prepareQuery`SELECT failure_point, nullif(stage, '') AS stage, nullif(channel, '') AS channel, json_extract(fields, ?) AS value, count(DISTINCT customer)
  FROM occurrence WHERE happened_on BETWEEN ? AND ? GROUP BY 1, 2, 3, 4`
const byPlaceWithin = prepareQuery`SELECT failure_point, nullif(stage, '') AS stage, nullif(channel, '') AS channel, json_extract(fields, ?) AS value, count(DISTINCT customer)
  FROM occurrence WHERE happened_on BETWEEN ? AND ? AND json_extract(fields, ?) IS ? GROUP BY 1, 2, 3, 4`
const allWithin = prepareQuery`SELECT failure_point, count(DISTINCT customer)
  FROM occurrence WHERE happened_on BETWEEN ? AND ? AND json_extract(fields, ?) IS ? GROUP BY 1`

/** Distinct customers by own dimensions, counted from the rows of the period when they are first asked for. */
export class OwnCustomers {
  readonly #read: ReadFile
  readonly #asked: OwnAsked
  readonly #period: Period | null
  #byPlace: ReadonlyMap<string, number> | null = null
  #all: ReadonlyMap<string, number> | null = null

  constructor(read: ReadFile, asked: OwnAsked, period: Period | null) {
    this.#read = read
    this.#asked = asked
    this.#period = period
  }

  at(failurePoint: string, { stage, channel, field }: NamedPlace): number {
    this.#byPlace ??= new Map(this.#placeRows().map((row) => [JSON.stringify(row.slice(0, -1)), Number(row.at(-1))]))
    return this.#byPlace.get(JSON.stringify([failurePoint, stage, channel, field])) ?? 0
  }

  /** In all places together, of those that the cases are narrowed to. */
  of(failurePoint: string): number {
    this.#all ??= new Map(this.#allRows().map(([id, customers]) => [String(id), Number(customers)]))
    return this.#all.get(failurePoint) ?? 0
  }

  #placeRows(): readonly Cells[] {
    const { split, within } = this.#asked
    if (this.#period === null) return []
    const { from, to } = this.#period
    // A path that leads nowhere tells nothing apart.
    const told = split === null ? '$[0]' : pathOf(split)
    return this.#read((db) =>
      db.cells(within === null ? byPlace(told, from, to) : byPlaceWithin(told, from, to, pathOf(within.field), within.value)),
    )
  }

  #allRows(): readonly Cells[] {
    const { within } = this.#asked
    if (this.#period === null || within === null) return []
    const { from, to } = this.#period
    return this.#read((db) => db.cells(allWithin(from, to, pathOf(within.field), within.value)))
  }
}

function pathOf(field: string): string {
  return `$.${JSON.stringify(field)}`
}
