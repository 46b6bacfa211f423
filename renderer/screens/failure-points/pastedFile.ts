import { findColumns } from '../../../shared/tables/findColumns.ts'
import { splitClipboard } from '../../../shared/tables/splitClipboard.ts'
import { tableFields } from '../../../shared/tables/tableFields.ts'

/**
 * A pasted table as a file to import, where its first line names its columns; null where it does not. Every cell stands in
 * quotes, so that no comma in one is taken for the end of it.
 */
export function pastedFile(text: string, name: string): File | null {
  const rows = splitClipboard(text)
  const header = (rows[0] ?? []).map((cell) => cell.trim())
  if (rows.length < 2 || findColumns(header, tableFields['failure-points']).title === undefined) return null
  const lines = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  return new File([lines.join('\r\n')], name, { type: 'text/csv' })
}
