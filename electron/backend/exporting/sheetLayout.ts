import { largestOf } from '../../../shared/model/largestOf.ts'
import { widestText } from './CellStyles.ts'
import type { ExportedCell } from './exportedTable.ts'

/** Letters of a column at least. */
const narrowest = 8
/** A date as the reader's country writes it. */
const dayLetters = 11
/** Points of a line, and of the highest row that Excel draws. */
const lineHeight = 15
const highestRow = 409

/** How a sheet of known rows is laid out. */
export interface SheetLayout {
  /** Letters that each column has room for. */
  readonly widths: readonly number[]
  /** Points of a row whose texts go on in further lines, else null. A reader that measures none would write its rows over one another. */
  readonly heightOf: (row: readonly ExportedCell[]) => number | null
}

/** Each column as wide as what stands in it, up to where texts go on in a second line: a date that does not fit is shown as ####. */
export function sheetLayout(columns: readonly string[], rows: readonly (readonly ExportedCell[])[]): SheetLayout {
  const widths = columns.map((column, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, lettersOf(row[at])), column.length)
    return Math.min(widestText, Math.max(narrowest, longest)) + 2
  })
  const linesOf = (cell: ExportedCell, at: number): number =>
    typeof cell === 'string' && cell.length > widestText ? wrappedLines(cell, widths[at] ?? widestText) : 1
  const heightOf = (row: readonly ExportedCell[]): number | null => {
    const lines = Math.max(1, largestOf(row.map(linesOf)))
    return lines === 1 ? null : Math.min(highestRow, lines * lineHeight)
  }
  return { widths, heightOf }
}

function lettersOf(cell: ExportedCell): number {
  if (cell === undefined) return 0
  if (typeof cell === 'string') return cell.length
  return typeof cell === 'object' && 'day' in cell ? dayLetters : narrowest
}

function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 4))), 0)
}
