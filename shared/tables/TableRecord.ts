export interface TableRecord {
  /** Line of the file on which the record begins; the first line is 1. */
  readonly line: number
  readonly cells: readonly string[]
}
