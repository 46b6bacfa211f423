import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FailurePointQuery } from '../../../shared/contract/failurePointContract.ts'
import { SortButton } from '../../kit/lists/SortButton.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from './columns.ts'
import classes from './FailurePointGrid.module.css'

interface FailurePointGridHeadProps {
  readonly columns: readonly Column[]
  readonly sort: NonNullable<FailurePointQuery['sort']>
  readonly allSelected: boolean
  readonly someSelected: boolean
  onSort(sort: NonNullable<FailurePointQuery['sort']>): void
  onSelectAll(): void
}

export function FailurePointGridHead(props: FailurePointGridHeadProps): ReactNode {
  const { columns, sort, allSelected, someSelected, onSort, onSelectAll } = props
  const { t } = useLanguage()
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        <div role="columnheader" className={classes.check}>
          <Checkbox
            size="xs"
            aria-label={t('failurePointsScreen.selectAll')}
            checked={allSelected}
            indeterminate={someSelected && !allSelected}
            onChange={onSelectAll}
          />
        </div>
        {columns.map(({ id, numeric }) => {
          const name = t(`failurePointsScreen.columns.${id}`)
          const sorted = sort.key === id
          const order = sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'
          return (
            <div key={id} role="columnheader" aria-sort={order} className={classes.cell} data-numeric={numeric || undefined}>
              <SortButton
                name={name}
                title={t('failurePointsScreen.sortBy', { column: name })}
                sorted={order}
                onSort={() => onSort({ key: id, descending: sorted ? !sort.descending : numeric })}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
