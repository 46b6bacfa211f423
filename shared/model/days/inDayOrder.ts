/** Dated entries by day; those of one day in the order in which they were written. */
export function inDayOrder<Entry extends { readonly on: string }>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
