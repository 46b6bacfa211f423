import { Anchor, Checkbox, useComputedColorScheme } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { RootCauseRow } from '../../../shared/contract/rootCauseContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { categoryLook } from '../../charts/colour/categoryColour.ts'
import { CategoryBadge } from '../../components/marks/CategoryBadge.tsx'
import { travelFocus } from '../../kit/lists/travelFocus.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { unitOf } from '../../page/unitOf.ts'
import { useCategories } from '../../page/useCategories.ts'
import { useHead } from '../../page/useHead.ts'
import { useRoute } from '../../page/useRoute.ts'
import type { RootCauseGroup } from './groupRootCauses.ts'
import classes from './RootCauseTable.module.css'

interface RootCauseTableProps {
  readonly groups: readonly RootCauseGroup[]
  /** Per month, in the measure. */
  readonly untraced: number
  readonly total: number
  readonly measure: Measure
  readonly search: string
  readonly current: string | null
  readonly chosen: ReadonlySet<string>
  onOpen(id: string | null): void
  onChosen(chosen: ReadonlySet<string>): void
}

/** Root causes by category and, so that the parts add up, what is untraced and the total. */
export function RootCauseTable(props: RootCauseTableProps): ReactNode {
  const { groups, untraced, total, measure, search, current, chosen, onOpen, onChosen } = props
  const { t, direction } = useLanguage()
  const { currency } = useHead()
  const body = useRef<HTMLTableElement>(null)
  const rows = groups.flatMap((group) => group.rows)
  const entry = rows.find(({ id }) => id === current) ?? rows[0]
  const largest = Math.max(untraced, ...rows.map(({ impact }) => impact), Number.MIN_VALUE)
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChosen(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const drawn = [...(body.current?.querySelectorAll<HTMLElement>('tr[data-id]') ?? [])]
    const to = travelFocus(event, drawn, { axis: 'block', direction }, (row) => row.querySelector<HTMLElement>('[data-open]'))
    const next = to === null ? undefined : rows[to]
    if (next !== undefined && current !== null) onOpen(next.id)
    if (next !== undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const held = drawn.find((row) => row.contains(document.activeElement))?.dataset['id']
    if (held === undefined) return
    if (event.code === 'KeyX') toggle(held)
    else if (event.key === 'Escape' && current !== null) onOpen(null)
    else return
    event.preventDefault()
  }
  return (
    <div className={classes.scroll}>
      {rows.length === 0 ? (
        <p className={classes.nothing}>
          <bdi>{t('rootCausesScreen.nothing', { text: search })}</bdi>
        </p>
      ) : null}
      <table ref={body} className={classes.table} aria-label={t('rootCausesScreen.table.label')} onKeyDown={onKeyDown}>
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
        {groups.map((group) => (
          <GroupRows
            key={group.category}
            group={group}
            measure={measure}
            largest={largest}
            current={current}
            entry={entry?.id ?? null}
            chosen={chosen}
            onOpen={onOpen}
            onToggle={toggle}
          />
        ))}
        {search === '' ? <Remainder untraced={untraced} total={total} measure={measure} largest={largest} /> : null}
      </table>
      <p className={classes.hint}>{t('rootCausesScreen.table.hint')}</p>
    </div>
  )
}

interface GroupRowsProps {
  readonly group: RootCauseGroup
  readonly measure: Measure
  readonly largest: number
  readonly current: string | null
  /** The row that Tab comes to. */
  readonly entry: string | null
  readonly chosen: ReadonlySet<string>
  onOpen(id: string): void
  onToggle(id: string): void
}

function GroupRows({ group, measure, largest, current, entry, chosen, onOpen, onToggle }: GroupRowsProps): ReactNode {
  const { format } = useLanguage()
  const { own } = useCategories()
  const scheme = useComputedColorScheme('light')
  const ownIds = own.map(({ id }) => id)
  const { fill } = categoryLook(group.category, ownIds, scheme)
  return (
    <tbody>
      <tr className={classes.group}>
        <td className={classes.check} />
        <th scope="rowgroup">
          <CategoryBadge category={group.category} ownCategories={own} plain />
        </th>
        <td className={classes.impact}>
          <span className={classes.sum}>{format.measured(measure, group.impact)}</span>
        </td>
        <td className={classes.number}>{format.percent(group.share)}</td>
        <td colSpan={2} />
      </tr>
      {group.rows.map((row) => (
        <Row
          key={row.id}
          row={row}
          fill={fill}
          measure={measure}
          largest={largest}
          isCurrent={row.id === current}
          isEntry={row.id === entry}
          isChosen={chosen.has(row.id)}
          onOpen={onOpen}
          onToggle={onToggle}
        />
      ))}
    </tbody>
  )
}

interface RowProps {
  readonly row: RootCauseRow
  readonly fill: string
  readonly measure: Measure
  readonly largest: number
  readonly isCurrent: boolean
  readonly isEntry: boolean
  readonly isChosen: boolean
  onOpen(id: string): void
  onToggle(id: string): void
}

function Row({ row, fill, measure, largest, isCurrent, isEntry, isChosen, onOpen, onToggle }: RowProps): ReactNode {
  const { t, format } = useLanguage()
  return (
    <tr className={classes.row} data-id={row.id} data-current={isCurrent || undefined} data-chosen={isChosen || undefined}>
      <td className={classes.check}>
        <Checkbox
          size="xs"
          tabIndex={isEntry ? 0 : -1}
          aria-label={t('rootCausesScreen.table.select', { title: row.title })}
          checked={isChosen}
          onChange={() => onToggle(row.id)}
        />
      </td>
      <td className={classes.name}>
        <button
          type="button"
          className={classes.open}
          data-open={row.id}
          tabIndex={isEntry ? 0 : -1}
          aria-expanded={isCurrent}
          onClick={() => onOpen(row.id)}
        >
          <span className={classes.code}>{row.code}</span>
          <span dir="auto">{row.title}</span>
        </button>
      </td>
      <td className={classes.impact}>
        <ImpactBar text={format.measured(measure, row.impact)} share={row.impact / largest} fill={fill} />
      </td>
      <td className={classes.number}>{format.percent(row.share)}</td>
      <td className={classes.number}>{format.number(row.failurePoints)}</td>
      <td className={classes.number} data-none={row.fixes === 0 || undefined}>
        {format.number(row.fixes)}
      </td>
    </tr>
  )
}

function ImpactBar({ text, share, fill }: { text: string; share: number; fill: string | null }): ReactNode {
  return (
    <span className={classes.bar}>
      <span className={classes.value}>{text}</span>
      <span className={classes.track}>
        <span
          className={fill === null ? classes.hatched : classes.fill}
          style={{ inlineSize: `${share * 100}%`, ...(fill === null ? {} : { background: fill }) }}
        />
      </span>
    </span>
  )
}

function Remainder(props: { untraced: number; total: number; measure: Measure; largest: number }): ReactNode {
  const { untraced, total, measure, largest } = props
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const share = (part: number): string => format.percent(total === 0 ? 0 : part / total)
  return (
    <tbody>
      {untraced > 0 ? (
        <tr className={classes.remainder}>
          <td className={classes.check} />
          <th scope="row">
            {t('rootCausesScreen.table.untraced')}
            <span className={classes.note}>{t('rootCausesScreen.table.untracedNote')}</span>
          </th>
          <td className={classes.impact}>
            <ImpactBar text={format.measured(measure, untraced)} share={untraced / largest} fill={null} />
          </td>
          <td className={classes.number}>{share(untraced)}</td>
          <td colSpan={2} className={classes.number}>
            <Anchor component="button" type="button" size="sm" onClick={() => go('trace')}>
              {t('rootCausesScreen.table.toTrace')}
            </Anchor>
          </td>
        </tr>
      ) : null}
      <tr className={classes.total}>
        <td className={classes.check} />
        <th scope="row">{t('rootCausesScreen.table.total')}</th>
        <td className={classes.impact}>
          <span className={classes.sum}>{format.measured(measure, total)}</span>
        </td>
        <td className={classes.number}>{share(total)}</td>
        <td colSpan={2} />
      </tr>
    </tbody>
  )
}
