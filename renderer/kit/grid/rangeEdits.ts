import type { CellText } from './cellRange.ts'
import type { GridColumn } from './GridColumn.ts'
import type { RowEdits } from './GridProps.ts'

/** A text that no cell took, and why. */
export interface RefusedText {
  readonly row: string
  readonly column: string
  readonly text: string
  readonly why: string
}

/** What texts for cells come to. */
export interface RangeEdits<Row, Edit> {
  readonly edits: readonly RowEdits<Row, Edit>[]
  /** What the edits were read from. */
  readonly taken: readonly Omit<RefusedText, 'why'>[]
  readonly refused: readonly RefusedText[]
  /** Names of columns that cannot be edited and were to take something. */
  readonly fixed: readonly string[]
}

interface GridTexts<Row, Edit> {
  readonly columns: readonly GridColumn<Row, string, Edit>[]
  rowAt(place: number): Row | undefined
  withEdit(row: Row, edit: Edit): Row
}

/**
 * Reads texts into the cells that they are for, those of one row from its first column on, each as the ones before it leave
 * the row. A text that a cell holds already changes nothing.
 */
export function rangeEdits<Row extends { readonly id: string }, Edit>(
  texts: readonly CellText[],
  { columns, rowAt, withEdit }: GridTexts<Row, Edit>,
): RangeEdits<Row, Edit> {
  const edits = new Map<string, RowEdits<Row, Edit>>()
  const now = new Map<string, Row>()
  const taken: Omit<RefusedText, 'why'>[] = []
  const refused: RefusedText[] = []
  const fixed = new Set<string>()
  for (const { row: place, column: at, text } of texts.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const [row, column] = [rowAt(place), columns[at]]
    if (row === undefined || column === undefined) continue
    const { editing } = column
    const current = now.get(row.id) ?? row
    if (editing === undefined) {
      if (text.trim() !== '') fixed.add(column.name)
      continue
    }
    if (text === editing.text(current)) continue
    const cell = { row: row.id, column: column.id, text }
    const reading = editing.read(text, current)
    if ('wrong' in reading) {
      refused.push({ ...cell, why: reading.wrong })
      continue
    }
    taken.push(cell)
    now.set(row.id, withEdit(current, reading.edit))
    edits.set(row.id, { row, edits: [...(edits.get(row.id)?.edits ?? []), reading.edit] })
  }
  return { edits: [...edits.values()], taken, refused, fixed: [...fixed] }
}
