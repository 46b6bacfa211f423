import { type PressedKey, type Step, stepOf } from './travel.ts'

export interface Cell {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that a page key passes over. */
  readonly page: number
}

function placeAfter(at: number, step: Step, count: number): number {
  const last = Math.max(count - 1, 0)
  if (step === 'first') return 0
  return step === 'last' ? last : Math.min(Math.max(at + step, 0), last)
}

/** With Ctrl or Cmd an arrow leads to the end of its row or column. */
function toEnd(step: Step, far: boolean): Step {
  return far && typeof step === 'number' ? (step < 0 ? 'first' : 'last') : step
}

/**
 * Where a pressed key takes the active cell, as in a spreadsheet; null for keys that do not move. The arrows to the sides follow
 * the reading direction. `far` tells that Ctrl, or Cmd on a Mac, is held.
 */
export function travelCells(
  cell: Cell,
  { key, altKey }: Pick<PressedKey, 'key' | 'altKey'>,
  far: boolean,
  direction: 'rtl' | 'ltr',
  { rows, columns, page }: GridSize,
): Cell | null {
  if (altKey) return null
  const across = stepOf(key, { axis: 'inline', direction })
  const down = stepOf(key, { axis: 'block', direction })
  const leap = stepOf(key, { axis: 'block', direction, page })
  // Home and End are of both axes: they lead along the row, and with Ctrl to a corner of the grid.
  if (across !== null) {
    const row = down !== null && far ? placeAfter(cell.row, down, rows) : cell.row
    return { row, column: placeAfter(cell.column, toEnd(across, far), columns) }
  }
  if (down !== null) return { row: placeAfter(cell.row, toEnd(down, far), rows), column: cell.column }
  return leap === null ? null : { row: placeAfter(cell.row, leap, rows), column: cell.column }
}
