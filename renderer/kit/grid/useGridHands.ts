import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { system } from '../../page/commands/system.ts'
import { useContributedCommands } from '../../page/commands/useContributedCommands.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import type { Cell, GridSize } from '../../travel/travelCells.ts'
import type { Rows } from '../lists/Rows.ts'
import { carryOut, type GridDeeds } from './carryOut.ts'
import { type CellRange, rangeBetween } from './cellRange.ts'
import type { GridColumn } from './GridColumn.ts'
import type { GridItem, GridProps } from './GridProps.ts'
import type { RowActions } from './GridRow.tsx'
import { cellAfterEdit, gridCommand } from './gridKeys.ts'
import { type ActiveCell, type Editing, useActiveCell, useCellFocus } from './useActiveCell.ts'
import { useCellHands } from './useCellHands.ts'
import type { RefusedTexts } from './useCellTexts.ts'
import { useRowHeight } from './useRowHeight.ts'
import { useSteady } from './useSteady.ts'

/** Pixels, before the grid was laid out. */
const usualHeight = 400

interface GridHands<Row, Edit> {
  readonly active: Cell
  readonly range: CellRange
  readonly editing: Editing | null
  readonly refused: RefusedTexts
  readonly actions: RowActions<Row, Edit>
  onKeyDown(event: KeyboardEvent): void
  onPaste(event: ClipboardEvent): void
  onCopy(event: ClipboardEvent): void
}

/** What keys and pointer do to a grid of these columns; `reveal` scrolls a row into sight. */
export function useGridHands<Row extends GridItem, Id extends string, Edit>(
  props: GridProps<Row, Id, Edit>,
  columns: readonly GridColumn<Row, Id, Edit>[],
  scroller: RefObject<HTMLElement | null>,
  reveal: (row: number) => void,
): GridHands<Row, Edit> {
  const { rows } = props
  const { direction } = useLanguage()
  const total = rows.total ?? 0
  const place = useActiveCell(`${props.rememberAs}.cell`, columns, props.mainColumn, total)
  const { cell: active, editing, edit } = place
  const takeFocus = useCellFocus(scroller, editing !== null, props.removals)
  const column = columns[active.column]
  const range = rangeBetween(active, place.reach ?? active)
  const cells = useCellHands(props, columns, range, edit)
  const current = rows.rowAt(active.row)
  const refusedHere = current === undefined || column === undefined ? undefined : cells.refused.get(current.id)?.get(column.id)
  const rowHeight = useRowHeight()
  const sizeNow = (): GridSize => ({ rows: total, columns: columns.length, page: rowsOfPage(scroller.current, rowHeight) })
  const from = { active, reach: place.reach, editable: column?.editing !== undefined, refused: refusedHere !== undefined }
  const deeds: GridDeeds = {
    ...cells,
    ...useFocusMoves(place, takeFocus, reveal),
    collapse: () => {
      place.extend(null)
      if (refusedHere !== undefined) cells.forgive(refusedHere)
    },
    remove: useDeleteRows(props, current),
    edit: (seed) => (from.editable ? edit(seed) : undefined),
  }
  useKept(rows, active.row)
  return {
    active,
    range,
    editing,
    refused: cells.refused,
    actions: useRowActions(props, columns, place, { ...deeds, save: cells.save, sizeNow }),
    onKeyDown: (event) => {
      if (editing || !isOnActiveCell(event)) return
      const command = gridCommand(event, { system, direction }, from, sizeNow())
      if (command === null) return
      event.preventDefault()
      carryOut(command, current, deeds, props)
    },
    onPaste: (event) => (editing ? undefined : pasteInto(event, cells.paste)),
    onCopy: (event) => (editing === null && isOnActiveCell(event) ? cells.copy(event) : undefined),
  }
}

/** Moves of the active cell and of the other end of its range, which bring it into sight and keep the focus on the active one. */
function useFocusMoves(
  { cell: active, go, extend }: ActiveCell,
  takeFocus: () => void,
  reveal: (row: number) => void,
): Pick<GridDeeds, 'goTo' | 'extendTo'> {
  return {
    goTo: (cell) => {
      takeFocus()
      go(cell)
      reveal(cell.row)
    },
    extendTo: (cell) => {
      takeFocus()
      extend(cell.row === active.row && cell.column === active.column ? null : cell)
      reveal(cell.row)
    },
  }
}

interface RowDeeds<Row, Edit> extends Pick<GridDeeds, 'goTo' | 'extendTo'>, Pick<RowActions<Row, Edit>, 'save'> {
  sizeNow(): GridSize
}

function useRowActions<Row extends GridItem, Id extends string, Edit>(
  { rows, onSelection, onOpen }: GridProps<Row, Id, Edit>,
  columns: readonly GridColumn<Row, Id, Edit>[],
  { cell: active, editing, activate, edit }: ActiveCell,
  { goTo, extendTo, save, sizeNow }: RowDeeds<Row, Edit>,
): RowActions<Row, Edit> {
  return useSteady<RowActions<Row, Edit>>({
    activate,
    save,
    extend: (row, columnId) => {
      const at = columns.findIndex(({ id }) => id === columnId)
      if (editing === null && at >= 0) extendTo({ row, column: at })
    },
    edit: (row, columnId) => {
      activate(row, columnId)
      edit(null)
    },
    edited: (move) => goTo(cellAfterEdit(active, move, sizeNow())),
    select: ({ id }, row, extend) =>
      onSelection((before) => (extend ? before.extendedTo(id, idsBetween(rows, before.anchor, row)) : before.toggled(id))),
    open: ({ id }) => onOpen(id),
  })
}

/** Has the row of the active cell read wherever the list is scrolled to: it may hold the focus. */
function useKept({ keep }: Pick<Rows<GridItem>, 'keep'>, row: number): void {
  useEffect(() => keep(row), [keep, row])
}

/** Deletes the selected rows, else the one of the active cell; the command of it does too. */
function useDeleteRows(
  { selection, onDelete }: Pick<GridProps<GridItem, string, unknown>, 'selection' | 'onDelete'>,
  current: GridItem | undefined,
): () => void {
  const readOnly = useReadOnly()
  const enabled = !readOnly && (selection.size > 0 || current !== undefined)
  const run = (): void => {
    const ids = selection.size > 0 ? selection.ids() : current === undefined ? [] : [current.id]
    // A file that is only viewed refuses in words, where its key is pressed all the same.
    if (ids.length > 0) onDelete(ids)
  }
  useContributedCommands({ 'delete-rows': { run, enabled } })
  return run
}

/** A picture on the clipboard comes as no text, and must not empty the cell. */
function pasteInto(event: ClipboardEvent, paste: (text: string) => void): void {
  event.preventDefault()
  const text = event.clipboardData.getData('text/plain')
  if (text !== '') paste(text)
}

/** Rows that a page key passes over: one of those in sight stays in sight. */
function rowsOfPage(scroller: HTMLElement | null, rowHeight: number): number {
  return Math.max(Math.floor((scroller?.clientHeight ?? usualHeight) / rowHeight) - 2, 1)
}

function isOnActiveCell({ target }: KeyboardEvent | ClipboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('[data-active-cell]') !== null
}

/** The ids from the row selected last to this place, as far as they have been read. */
function idsBetween(rows: Rows<GridItem>, anchor: string | null, place: number): readonly string[] {
  const from = anchor === null ? null : rows.placeOf(({ id }) => id === anchor)
  if (from === null) return []
  const first = Math.min(from, place)
  const between = Array.from({ length: Math.abs(place - from) + 1 }, (_, at) => rows.rowAt(first + at)?.id)
  return between.filter((id) => id !== undefined)
}
