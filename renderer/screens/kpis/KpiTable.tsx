import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import { travelFocus } from '../../kit/lists/travelFocus.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { figureText } from './figureText.ts'
import { KpiCourse } from './KpiCourse.tsx'
import { KpiStateMark } from './KpiStateMark.tsx'
import classes from './KpiTable.module.css'

const columns = ['code', 'name', 'latest', 'on', 'target', 'state', 'course'] as const
const numericColumns: readonly string[] = ['latest', 'target']
const courseSize = { width: 120, height: 28 }

interface KpiTableProps {
  readonly kpis: readonly KpiRow[]
  readonly openId: string | null
  onOpen(id: string): void
}

/** The measured figures. Up and Down travel between rows, Enter opens the details. */
export function KpiTable({ kpis, openId, onOpen }: KpiTableProps): ReactNode {
  const { t, direction } = useLanguage()
  const body = useRef<HTMLTableSectionElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const names = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    travelFocus(event, names, { axis: 'block', direction })
  }
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={t('kpisScreen.table')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} data-column={column} data-numeric={numericColumns.includes(column) || undefined}>
                {t(`kpisScreen.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {kpis.map((kpi) => (
            <KpiLine key={kpi.id} kpi={kpi} open={kpi.id === openId} onOpen={() => onOpen(kpi.id)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function KpiLine({ kpi, open, onOpen }: { kpi: KpiRow; open: boolean; onOpen(): void }): ReactNode {
  const language = useLanguage()
  const { t, format } = language
  const none = t('shell.noValue')
  const latest = kpi.readings.at(-1)
  return (
    <tr data-open={open || undefined} onClick={onOpen} onKeyDown={undefined}>
      <td className={classes.code}>{kpi.code}</td>
      <td className={classes.nameCell}>
        <button type="button" data-row className={classes.nameButton} onClick={onOpen} aria-current={open || undefined}>
          <TypedWords>{kpi.name}</TypedWords>
        </button>
      </td>
      <td data-numeric className={classes.latest}>
        <bdi>{latest === undefined ? none : figureText(latest.value, kpi, language)}</bdi>
      </td>
      <td data-column="on">{latest === undefined ? none : format.day(latest.on)}</td>
      <td data-numeric>
        <bdi>{kpi.target === undefined ? none : figureText(kpi.target, kpi, language)}</bdi>
      </td>
      <td>{kpi.state === null ? none : <KpiStateMark state={kpi.state} />}</td>
      <td data-column="course">
        <KpiCourse kpi={kpi} size={courseSize} />
      </td>
    </tr>
  )
}
