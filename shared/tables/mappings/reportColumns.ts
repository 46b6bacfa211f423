import { normaliseText } from '../../search/normaliseText.ts'

/** Names of the columns that a table of rejected rows has more than the table that they are of. Never shown. */
export const reportColumns = ['Line in the file', 'Why it was not imported', 'שורה בקובץ', 'למה לא יובאה'] as const

const known = new Set(reportColumns.map(normaliseText))

/** Whether a column only tells why its row was rejected once. */
export function isReportColumn(column: string): boolean {
  return known.has(normaliseText(column))
}
