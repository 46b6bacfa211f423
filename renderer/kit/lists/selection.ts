/** Which rows are selected, and the one selected last, from which a range extends. Values do not change. */
export interface Selection {
  readonly size: number
  readonly anchor: string | null
  has(id: string): boolean
  ids(): readonly string[]
  toggled(id: string): Selection
  /** With all of `between` and `id`. */
  extendedTo(id: string, between: readonly string[]): Selection
  cleared(): Selection
}

export function selectionOf(ids: Iterable<string>, anchor: string | null = null): Selection {
  const set: ReadonlySet<string> = new Set(ids)
  return {
    size: set.size,
    anchor,
    has: (id) => set.has(id),
    ids: () => [...set],
    toggled: (id) => selectionOf(set.has(id) ? [...set].filter((other) => other !== id) : [...set, id], id),
    extendedTo: (id, between) => selectionOf([...set, ...between, id], id),
    cleared: () => selectionOf([]),
  }
}
