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

const clamp = (value: number, limit: number): number => Math.min(Math.max(value, 0), Math.max(limit - 1, 0))

/**
 * Where a key takes the active cell, as in a spreadsheet; null for keys that do not move. The arrows to the sides follow
 * the reading direction of the page, `mod` is Ctrl or Cmd.
 */
export function moveCell(cell: Cell, key: string, mod: boolean, direction: 'rtl' | 'ltr', size: GridSize): Cell | null {
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  const to = (row: number, column: number): Cell => ({ row: clamp(row, size.rows), column: clamp(column, size.columns) })
  switch (key) {
    case 'ArrowDown':
      return to(mod ? size.rows - 1 : cell.row + 1, cell.column)
    case 'ArrowUp':
      return to(mod ? 0 : cell.row - 1, cell.column)
    case onward:
      return to(cell.row, mod ? size.columns - 1 : cell.column + 1)
    case backward:
      return to(cell.row, mod ? 0 : cell.column - 1)
    case 'Home':
      return to(mod ? 0 : cell.row, 0)
    case 'End':
      return to(mod ? size.rows - 1 : cell.row, size.columns - 1)
    case 'PageDown':
      return to(cell.row + size.page, cell.column)
    case 'PageUp':
      return to(cell.row - size.page, cell.column)
    default:
      return null
  }
}
