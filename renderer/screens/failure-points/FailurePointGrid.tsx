import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { FailurePointQuery } from '../../../shared/contract/failurePointContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { system } from '../../page/commands/system.ts'
import { useHead } from '../../page/useHead.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { type Cell, travelCells } from '../../travel/travelCells.ts'
import { type ColumnId, columnsWithin, columnTracks, leastWidth } from './columns.ts'
import classes from './FailurePointGrid.module.css'
import { FailurePointGridHead } from './FailurePointGridHead.tsx'
import { FailurePointGridRow, type RowActions } from './FailurePointGridRow.tsx'
import type { Selection } from './selection.ts'
import { useFailurePointPages } from './useFailurePointPages.ts'

const rowHeight = 40
const overscan = 8
const pixelsInRem = 16
/** Before the table was measured. */
const usualWidth = 1000

interface FailurePointGridProps {
  readonly query: FailurePointQuery
  readonly selection: Selection
  readonly openId: string | null
  /** How many times rows were removed here so far. */
  readonly removals: number
  onSort(sort: NonNullable<FailurePointQuery['sort']>): void
  onSelection(change: (before: Selection) => Selection): void
  onSelectAll(): void
  onOpen(id: string): void
  onDelete(ids: readonly string[]): void
  onPaste(text: string): void
  readonly nothing: ReactNode
}

/** The table: one cell is active, keys travel and edit as in a spreadsheet, rows are drawn only where they are seen. */
export function FailurePointGrid(props: FailurePointGridProps): ReactNode {
  const { query, selection, onSelection } = props
  const { t, direction } = useLanguage()
  const { plan } = useHead()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const scrollerRef = useMergedRef(scroller, measured)
  const readOnly = useReadOnly()
  const columns = useMemo(() => {
    const shown = columnsWithin((width || usualWidth) / pixelsInRem)
    return readOnly ? shown.map((column) => ({ ...column, editable: false })) : shown
  }, [width, readOnly])
  const [{ row: activeRow, id: activeId }, setActive] = useRemembered<{ row: number; id: ColumnId }>('failure-points.cell', {
    row: 0,
    id: 'title',
  })
  // A column that the table has no room for now hands over to the title, and has the cell again with its room.
  const activeColumn = columns.find(({ id }) => id === activeId) ?? columns.find(({ id }) => id === 'title')
  const [editing, setEditing] = useState<{ readonly seed: string | null } | null>(null)
  const [range, setRange] = useState({ first: 0, last: 50 })
  const pages = useFailurePointPages(query, range.first, range.last)
  // Where a search or a deletion left fewer rows, the last one has the cell: the table can always be entered.
  const active: Cell = {
    row: Math.min(activeRow, Math.max(pages.total - 1, 0)),
    column: activeColumn === undefined ? 0 : columns.indexOf(activeColumn),
  }
  const virtualizer = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    // Rows are drawn with the frame, not in the middle of the scroll event.
    useFlushSync: false,
    onChange: ({ range: seen }) => {
      const next = { first: Math.max((seen?.startIndex ?? 0) - overscan, 0), last: (seen?.endIndex ?? 50) + overscan }
      setRange((before) => (before.first === next.first && before.last === next.last ? before : next))
    },
  })

  const go = useCallback(
    (cell: Cell) => {
      setEditing(null)
      setActive((before) => ({ row: cell.row, id: columns[cell.column]?.id ?? before.id }))
      virtualizer.scrollToIndex(cell.row)
    },
    [setActive, virtualizer, columns],
  )

  // After a move or an edit the active cell holds the focus again, as soon as its row is drawn.
  const wantsFocus = useRef(false)
  const removalsSeen = useRef(props.removals)
  useEffect(() => {
    // What was removed may have held the focus: a row, or the panel or bar with the button.
    const lost = removalsSeen.current !== props.removals && document.activeElement === document.body
    if (!(wantsFocus.current || lost) || editing) return
    const cell = scroller.current?.querySelector<HTMLElement>('[data-active-cell]')
    if (cell && cell !== document.activeElement) cell.focus({ preventScroll: true })
    if (cell) wantsFocus.current = false
    if (cell) removalsSeen.current = props.removals
  })

  const current = pages.rowAt(active.row)
  const edit = (seed: string | null): void => {
    if (activeColumn?.editable && current) setEditing({ seed })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (editing || !(event.target instanceof HTMLElement) || event.target.closest('[data-active-cell]') === null) return
    const mod = system === 'mac' ? event.metaKey : event.ctrlKey
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2, 1)
    const moved = travelCells(active, event, mod, direction, { rows: pages.total, columns: columns.length, page })
    if (moved) {
      event.preventDefault()
      wantsFocus.current = true
      go(moved)
    } else if (mod && event.code === 'KeyA') {
      event.preventDefault()
      props.onSelectAll()
    } else if (event.key === ' ' && current) {
      event.preventDefault()
      onSelection((before) => before.toggled(current.id))
    } else if (event.key === 'Enter' && (event.shiftKey || !activeColumn?.editable) && current) {
      event.preventDefault()
      props.onOpen(current.id)
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      edit(null)
    } else if (event.key === 'Delete' && current) {
      event.preventDefault()
      props.onDelete(selection.size > 0 ? selection.ids() : [current.id])
    } else if (event.key.length === 1 && !mod && !event.altKey) {
      event.preventDefault()
      edit(event.key)
    }
  }

  const onPaste = (event: ClipboardEvent<HTMLDivElement>): void => {
    if (editing) return
    event.preventDefault()
    props.onPaste(event.clipboardData.getData('text/plain'))
  }

  const actions = useSteady<RowActions>({
    activate: (row, id) => setActive({ row, id }),
    edit: (row, id) => {
      setActive({ row, id })
      setEditing({ seed: null })
    },
    edited: (move) => {
      wantsFocus.current = true
      const step =
        move === 'down' ? { row: 1, column: 0 } : { row: 0, column: move === 'next' ? 1 : move === 'previous' ? -1 : 0 }
      go({
        row: Math.min(active.row + step.row, Math.max(pages.total - 1, 0)),
        column: Math.min(Math.max(active.column + step.column, 0), columns.length - 1),
      })
    },
    select: (id, index, extend) =>
      onSelection((before) => (extend ? before.extendedTo(id, idsBetween(before.anchor, index)) : before.toggled(id))),
    open: props.onOpen,
  })

  return (
    <div className={classes.scroller} ref={scrollerRef}>
      {/* The grid's cells take the focus one at a time; the grid listens for them all. */}
      <div
        role="grid"
        aria-label={t('failurePointsScreen.table')}
        aria-rowcount={pages.total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className={classes.grid}
        style={{ '--columns': columnTracks(columns), minInlineSize: `${leastWidth(columns)}rem` }}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <FailurePointGridHead
          columns={columns}
          sort={query.sort ?? { key: 'code', descending: false }}
          allSelected={pages.total > 0 && selection.size >= pages.total}
          someSelected={selection.size > 0}
          onSort={props.onSort}
          onSelectAll={() => (selection.size >= pages.total ? onSelection((before) => before.cleared()) : props.onSelectAll())}
        />
        <div role="rowgroup" className={classes.body} style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = pages.rowAt(item.index)
            return (
              <FailurePointGridRow
                // A place keeps its row: another sort or search changes words and makes no rows.
                key={item.index}
                columns={columns}
                row={row}
                index={item.index}
                top={item.start}
                activeColumn={item.index === active.row ? (activeColumn?.id ?? null) : null}
                editing={item.index === active.row ? editing : null}
                selected={row !== undefined && selection.has(row.id)}
                open={row !== undefined && row.id === props.openId}
                measure={query.measure ?? plan.measure ?? 'count'}
                actions={actions}
              />
            )
          })}
        </div>
        {pages.loaded && pages.total === 0 ? props.nothing : null}
      </div>
    </div>
  )

  /** The ids from the row selected last to this one, as far as they are loaded. */
  function idsBetween(anchor: string | null, index: number): readonly string[] {
    const loaded = Array.from({ length: range.last - range.first + 1 }, (_, at) => pages.rowAt(range.first + at)?.id)
    const from = anchor === null ? -1 : loaded.indexOf(anchor)
    if (from < 0) return []
    const to = index - range.first
    return loaded.slice(Math.min(from, to), Math.max(from, to) + 1).filter((id) => id !== undefined)
  }
}

/** The same functions for as long as the table stands, each doing what the latest one does: rows are drawn anew only for what they show. */
function useSteady<T extends object>(latest: T): T {
  const current = useRef(latest)
  useLayoutEffect(() => {
    current.current = latest
  })
  const [steady] = useState(() => new Proxy(latest, { get: (_, name) => Reflect.get(current.current, name) }))
  return steady
}
