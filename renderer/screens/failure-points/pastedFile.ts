import { csvLine } from '../../../shared/tables/csvLine.ts'
import { findColumns } from '../../../shared/tables/findColumns.ts'
import { splitClipboard } from '../../../shared/tables/splitClipboard.ts'
import { tableFields } from '../../../shared/tables/tableFields.ts'

/**
 * A pasted table as a file to import, where its first line names its columns; null where it does not. No comma in
 * a cell is taken for its end.
 */
export function pastedFile(text: string, name: string): File | null {
  const rows = splitClipboard(text)
  const header = (rows[0] ?? []).map((cell) => cell.trim())
  if (rows.length < 2 || findColumns(header, tableFields['failure-points']).title === undefined) return null
  return new File([rows.map(csvLine).join('\r\n')], name, { type: 'text/csv' })
}
