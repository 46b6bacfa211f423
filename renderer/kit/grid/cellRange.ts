import { largestOf } from '../../../shared/model/largestOf.ts'
import type { Cell } from '../../travel/travelCells.ts'

/** Cells that are worked on together; places of rows and columns, both ends included. */
export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly first: number
  readonly last: number
}

/** A text for one cell. */
export interface CellText extends Cell {
  readonly text: string
}

/** The range between two cells. */
export function rangeBetween(one: Cell, other: Cell): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    first: Math.min(one.column, other.column),
    last: Math.max(one.column, other.column),
  }
}

export function isOneCell({ top, bottom, first, last }: CellRange): boolean {
  return top === bottom && first === last
}

type Size = { readonly rows: number; readonly columns: number }

/**
 * Where pasted texts go, as in a spreadsheet: one value into every cell of the range; a block from the range's first cell down
 * and across, repeated where the range is a whole multiple of it. What would go outside the grid goes nowhere.
 */
export function pastedInto(range: CellRange, block: readonly (readonly string[])[], size: Size): readonly CellText[] {
  const rows = block.length
  const columns = largestOf(block.map((cells) => cells.length))
  const [height, width] = [range.bottom - range.top + 1, range.last - range.first + 1]
  const repeats = height % rows === 0 && width % columns === 0
  const [down, across] = repeats ? [height, width] : [rows, columns]
  return cellsOf({
    top: range.top,
    bottom: Math.min(range.top + down, size.rows) - 1,
    first: range.first,
    last: Math.min(range.first + across, size.columns) - 1,
  }).flatMap((cell) => {
    const text = block[(cell.row - range.top) % rows]?.[(cell.column - range.first) % columns]
    return text === undefined ? [] : [{ ...cell, text }]
  })
}

/** Its cells, row by row. */
export function cellsOf({ top, bottom, first, last }: CellRange): readonly Cell[] {
  return Array.from({ length: Math.max(bottom - top + 1, 0) }, (_, down) =>
    Array.from({ length: Math.max(last - first + 1, 0) }, (__, across) => ({ row: top + down, column: first + across })),
  ).flat()
}
