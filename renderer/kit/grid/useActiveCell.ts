import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useRemembered } from '../../page/useRemembered.ts'
import type { Cell } from '../../travel/travelCells.ts'

/** An edit of the active cell; the seed is the letter that began it, and null edits what is there. */
export interface Editing {
  readonly seed: string | null
}

export interface ActiveCell {
  readonly cell: Cell
  /** The other end of a range that begins at the active cell; null while it is one cell. */
  readonly reach: Cell | null
  readonly editing: Editing | null
  extend(reach: Cell | null): void
  /** Ends an edit. */
  go(cell: Cell): void
  /** Ends no edit. */
  activate(row: number, column: string): void
  edit(seed: string | null): void
}

/**
 * Which cell of a grid is active, remembered in this sitting under a key: one always is, so that the grid can be entered. A
 * column that is not shown hands over to the main one, and has the cell again when it is; where rows went, the last one has it.
 */
export function useActiveCell(
  rememberAs: string,
  columns: readonly { readonly id: string }[],
  main: string,
  rows: number,
): ActiveCell {
  const [kept, setKept] = useRemembered<{ row: number; column: string }>(rememberAs, { row: 0, column: main })
  const [editing, setEditing] = useState<Editing | null>(null)
  const [reach, setReach] = useState<Cell | null>(null)
  const placeOf = (column: string): number => columns.findIndex(({ id }) => id === column)
  const own = placeOf(kept.column)
  return {
    cell: { row: Math.min(kept.row, Math.max(rows - 1, 0)), column: own < 0 ? Math.max(placeOf(main), 0) : own },
    reach: reach !== null && reach.row < rows && reach.column < columns.length ? reach : null,
    editing,
    extend: setReach,
    go: (cell) => {
      setEditing(null)
      setReach(null)
      setKept((before) => ({ row: cell.row, column: columns[cell.column]?.id ?? before.column }))
    },
    activate: (row, column) => {
      setReach(null)
      setKept({ row, column })
    },
    edit: (seed) => setEditing({ seed }),
  }
}

/**
 * Keeps the focus in a grid: answers with a function that asks for it, after which the active cell has it as soon as it is
 * drawn. So it has when a removal, which each change of `removals` tells of, took what held the focus away.
 */
export function useCellFocus(grid: RefObject<HTMLElement | null>, isEditing: boolean, removals: number): () => void {
  const wanted = useRef(false)
  const removalsSeen = useRef(removals)
  // With the drawing itself: an effect after an earlier one would take the wish for its own, and leave the focus behind.
  useLayoutEffect(() => {
    const lost = removalsSeen.current !== removals && document.activeElement === document.body
    if (!(wanted.current || lost) || isEditing) return
    const cell = grid.current?.querySelector<HTMLElement>('[data-active-cell]')
    if (!cell) return
    if (cell !== document.activeElement) cell.focus({ preventScroll: true })
    wanted.current = false
    removalsSeen.current = removals
  })
  return () => {
    wanted.current = true
  }
}
