import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import type { Selection } from '../../kit/lists/selection.ts'
import { travelFocus } from '../../kit/lists/travelFocus.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { unitOf } from '../../page/unitOf.ts'
import { useHead } from '../../page/useHead.ts'
import type { RootCauseGroup } from './groupRootCauses.ts'
import { RootCauseGroupRows } from './RootCauseGroupRows.tsx'
import classes from './RootCauseTable.module.css'
import { RootCauseTotals } from './RootCauseTotals.tsx'

interface RootCauseTableProps {
  readonly groups: readonly RootCauseGroup[]
  /** Per month, in the measure. */
  readonly untraced: number
  readonly total: number
  readonly measure: Measure
  readonly search: string
  readonly current: string | null
  readonly chosen: Selection
  onOpen(id: string | null): void
  onChosen(chosen: Selection): void
}

/** Root causes by category and, so that the parts add up, what is untraced and the total. */
export function RootCauseTable(props: RootCauseTableProps): ReactNode {
  const { groups, untraced, total, measure, search, current, chosen, onOpen, onChosen } = props
  const { t } = useLanguage()
  const table = useRef<HTMLTableElement>(null)
  const rows = groups.flatMap((group) => group.rows)
  const entry = rows.find(({ id }) => id === current) ?? rows[0]
  const largest = Math.max(untraced, ...rows.map(({ impact }) => impact), Number.MIN_VALUE)
  const onKeyDown = useTableKeys(props, table)
  return (
    <div className={classes.scroll} data-print="flow">
      {rows.length === 0 ? (
        <p className={classes.nothing}>
          <bdi>{t('rootCausesScreen.nothing', { text: search })}</bdi>
        </p>
      ) : null}
      <table ref={table} className={classes.table} aria-label={t('rootCausesScreen.table.label')} onKeyDown={onKeyDown}>
        <TableHead measure={measure} />
        {groups.map((group) => (
          <RootCauseGroupRows
            key={group.category}
            group={group}
            measure={measure}
            largest={largest}
            current={current}
            entry={entry?.id ?? null}
            chosen={chosen}
            onOpen={onOpen}
            onToggle={(id) => onChosen(chosen.toggled(id))}
          />
        ))}
        {search === '' ? (
          <RootCauseTotals
            untraced={untraced}
            total={total}
            categories={groups.map(({ impact }) => impact)}
            measure={measure}
            largest={largest}
          />
        ) : null}
      </table>
      <p className={classes.hint}>{t('rootCausesScreen.table.hint')}</p>
    </div>
  )
}

/** Keys travel from row to row and take the open details along; X chooses the row, Escape closes the details. */
function useTableKeys(
  { current, chosen, onOpen, onChosen }: RootCauseTableProps,
  table: RefObject<HTMLTableElement | null>,
): (event: KeyboardEvent) => void {
  const { direction } = useLanguage()
  return (event) => {
    const rows = [...(table.current?.querySelectorAll<HTMLElement>('tr[data-id]') ?? [])]
    const to = travelFocus(event, rows, { axis: 'block', direction }, (row) => row.querySelector<HTMLElement>('[data-open]'))
    const arrived = to === null ? undefined : rows[to]?.dataset['id']
    if (arrived !== undefined && current !== null) onOpen(arrived)
    if (arrived !== undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const held = rows.find((row) => row.contains(document.activeElement))?.dataset['id']
    if (held === undefined) return
    if (event.code === 'KeyX') onChosen(chosen.toggled(held))
    else if (event.key === 'Escape' && current !== null) onOpen(null)
    else return
    event.preventDefault()
  }
}

function TableHead({ measure }: { measure: Measure }): ReactNode {
  const { t } = useLanguage()
  const { currency } = useHead()
  return (
    <thead>
      <tr className={classes.head}>
        <th className={classes.check} aria-hidden />
        <th scope="col">{t('rootCausesScreen.table.name')}</th>
        <th scope="col" className={classes.impact}>
          {measure === 'cost'
            ? t('rootCausesScreen.table.impactCost')
            : t('rootCausesScreen.table.impact', { unit: unitOf(measure, currency, t) })}
        </th>
        <th scope="col" className={classes.number}>
          {t('rootCausesScreen.table.share')}
        </th>
        <th scope="col" className={classes.number}>
          {t('rootCausesScreen.table.failurePoints')}
        </th>
        <th scope="col" className={classes.number}>
          {t('rootCausesScreen.table.fixes')}
        </th>
      </tr>
    </thead>
  )
}
