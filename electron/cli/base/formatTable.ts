import { largestOf } from '../../../shared/model/largestOf.ts'
/** A column of a table: its header and the side that its cells stand on, in reading order. */
export interface Column {
  readonly header: string
  readonly align: 'start' | 'end'
}

/** How many places a text takes on a terminal: marks that stand on another letter, and invisible ones, take none. */
function widthOf(text: string): number {
  return [...text.replace(/[\p{Mn}\p{Cf}]/gu, '')].length
}

function padded(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'start' ? text + space : space + text
}

/** Titles are the user's: a line break in one must not break the table, nor a mark in one steer the terminal or turn the line. */
function onOneLine(cell: string): string {
  return cell.replace(/\p{Cc}+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** Lines with aligned columns for a terminal. Every row has a cell for each column. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map(({ header }) => header), ...rows.map((row) => row.map(onOneLine))]
  const widths = columns.map((_, index) => largestOf(all.map((row) => widthOf(row[index] ?? ''))))
  const lines = all.map((row) =>
    columns
      .map(({ align }, index) => padded(row[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd(),
  )
  return lines.join('\n')
}
