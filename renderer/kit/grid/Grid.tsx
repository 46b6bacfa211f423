import { useElementSize, useMergedRef } from '@mantine/hooks'
import type { Virtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { useRowsInSight } from '../lists/useRowsInSight.ts'
import type { CellRange } from './cellRange.ts'
import { isOneCell } from './cellRange.ts'
import { columnsWithin, columnTracks, leastWidth } from './columnRoom.ts'
import classes from './Grid.module.css'
import type { GridColumn } from './GridColumn.ts'
import { GridHead } from './GridHead.tsx'
import type { GridItem, GridProps } from './GridProps.ts'
import { GridRow, type RowActions } from './GridRow.tsx'
import type { Editing } from './useActiveCell.ts'
import type { RefusedTexts } from './useCellTexts.ts'
import { useGridHands } from './useGridHands.ts'
import { useHiddenColumns } from './useHiddenColumns.ts'
import { useInSight } from './useInSight.ts'
import { useRowHeight } from './useRowHeight.ts'

const pixelsInRem = 16
/** Pixels, before the grid was measured. */
const usualWidth = 1000

/** A list as a spreadsheet: one cell is active, keys travel and edit, rows are drawn only where they are seen. */
export function Grid<Row extends GridItem, Id extends string, Edit>(props: GridProps<Row, Id, Edit>): ReactNode {
  const { rows, selection, onSelection, onSelectAll } = props
  const { t } = useLanguage()
  const { tell } = useMessages()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const scrollerRef = useMergedRef(scroller, measured)
  const columns = useShownColumns(props, width || usualWidth)
  const total = rows.total ?? 0
  const reveal = useRef<(row: number) => void>(() => undefined)
  const hands = useGridHands(props, columns, scroller, (row) => reveal.current(row))
  const { active, range, editing, refused, actions } = hands
  const inSight = useRowsInSight(scroller, total, useRowHeight(), rows.show, active.row)
  useLayoutEffect(() => {
    reveal.current = (row) => inSight.scrollToIndex(row)
  }, [inSight])
  useInSight(props.rows, props.openId, reveal)
  useInSight(props.rows, props.addedId ?? null, reveal, () => tell(t('lists.addedOutOfList')))
  const allSelected = total > 0 && selection.size >= total
  return (
    <div className={classes.scroller} data-print="flow" ref={scrollerRef}>
      <RangeSaid range={range} />
      {/* The grid's cells take the focus one at a time; the grid listens for them all. */}
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className={classes.grid}
        data-range={!isOneCell(range) || undefined}
        style={{ '--columns': columnTracks(columns), minInlineSize: `${leastWidth(columns)}rem` }}
        tabIndex={-1}
        onKeyDown={hands.onKeyDown}
        onPaste={hands.onPaste}
        onCopy={hands.onCopy}
      >
        <GridHead
          columns={columns}
          sort={props.sort}
          selected={allSelected ? 'all' : selection.size > 0 ? 'some' : 'none'}
          onSort={props.onSort}
          onSelectAll={() => (selection.size >= total ? onSelection((before) => before.cleared()) : onSelectAll())}
        />
        <GridRows
          {...props}
          columns={columns}
          inSight={inSight}
          active={active}
          range={range}
          editing={editing}
          refused={refused}
          actions={actions}
        />
        {rows.total === 0 ? props.nothing : null}
      </div>
    </div>
  )
}

/** Those that are wanted and that there is room for; not to be edited while the file can only be looked at. */
function useShownColumns<Row extends GridItem, Id extends string, Edit>(
  { columns, mainColumn, rememberAs }: Pick<GridProps<Row, Id, Edit>, 'columns' | 'mainColumn' | 'rememberAs'>,
  width: number,
): readonly GridColumn<Row, Id, Edit>[] {
  const readOnly = useReadOnly()
  const { hidden } = useHiddenColumns(rememberAs)
  return useMemo(() => {
    const wanted = columns.filter(({ id }) => id === mainColumn || !hidden.includes(id))
    const shown = columnsWithin(wanted, width / pixelsInRem)
    return readOnly ? shown.map(({ editing: _, ...column }) => column) : shown
  }, [columns, mainColumn, hidden, width, readOnly])
}

interface GridRowsProps<Row extends GridItem, Id extends string, Edit> extends GridProps<Row, Id, Edit> {
  readonly inSight: Virtualizer<HTMLDivElement, Element>
  readonly active: { readonly row: number; readonly column: number }
  readonly range: CellRange
  readonly editing: Editing | null
  readonly refused: RefusedTexts
  readonly actions: RowActions<Row, Edit>
}

function GridRows<Row extends GridItem, Id extends string, Edit>(props: GridRowsProps<Row, Id, Edit>): ReactNode {
  const { columns, rows, selection, openId, addedId, inSight, active, range, editing, refused, actions, nameOf } = props
  const isRange = !isOneCell(range)
  const activeColumn = columns[active.column]?.id ?? null
  return (
    <div role="rowgroup" className={classes.body} style={{ blockSize: inSight.getTotalSize() }}>
      {inSight.getVirtualItems().map(({ index, start }) => {
        const row = rows.rowAt(index)
        return (
          <GridRow
            // A place keeps its row: another sort or search changes words and makes no rows.
            key={index}
            columns={columns}
            row={row}
            name={row === undefined ? '' : nameOf(row)}
            place={index}
            top={start}
            activeColumn={index === active.row ? activeColumn : null}
            editing={index === active.row ? editing : null}
            rangeFirst={isRange && index >= range.top && index <= range.bottom ? range.first : null}
            rangeLast={isRange && index >= range.top && index <= range.bottom ? range.last : null}
            refused={row === undefined ? undefined : refused.get(row.id)}
            selected={row !== undefined && selection.has(row.id)}
            open={row !== undefined && row.id === openId}
            added={row !== undefined && row.id === addedId}
            actions={actions}
          />
        )
      })}
    </div>
  )
}

/** How large the range is, to those who do not see it. */
function RangeSaid({ range }: { range: CellRange }): ReactNode {
  const { t } = useLanguage()
  const words = t('lists.cellsChosen', { rows: range.bottom - range.top + 1, columns: range.last - range.first + 1 })
  return (
    <span className={classes.range} aria-live="polite">
      {isOneCell(range) ? '' : words}
    </span>
  )
}
