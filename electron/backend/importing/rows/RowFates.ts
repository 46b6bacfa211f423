import type { Undated } from './datesOver.ts'
import type { DraftRow } from './SortedRows.ts'
import type { SourcedOccurrence } from './SourcedOccurrence.ts'

const fates = { fresh: 1, aside: 2 } as const

type Fate = keyof typeof fates

/** Rows of one fate that have no times of their own, by what their dates are told from. */
class FateCount implements Undated {
  rows = 0
  withoutDay = 0
  uncounted = 0

  add({ on, count, cells }: SourcedOccurrence): void {
    this.rows += 1
    if (cells !== undefined) return
    if (on === undefined) this.withoutDay += 1
    if (count === undefined) this.uncounted += 1
  }
}

/** What becomes of the rows of a table that bring something: a byte for each of them. */
export class RowFates {
  readonly fresh = new FateCount()
  readonly aside = new FateCount()
  readonly #fates: Uint8Array
  /** Of rows of a wide table that are here in part: which of their cells are new. */
  readonly #isNew = new Map<number, readonly boolean[]>()

  constructor(rows: number) {
    this.#fates = new Uint8Array(rows)
  }

  /** Of the row of this index; `isNew` says it of each of its cells. */
  tell(index: number, fate: Fate, draft: SourcedOccurrence, isNew: readonly boolean[]): void {
    this[fate].add(draft)
    this.#fates[index] = fates[fate]
    if (isNew.includes(false)) this.#isNew.set(index, isNew)
  }

  /** The rows of one fate, with their new cells alone, among all in their order. */
  *among(rows: Iterable<DraftRow<SourcedOccurrence>>, fate: Fate): Generator<DraftRow<SourcedOccurrence>> {
    let index = 0
    for (const row of rows) {
      if (this.#fates[index] === fates[fate]) yield this.#withNewCells(row, index)
      index += 1
    }
  }

  #withNewCells(row: DraftRow<SourcedOccurrence>, index: number): DraftRow<SourcedOccurrence> {
    const isNew = this.#isNew.get(index)
    if (isNew === undefined) return row
    const { line, draft } = row
    return { line, draft: { ...draft, cells: draft.cells?.filter((_cell, at) => isNew[at]) } }
  }
}
