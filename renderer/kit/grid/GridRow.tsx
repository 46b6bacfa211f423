import { memo, type ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { CellEditor } from './CellEditor.tsx'
import classes from './Grid.module.css'
import type { GridColumn } from './GridColumn.ts'
import type { EditMove } from './gridKeys.ts'
import type { RefusedText } from './rangeEdits.ts'
import type { Editing } from './useActiveCell.ts'

interface GridRowProps<Row, Id extends string, Edit> {
  readonly columns: readonly GridColumn<Row, Id, Edit>[]
  readonly row: Row | undefined
  /** As it is called where it is spoken of; empty while it is on its way. */
  readonly name: string
  readonly place: number
  /** Pixels from the first row. */
  readonly top: number
  readonly activeColumn: string | null
  readonly editing: Editing | null
  /** Places of the columns that the range covers in this row; null where it does not reach. */
  readonly rangeFirst: number | null
  readonly rangeLast: number | null
  /** Texts that cells of the row did not take, by column. */
  readonly refused: ReadonlyMap<string, RefusedText> | undefined
  readonly selected: boolean
  readonly open: boolean
  /** It was added last. */
  readonly added: boolean
  readonly actions: RowActions<Row, Edit>
}

/** What a row asks of its grid. */
export interface RowActions<Row, Edit> {
  activate(place: number, column: string): void
  edit(place: number, column: string): void
  /** A press with Shift, or a drag, on this cell: the range reaches to it. */
  extend(place: number, column: string): void
  save(row: Row, column: string, text: string, edit: Edit | null): void
  edited(move: EditMove): void
  select(row: Row, place: number, extend: boolean): void
  open(row: Row): void
}

/** Drawn anew only when what it shows changes, so that scrolling draws no more than the rows that come into sight. */
export const GridRow: <Row, Id extends string, Edit>(props: GridRowProps<Row, Id, Edit>) => ReactNode = memo(DrawnRow)

function DrawnRow<Row, Id extends string, Edit>(props: GridRowProps<Row, Id, Edit>): ReactNode {
  const { columns, row, name, place, top, activeColumn, editing, rangeFirst, rangeLast, refused, selected, actions } = props
  const { t } = useLanguage()
  const style = { transform: `translateY(${top}px)` }
  if (row === undefined)
    return <div role="row" aria-rowindex={place + 2} className={classes.row} style={style} aria-busy="true" />
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={selected}
      className={classes.row}
      data-open={props.open || undefined}
      data-added={props.added || undefined}
      style={style}
    >
      <div role="gridcell" className={classes.check}>
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={-1}
          aria-label={t('lists.selectRow', { row: name })}
          checked={selected}
          onChange={({ nativeEvent }) => actions.select(row, place, nativeEvent instanceof PointerEvent && nativeEvent.shiftKey)}
        />
      </div>
      {columns.map((column, at) => (
        <GridCell
          key={column.id}
          column={column}
          row={row}
          name={name}
          place={place}
          active={column.id === activeColumn}
          editing={column.id === activeColumn ? editing : null}
          inRange={rangeFirst !== null && rangeLast !== null && at >= rangeFirst && at <= rangeLast}
          refused={refused?.get(column.id)}
          actions={actions}
        />
      ))}
    </div>
  )
}

interface GridCellProps<Row, Id extends string, Edit> {
  readonly column: GridColumn<Row, Id, Edit>
  readonly row: Row
  readonly name: string
  readonly place: number
  readonly active: boolean
  readonly editing: Editing | null
  readonly inRange: boolean
  readonly refused: RefusedText | undefined
  readonly actions: RowActions<Row, Edit>
}

function GridCell<Row, Id extends string, Edit>(props: GridCellProps<Row, Id, Edit>): ReactNode {
  const { column, row, name, place, active, editing, inRange, refused, actions } = props
  const { id, numeric, opens } = column
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens for the keys of all its cells
    <div
      role="gridcell"
      aria-readonly={column.editing === undefined}
      aria-selected={inRange || undefined}
      aria-invalid={refused !== undefined || undefined}
      tabIndex={active ? 0 : -1}
      data-active-cell={active || undefined}
      data-numeric={numeric || undefined}
      data-opens={opens || undefined}
      data-column={id}
      className={classes.cell}
      onFocus={() => (active ? undefined : actions.activate(place, id))}
      onMouseDown={(event) => {
        if (!event.shiftKey || editing !== null) return
        event.preventDefault()
        actions.extend(place, id)
      }}
      onMouseEnter={({ buttons }) => (buttons === 1 ? actions.extend(place, id) : undefined)}
      onClick={({ shiftKey }) => (opens && !shiftKey ? actions.open(row) : undefined)}
      onDoubleClick={() => (column.editing === undefined ? actions.open(row) : actions.edit(place, id))}
    >
      {editing === null || column.editing === undefined ? (
        <CellWords refused={refused} active={active}>
          {column.view(row)}
        </CellWords>
      ) : (
        <CellEditor
          label={[column.name, name]}
          row={row}
          editing={column.editing}
          seed={editing.seed ?? refused?.text ?? null}
          onSave={(edit, text) => actions.save(row, id, text, edit)}
          onDone={actions.edited}
        />
      )}
    </div>
  )
}

interface CellWordsProps {
  readonly refused: RefusedText | undefined
  readonly active: boolean
  /** What the cell holds. */
  readonly children: ReactNode
}

/** What a cell holds, or the text that it did not take with, while it is active, why. */
function CellWords({ refused, active, children }: CellWordsProps): ReactNode {
  if (refused === undefined) return children
  return (
    <>
      <TypedWords className={classes.refused}>{refused.text}</TypedWords>
      {active ? (
        <span role="alert" className={classes.invalid}>
          {refused.why}
        </span>
      ) : null}
    </>
  )
}
