import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { system } from '../../page/commands/system.ts'
import type { Cell, GridSize } from '../../travel/travelCells.ts'
import type { Rows } from '../lists/Rows.ts'
import type { GridColumn } from './GridColumn.ts'
import type { GridItem, GridProps } from './GridProps.ts'
import type { RowActions } from './GridRow.tsx'
import { cellAfterEdit, type GridCommand, gridCommand } from './gridKeys.ts'
import { type Editing, useActiveCell, useCellFocus } from './useActiveCell.ts'
import { type CellHands, useCellHands } from './useCellHands.ts'
import { useSteady } from './useSteady.ts'

/** Pixels. */
export const rowHeight = 40
/** Pixels, before the grid was laid out. */
const usualHeight = 400

interface GridHands<Row, Edit> {
  readonly active: Cell
  readonly editing: Editing | null
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
  const { rows, onSelection } = props
  const { direction } = useLanguage()
  const total = rows.total ?? 0
  const { cell: active, editing, go, activate, edit } = useActiveCell(props.rememberAs, columns, props.mainColumn, total)
  const takeFocus = useCellFocus(scroller, editing !== null, props.removals)
  const column = columns[active.column]
  const isEditable = column?.editing !== undefined
  const cell = useCellHands(props, column, active.row, edit)
  const sizeNow = (): GridSize => ({ rows: total, columns: columns.length, page: rowsOfPage(scroller.current) })
  const goTo = (cell: Cell): void => {
    takeFocus()
    go(cell)
    reveal(cell.row)
  }
  const carryOut = (command: GridCommand): void => {
    const current = rows.rowAt(active.row)
    if (command.kind === 'go') goTo(command.to)
    else if (command.kind === 'select-all') props.onSelectAll()
    else if (command.kind === 'empty') cell.empty()
    else if (command.kind === 'fill-down') cell.fillDown()
    else if (current !== undefined && command.kind !== 'edit') carryOutOn(current, command.kind, props)
    else if (current !== undefined && command.kind === 'edit' && isEditable) edit(command.seed)
  }
  const actions = useSteady<RowActions<Row, Edit>>({
    activate,
    edit: (place, columnId) => {
      activate(place, columnId)
      edit(null)
    },
    save: props.onEdit,
    edited: (move) => goTo(cellAfterEdit(active, move, sizeNow())),
    select: ({ id }, place, extend) =>
      onSelection((before) => (extend ? before.extendedTo(id, idsBetween(rows, before.anchor, place)) : before.toggled(id))),
    open: ({ id }) => props.onOpen(id),
  })
  return {
    active,
    editing,
    actions,
    onKeyDown: (event) => {
      if (editing || !isOnActiveCell(event)) return
      const command = gridCommand(event, { system, direction }, active, sizeNow(), isEditable)
      if (command === null) return
      event.preventDefault()
      carryOut(command)
    },
    onPaste: (event) => (editing ? undefined : pasteInto(event, cell, props.onPaste)),
    onCopy: (event) => (editing === null && isOnActiveCell(event) ? copyFrom(event, cell) : undefined),
  }
}

/** A single value goes into the cell in focus; a table is taken in as one. */
function pasteInto(event: ClipboardEvent, cell: Pick<CellHands, 'paste'>, takeTable: (text: string) => void): void {
  event.preventDefault()
  const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '')
  // A picture on the clipboard comes as no text, and must not empty the cell.
  if (text === '') return
  if (/[\t\n]/.test(text)) takeTable(text)
  else cell.paste(text)
}

function copyFrom(event: ClipboardEvent, cell: Pick<CellHands, 'copy'>): void {
  const text = cell.copy()
  if (text === null) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', text)
}

/** Rows that a page key passes over: one of those in sight stays in sight. */
function rowsOfPage(scroller: HTMLElement | null): number {
  return Math.max(Math.floor((scroller?.clientHeight ?? usualHeight) / rowHeight) - 2, 1)
}

function isOnActiveCell({ target }: KeyboardEvent | ClipboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('[data-active-cell]') !== null
}

function carryOutOn<Row extends GridItem, Id extends string, Edit>(
  { id }: Row,
  kind: 'select' | 'open' | 'delete',
  { selection, onSelection, onOpen, onDelete }: GridProps<Row, Id, Edit>,
): void {
  switch (kind) {
    case 'select':
      onSelection((before) => before.toggled(id))
      break
    case 'open':
      onOpen(id)
      break
    case 'delete':
      onDelete(selection.size > 0 ? selection.ids() : [id])
      break
  }
}

/** The ids from the row selected last to this place, as far as they have been read. */
function idsBetween(rows: Rows<GridItem>, anchor: string | null, place: number): readonly string[] {
  const from = anchor === null ? null : rows.placeOf(({ id }) => id === anchor)
  if (from === null) return []
  const first = Math.min(from, place)
  const between = Array.from({ length: Math.abs(place - from) + 1 }, (_, at) => rows.rowAt(first + at)?.id)
  return between.filter((id) => id !== undefined)
}
