/** The rows of a list by their places, from 0, however many of them have been read. */
export interface Rows<Row> {
  /** Undefined until something has been read. */
  readonly total: number | undefined
  /** Undefined while it is on its way. */
  rowAt(place: number): Row | undefined
  /** The place of the first row that is meant, among those that have been read. */
  placeOf(isMeant: (row: Row) => boolean): number | null
  /** Tells which places are in sight, so that their rows are read. */
  show(first: number, last: number): void
}
