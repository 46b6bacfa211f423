import type { Cells } from '../fields/Field.ts'
import { PlaceSums } from './PlaceSums.ts'

/** Among the columns of sums in the tables: the sums themselves, and what rounding took from each. */
const sumPlaces = [0, 1, 3, 5]
const restPlaces = [2, 4, 6]

/** The sums of many rows as bare numbers: a file may hold very many. What rounding took from them is kept only where it took something. */
export class KeptSums {
  readonly #sums: Float64Array
  readonly #rests: Float64Array | null

  /** Rows with the columns of sums from one on, in their order in the tables. */
  constructor(rows: readonly Cells[], first = 0) {
    this.#sums = numbersAt(rows, first, sumPlaces)
    const isRounded = rows.some((row) => restPlaces.some((place) => row[first + place] !== 0))
    this.#rests = isRounded ? numbersAt(rows, first, restPlaces) : null
  }

  at(row: number): PlaceSums {
    const sums = new PlaceSums()
    this.addTo(sums, row)
    return sums
  }

  addTo(sums: PlaceSums, row: number): void {
    const at = row * sumPlaces.length
    sums.rows += this.#sums[at] ?? 0
    sums.cases.add(this.#sums[at + 1] ?? 0)
    sums.cost.add(this.#sums[at + 2] ?? 0)
    sums.uncosted.add(this.#sums[at + 3] ?? 0)
    if (this.#rests === null) return
    const rest = row * restPlaces.length
    sums.cases.add(this.#rests[rest] ?? 0)
    sums.cost.add(this.#rests[rest + 1] ?? 0)
    sums.uncosted.add(this.#rests[rest + 2] ?? 0)
  }
}

/** Straight into bare numbers: rows in between would be met by the thousand when a file is opened. */
function numbersAt(rows: readonly Cells[], first: number, places: readonly number[]): Float64Array {
  const numbers = new Float64Array(rows.length * places.length)
  rows.forEach((row, at) => {
    places.forEach((place, index) => {
      numbers[at * places.length + index] = Number(row[first + place])
    })
  })
  return numbers
}
