import { csvLine } from '../../../shared/tables/csvLine.ts'
import { guarded } from '../../../shared/tables/formulaGuard.ts'
import type { ExportedCell, ExportedTable } from './exportedTable.ts'
import { plainNumber } from './plainNumber.ts'

const byteOrderMark = '\ufeff'
const pieceLength = 1 << 16

/**
 * A table as CSV (RFC 4180) in pieces of text. Texts that a spreadsheet could take for formulas are guarded. `marked`: with the
 * mark by which Excel knows UTF-8.
 */
export function* csvText({ columns, rows }: ExportedTable, { marked }: { readonly marked: boolean }): Generator<string> {
  let piece = `${marked ? byteOrderMark : ''}${lineOf(columns)}`
  for (const row of rows) {
    piece += lineOf(row)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}

function lineOf(cells: readonly ExportedCell[]): string {
  return `${csvLine(cells.map(cellText))}\r\n`
}

function cellText(cell: ExportedCell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return plainNumber(cell)
  if (typeof cell === 'object') {
    if ('day' in cell) return cell.day
    return plainNumber('share' in cell ? cell.share : cell.number)
  }
  return guarded(cell)
}
