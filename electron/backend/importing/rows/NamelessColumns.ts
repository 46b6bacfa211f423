/** Watches the columns that no header names for whether anything stands in them all the same. */
export class NamelessColumns {
  #empty: readonly number[] | null = null
  readonly #filled = new Set<number>()
  readonly #isSheet: boolean

  /** A sheet's cells stand in their columns also beyond its header; a text's that has more cells than that lost its places. */
  constructor(isSheet: boolean) {
    this.#isSheet = isSheet
  }

  see(cells: readonly string[], columns: readonly string[]): void {
    this.#empty ??= columns.flatMap((name, place) => (name === '' ? [place] : []))
    if (this.#isSheet) this.#seeBeyond(cells, columns.length)
    if (this.#empty.length === 0) return
    for (const place of this.#empty) if ((cells[place] ?? '').trim() !== '') this.#filled.add(place)
    this.#empty = this.#empty.filter((place) => !this.#filled.has(place))
  }

  #seeBeyond(cells: readonly string[], columns: number): void {
    for (let place = columns; place < cells.length; place += 1)
      if (!this.#filled.has(place) && (cells[place] ?? '').trim() !== '') this.#filled.add(place)
  }

  /** Those that hold something and are not used, by their numbers from 1. */
  unused(used: ReadonlySet<number>): readonly number[] {
    return [...this.#filled]
      .filter((place) => !used.has(place))
      .map((place) => place + 1)
      .sort((a, b) => a - b)
  }
}
