import { memo, type ReactNode } from 'react'
import type { FailurePointRow } from '../../../shared/contract/failurePointContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { CellEditor, type EditMove } from './CellEditor.tsx'
import type { Column, ColumnId } from './columns.ts'
import classes from './FailurePointGrid.module.css'

interface FailurePointGridRowProps {
  readonly columns: readonly Column[]
  readonly row: FailurePointRow | undefined
  readonly index: number
  readonly top: number
  readonly activeColumn: ColumnId | null
  readonly editing: { readonly seed: string | null } | null
  readonly selected: boolean
  readonly open: boolean
  readonly measure: Measure
  readonly actions: RowActions
}

/** What a row asks of its table. */
export interface RowActions {
  activate(row: number, column: ColumnId): void
  edit(row: number, column: ColumnId): void
  edited(move: EditMove): void
  select(id: string, row: number, extend: boolean): void
  open(id: string): void
}

/** Drawn anew only when what it shows changes, so that scrolling draws no more than the rows that come into sight. */
export const FailurePointGridRow = memo(Row)

function Row(props: FailurePointGridRowProps): ReactNode {
  const { columns, row, index, top, activeColumn, editing, selected, open, measure, actions } = props
  const { t } = useLanguage()
  const place = { transform: `translateY(${top}px)` }
  if (row === undefined)
    return <div role="row" aria-rowindex={index + 2} className={classes.row} style={place} aria-busy="true" />
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes.row}
      data-open={open || undefined}
      style={place}
    >
      <div role="gridcell" className={classes.check}>
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={-1}
          aria-label={t('failurePointsScreen.selectRow', { code: row.code })}
          checked={selected}
          onChange={({ nativeEvent }) =>
            actions.select(row.id, index, nativeEvent instanceof PointerEvent && nativeEvent.shiftKey)
          }
        />
      </div>
      {columns.map(({ id, numeric, editable }) => {
        const active = id === activeColumn
        const edited = active && editing !== null && editable
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the table listens for the keys of all its cells
          <div
            key={id}
            role="gridcell"
            aria-readonly={!editable}
            tabIndex={active ? 0 : -1}
            data-active-cell={active || undefined}
            data-numeric={numeric || undefined}
            data-column={id}
            className={classes.cell}
            onFocus={() => (active ? undefined : actions.activate(index, id))}
            onClick={() => (id === 'code' ? actions.open(row.id) : undefined)}
            onDoubleClick={() => (editable ? actions.edit(index, id) : actions.open(row.id))}
          >
            {edited ? (
              <CellEditor row={row} column={id} seed={editing.seed} onDone={actions.edited} />
            ) : (
              <CellText row={row} column={id} measure={measure} />
            )}
          </div>
        )
      })}
    </div>
  )
}

function CellText({ row, column, measure }: { row: FailurePointRow; column: ColumnId; measure: Measure }): ReactNode {
  const { t, format } = useLanguage()
  switch (column) {
    case 'code':
      return <span className={classes.code}>{row.code}</span>
    case 'title':
      return <bdi className={classes.text}>{row.title}</bdi>
    case 'stage':
      return <bdi className={classes.text}>{row.stageName}</bdi>
    case 'touchpoint':
      return <bdi className={classes.text}>{row.touchpointName}</bdi>
    case 'channel':
      return <bdi className={classes.text}>{row.channel}</bdi>
    case 'severity':
      return row.severity === null ? null : <SeverityMarks severity={row.severity} />
    case 'perMonth':
      return row.counted ? (
        <span className={classes.number} title={t('failurePointsScreen.counted')}>
          {format.number(row.countPerMonth)}
        </span>
      ) : (
        estimateText(row.perMonth, (value) => format.number(value))
      )
    case 'harm':
      // A sum of money brings its sign, which has its own place in each direction.
      return measure === 'cost' ? format.money(row.harm) : <span className={classes.number}>{format.number(row.harm)}</span>
    case 'traced':
      return format.percent(row.traced)
  }
}

function estimateText(perMonth: FailurePointRow['perMonth'], number: (value: number) => string): ReactNode {
  if (perMonth === null) return null
  const [low, likely, high] = typeof perMonth === 'number' ? [perMonth, perMonth, perMonth] : perMonth
  const range = low === high ? '' : ` (${number(low)}–${number(high)})`
  return <span className={classes.number}>{`${number(likely)}${range}`}</span>
}

/** Five places, filled up to the severity; the number stands beside them. */
function SeverityMarks({ severity }: { severity: number }): ReactNode {
  return (
    <span className={classes.severity}>
      <span className={classes.marks} aria-hidden>
        {[1, 2, 3, 4, 5].map((place) => (
          <span key={place} data-filled={place <= severity || undefined} />
        ))}
      </span>
      {severity}
    </span>
  )
}
