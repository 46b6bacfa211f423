export interface TableRecord {
  /** Line of the file, or row of the sheet, on which the record begins; the first is 1. */
  readonly line: number
  readonly cells: readonly string[]
  /**
   * Of a sheet: the places of the cells that hold a number (with a decimal point) or a day (ISO) and no text, which therefore
   * mean one thing however the column is written.
   */
  readonly typed?: readonly number[]
  /** Of a sheet: nobody sees it there. */
  readonly isHidden?: boolean
}
