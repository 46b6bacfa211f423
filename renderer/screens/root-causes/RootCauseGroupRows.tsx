import { Checkbox, useComputedColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { categoryLook } from '../../charts/colour/categoryColour.ts'
import { CategoryBadge } from '../../components/marks/CategoryBadge.tsx'
import type { Selection } from '../../kit/lists/selection.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useCategories } from '../../page/useCategories.ts'
import type { RootCauseGroup } from './groupRootCauses.ts'
import { ImpactBar } from './ImpactBar.tsx'
import classes from './RootCauseTable.module.css'

interface GroupRowsProps {
  readonly group: RootCauseGroup
  readonly measure: Measure
  readonly largest: number
  readonly current: string | null
  /** The row that Tab comes to. */
  readonly entry: string | null
  readonly chosen: Selection
  onOpen(id: string): void
  onToggle(id: string): void
}

/** A category with what its root causes sum up to, and a row for each. */
export function RootCauseGroupRows({
  group,
  measure,
  largest,
  current,
  entry,
  chosen,
  onOpen,
  onToggle,
}: GroupRowsProps): ReactNode {
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
      <td>
        <button
          type="button"
          className={classes.open}
          data-open={row.id}
          tabIndex={isEntry ? 0 : -1}
          aria-expanded={isCurrent}
          onClick={() => onOpen(row.id)}
        >
          <span className={classes.code}>{row.code}</span>
          <TypedWords>{row.title}</TypedWords>
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
