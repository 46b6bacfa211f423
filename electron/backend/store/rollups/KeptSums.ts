import type { Cells } from '../fields/Field.ts'
import type { PlaceSums } from './PlaceSums.ts'

const sumsOfRow = 4
const restsOfRow = 3

/** The sums of many rows as bare numbers: a file may hold very many. What rounding took from them is kept only where it took something. */
export class KeptSums {
  readonly #sums: Float64Array
  readonly #rests: Float64Array | null

  /** Rows with the columns of sums from one on, in their order in the tables. */
  constructor(rows: readonly Cells[], first: number) {
    const columnsAt = (...places: readonly number[]) =>
      Float64Array.from(rows.flatMap((row) => places.map((place) => Number(row[first + place]))))
    this.#sums = columnsAt(0, 1, 3, 5)
    const rests = columnsAt(2, 4, 6)
    this.#rests = rests.some((rest) => rest !== 0) ? rests : null
  }

  addTo(sums: PlaceSums, row: number): void {
    const at = row * sumsOfRow
    sums.rows += this.#sums[at] ?? 0
    sums.cases.add(this.#sums[at + 1] ?? 0)
    sums.cost.add(this.#sums[at + 2] ?? 0)
    sums.uncosted.add(this.#sums[at + 3] ?? 0)
    if (this.#rests === null) return
    sums.cases.add(this.#rests[row * restsOfRow] ?? 0)
    sums.cost.add(this.#rests[row * restsOfRow + 1] ?? 0)
    sums.uncosted.add(this.#rests[row * restsOfRow + 2] ?? 0)
  }
}
