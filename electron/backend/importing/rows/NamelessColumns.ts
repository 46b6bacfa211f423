/** Watches the columns that no header names for whether anything stands in them all the same. */
export class NamelessColumns {
  #empty: readonly number[] | null = null
  readonly #filled = new Set<number>()

  see(cells: readonly string[], columns: readonly string[]): void {
    this.#empty ??= columns.flatMap((name, place) => (name === '' ? [place] : []))
    if (this.#empty.length === 0) return
    for (const place of this.#empty) if ((cells[place] ?? '').trim() !== '') this.#filled.add(place)
    this.#empty = this.#empty.filter((place) => !this.#filled.has(place))
  }

  /** Those that hold something and are not used, by their numbers from 1. */
  unused(used: ReadonlySet<number>): readonly number[] {
    return [...this.#filled]
      .filter((place) => !used.has(place))
      .map((place) => place + 1)
      .sort((a, b) => a - b)
  }
}
