/** What decides about the room of a column; widths in rem, see `GridColumn`. */
export interface ColumnRoom {
  readonly width: number
  readonly grows: number
  readonly leaves?: number
}

/** The column that selects a row, and the room after the last one; in rem. */
const selecting = 2.75
const margin = 0.75

/** The least width of a grid of these columns, in rem. */
export function leastWidth(columns: readonly ColumnRoom[]): number {
  return columns.reduce((sum, { width }) => sum + width, selecting + margin)
}

/** The columns that a grid of this width, in rem, has room for: one after the other leaves it, and those that never leave stay. */
export function columnsWithin<Column extends ColumnRoom>(columns: readonly Column[], width: number): readonly Column[] {
  const order = columns.flatMap(({ leaves }) => leaves ?? []).toSorted((a, b) => a - b)
  let shown = columns
  for (const next of order) {
    if (leastWidth(shown) <= width) break
    shown = shown.filter(({ leaves }) => leaves !== next)
  }
  return shown
}

/** The widths of the column that selects and of these, for `grid-template-columns`. */
export function columnTracks(columns: readonly ColumnRoom[]): string {
  const tracks = columns.map(({ width, grows }) => (grows === 0 ? `${width}rem` : `minmax(${width}rem, ${grows}fr)`))
  return [`${selecting}rem`, ...tracks].join(' ')
}
