/** Cells as one line of CSV (RFC 4180), without its end: in quotes where the text alone would not come back as it was. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
}

/** Spaces at an end are lost on many readers, and so is an apostrophe before what could be a formula. */
const needsQuotes = /[",\r\n]|^[\s']|\s$/u
