/** The rows of a list by their places, from 0, however many of them have been read. */
export interface Rows<Row> {
  /** Undefined until something has been read. */
  readonly total: number | undefined
  /** Undefined while it is on its way. */
  rowAt(place: number): Row | undefined
  /** The place of the first row that is meant, among those that have been read. */
  placeOf(isMeant: (row: Row) => boolean): number | null
  /** All from the first to the last place, read where they were not; fewer where the list ends before. */
  read(first: number, last: number): Promise<readonly Row[]>
  /** Tells which place is needed wherever the list is scrolled to. */
  keep(place: number): void
  /** Tells which places are in sight, so that their rows are read. */
  show(first: number, last: number): void
}

/** Rows whose places can be asked for. */
export interface FindableRows<Row> extends Rows<Row> {
  /** The place of this row, whether it has been read or not; null where the list does not hold it. */
  find(id: string): Promise<number | null>
}
