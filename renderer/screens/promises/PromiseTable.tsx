import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { PromiseRow } from '../../../shared/analysis/journey/promiseLedger.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { travelFocus } from '../../kit/lists/travelFocus.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { unitOf } from '../../page/unitOf.ts'
import { useHead } from '../../page/useHead.ts'
import { GapMark } from './GapMark.tsx'
import classes from './PromiseTable.module.css'

const columns = ['code', 'text', 'reality', 'gap', 'touchpoint', 'harm'] as const

interface PromiseTableProps {
  readonly promises: readonly PromiseRow[]
  readonly measure: Measure
  readonly openId: string | null
  onOpen(id: string): void
}

/** What was promised beside what customers get. Up and Down travel between rows, Enter opens the details. */
export function PromiseTable({ promises, measure, openId, onOpen }: PromiseTableProps): ReactNode {
  const { t, direction } = useLanguage()
  const body = useRef<HTMLTableSectionElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    travelFocus(event, rows, { axis: 'block', direction })
  }
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={t('promisesScreen.table')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} data-column={column} data-numeric={column === 'harm' || undefined}>
                {t(`promisesScreen.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {promises.map((promise) => (
            <PromiseLine
              key={promise.id}
              promise={promise}
              measure={measure}
              open={promise.id === openId}
              onOpen={() => onOpen(promise.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PromiseLineProps {
  readonly promise: PromiseRow
  readonly measure: Measure
  readonly open: boolean
  onOpen(): void
}

function PromiseLine({ promise, measure, open, onOpen }: PromiseLineProps): ReactNode {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const { code, text, reality, gap, touchpointName, harm } = promise
  const none = t('shell.noValue')
  return (
    <tr data-open={open || undefined} onClick={onOpen} onKeyDown={undefined}>
      <td className={classes.code}>{code}</td>
      <td data-column="text">
        <button type="button" data-row className={classes.text} onClick={onOpen} aria-current={open || undefined}>
          <TypedWords>{text}</TypedWords>
        </button>
      </td>
      <td data-column="reality">{reality === undefined ? none : <TypedWords>{reality}</TypedWords>}</td>
      <td>{gap === undefined ? none : <GapMark gap={gap} />}</td>
      <td data-column="touchpoint" className={classes.quiet}>
        {touchpointName === null ? none : <TypedWords>{touchpointName}</TypedWords>}
      </td>
      <td data-column="harm" data-numeric>
        <bdi>{t('promisesScreen.harm', { harm: format.measured(measure, harm), unit: unitOf(measure, currency, t, harm) })}</bdi>
      </td>
    </tr>
  )
}
