import { largestOf } from '../../../shared/model/largestOf.ts'
import type { GridColumn } from './GridColumn.ts'

/**
 * Whether a table on the clipboard is plainly one of these cells: no wider than the columns, and in every column that it
 * covers most of what is written would be taken. A table with a header, or of other columns, is not.
 */
export function fitsCells<Row, Edit>(
  table: readonly (readonly string[])[],
  columns: readonly GridColumn<Row, string, Edit>[],
  rowAt: (down: number) => Row | undefined,
): boolean {
  const [header = []] = table
  const names = new Set(columns.map(({ name }) => name.toLowerCase()))
  if (header.some((cell) => names.has(cell.trim().toLowerCase()))) return false
  const width = largestOf(table.map((cells) => cells.length))
  if (width > columns.length) return false
  const editable = columns.slice(0, width).filter(({ editing }) => editing !== undefined)
  return (
    editable.length > 0 &&
    columns.slice(0, width).every((column, at) =>
      mostFit(
        table.map((cells) => cells[at] ?? ''),
        column,
        rowAt,
      ),
    )
  )
}

function mostFit<Row, Edit>(
  texts: readonly string[],
  { editing }: GridColumn<Row, string, Edit>,
  rowAt: (down: number) => Row | undefined,
): boolean {
  if (editing === undefined) return true
  const tried = texts.flatMap((text, down) => {
    const row = text.trim() === '' ? undefined : rowAt(down)
    return row === undefined ? [] : ['edit' in editing.read(text, row)]
  })
  return tried.length === 0 || tried.filter(Boolean).length * 2 > tried.length
}
