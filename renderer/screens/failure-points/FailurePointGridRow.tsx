import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FailurePointRow } from '../../../shared/contract/failurePointContract.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useHead } from '../../app/useHead.ts'
import { CellEditor, type EditMove } from './CellEditor.tsx'
import { type ColumnId, columns } from './columns.ts'
import classes from './FailurePointGrid.module.css'

interface FailurePointGridRowProps {
  readonly row: FailurePointRow | undefined
  readonly index: number
  readonly top: number
  readonly activeColumn: number | null
  readonly editing: { readonly seed: string | null } | null
  readonly selected: boolean
  readonly open: boolean
  onActivate(column: number): void
  onEdit(column: number): void
  onEdited(move: EditMove): void
  onSelect(extend: boolean): void
  onOpen(): void
}

export function FailurePointGridRow(props: FailurePointGridRowProps): ReactNode {
  const { row, index, top, activeColumn, editing, selected, open, onActivate, onEdit, onEdited, onSelect, onOpen } = props
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
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('failurePointsScreen.selectRow', { code: row.code })}
          checked={selected}
          onChange={(event) => onSelect(event.nativeEvent instanceof PointerEvent && event.nativeEvent.shiftKey)}
        />
      </div>
      {columns.map(({ id, numeric, editable }, column) => {
        const active = column === activeColumn
        const edited = active && editing !== null && editable
        return (
          <div
            key={id}
            role="gridcell"
            aria-readonly={!editable}
            tabIndex={active ? 0 : -1}
            data-active-cell={active || undefined}
            data-numeric={numeric || undefined}
            data-column={id}
            className={classes.cell}
            onFocus={() => (active ? undefined : onActivate(column))}
            onClick={() => (id === 'code' ? onOpen() : undefined)}
            onKeyDown={undefined}
            onDoubleClick={() => (editable ? onEdit(column) : onOpen())}
          >
            {edited ? (
              <CellEditor row={row} column={id} seed={editing.seed} onDone={onEdited} />
            ) : (
              <CellText row={row} column={id} />
            )}
          </div>
        )
      })}
    </div>
  )
}

function CellText({ row, column }: { row: FailurePointRow; column: ColumnId }): ReactNode {
  const { t, format } = useLanguage()
  const { plan } = useHead()
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
        <span title={t('failurePointsScreen.counted')}>{format.number(row.countPerMonth)}</span>
      ) : (
        estimateText(row.perMonth, (value) => format.number(value))
      )
    case 'harm':
      return format.measured(plan.measure ?? 'count', row.harm)
    case 'traced':
      return format.percent(row.traced)
  }
}

function estimateText(perMonth: FailurePointRow['perMonth'], number: (value: number) => string): ReactNode {
  if (perMonth === null) return null
  if (typeof perMonth === 'number') return number(perMonth)
  const [low, likely, high] = perMonth
  return low === high ? number(likely) : <bdi dir="ltr">{`${number(likely)} (${number(low)}–${number(high)})`}</bdi>
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
