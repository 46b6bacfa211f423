import { IconPin, IconPinnedOff } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { FixRow } from '../../../shared/contract/fixContract.ts'
import { StrengthMark } from '../../components/marks/StrengthMark.tsx'
import { NothingFound } from '../../kit/lists/NothingFound.tsx'
import { SortButton } from '../../kit/lists/SortButton.tsx'
import { orderBy, sortedBy } from '../../kit/lists/sort.ts'
import { travelFocus } from '../../kit/lists/travelFocus.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useHead } from '../../page/useHead.ts'
import classes from './FixTable.module.css'
import { type FixColumn, type FixListView, fixColumns } from './fixList.ts'

interface FixTableProps {
  readonly fixes: readonly FixRow[]
  readonly sort: FixListView['sort']
  readonly openId: string | null
  onSort(sort: FixListView['sort']): void
  onOpen(id: string): void
}

const numericColumns: readonly FixColumn[] = ['rank', 'effortDays', 'cost', 'standalone']

/** The list of fixes. Up and Down travel between rows, Enter opens the details. */
export function FixTable({ fixes, sort, openId, onSort, onOpen }: FixTableProps): ReactNode {
  const { t, direction } = useLanguage()
  const body = useRef<HTMLTableSectionElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const titles = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    travelFocus(event, titles, { axis: 'block', direction })
  }
  if (fixes.length === 0) return <NothingFound>{t('fixesScreen.nothingFound')}</NothingFound>
  return (
    <div className={classes.scroller} data-print="flow">
      <table className={classes.table} aria-label={t('fixesScreen.table')}>
        <thead>
          <tr>
            {fixColumns.map((column) => (
              <th
                key={column}
                aria-sort={orderBy(sort, column)}
                data-column={column}
                data-numeric={numericColumns.includes(column) || undefined}
              >
                <SortButton
                  name={t(`fixesScreen.columns.${column}`)}
                  sorted={orderBy(sort, column)}
                  onSort={() => onSort(sortedBy(sort, column, column === 'standalone'))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {fixes.map((fix) => (
            <FixLine key={fix.id} fix={fix} open={fix.id === openId} onOpen={() => onOpen(fix.id)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FixLine({ fix, open, onOpen }: { fix: FixRow; open: boolean; onOpen(): void }): ReactNode {
  const { t, format } = useLanguage()
  const { plan } = useHead()
  const none = t('shell.noValue')
  return (
    <tr data-open={open || undefined} onClick={onOpen} onKeyDown={undefined}>
      <td data-column="rank" data-numeric>
        {fix.rank === null ? <span title={t('fixesScreen.notInPlan')}>{none}</span> : format.number(fix.rank)}
      </td>
      <td className={classes.code}>{fix.code}</td>
      <td className={classes.titleCell}>
        <span className={classes.titleLine}>
          <button type="button" data-row className={classes.titleButton} onClick={onOpen} aria-current={open || undefined}>
            <TypedWords>{fix.title}</TypedWords>
          </button>
          {fix.pinned === 'in' ? <IconPin size={14} aria-label={t('vocabulary.pin.in')} /> : null}
          {fix.pinned === 'out' ? <IconPinnedOff size={14} aria-label={t('vocabulary.pin.out')} /> : null}
        </span>
      </td>
      <td data-column="kind">
        {fix.kind && fix.strength ? (
          <span className={classes.kind}>
            <StrengthMark strength={fix.strength} />
            {t(`vocabulary.fixKind.${fix.kind}`)}
          </span>
        ) : null}
      </td>
      <td data-column="state">{t(`vocabulary.fixState.${fix.state ?? 'idea'}`)}</td>
      <td data-column="owner">
        <bdi className={classes.owner}>{fix.owner}</bdi>
      </td>
      <td data-numeric>{fix.effortDays === undefined ? none : format.typed(fix.effortDays)}</td>
      <td data-column="cost" data-numeric>
        {fix.cost === undefined ? none : format.money(fix.cost)}
      </td>
      <td data-numeric>
        {fix.effects.length === 0 ? (
          <span className={classes.faint}>{t('fixesScreen.noEffects')}</span>
        ) : (
          format.measured(plan.measure ?? 'count', fix.standalone)
        )}
      </td>
    </tr>
  )
}
