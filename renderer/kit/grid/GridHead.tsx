import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { SortButton } from '../lists/SortButton.tsx'
import { orderBy, type Sort, sortedBy } from '../lists/sort.ts'
import classes from './Grid.module.css'
import type { GridColumn } from './GridColumn.ts'

interface GridHeadProps<Row, Id extends string, Edit> {
  readonly columns: readonly GridColumn<Row, Id, Edit>[]
  readonly sort: Sort<Id>
  readonly selected: 'all' | 'some' | 'none'
  onSort(sort: Sort<Id>): void
  onSelectAll(): void
}

export function GridHead<Row, Id extends string, Edit>(props: GridHeadProps<Row, Id, Edit>): ReactNode {
  const { columns, sort, selected, onSort, onSelectAll } = props
  const { t } = useLanguage()
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        <div role="columnheader" className={classes.check}>
          <Checkbox
            size="xs"
            aria-label={t('lists.selectAll')}
            checked={selected === 'all'}
            indeterminate={selected === 'some'}
            onChange={onSelectAll}
          />
        </div>
        {columns.map(({ id, name, numeric }) => (
          <div
            key={id}
            role="columnheader"
            aria-sort={orderBy(sort, id)}
            className={classes.cell}
            data-numeric={numeric || undefined}
          >
            <SortButton name={name} sorted={orderBy(sort, id)} onSort={() => onSort(sortedBy(sort, id, numeric))} />
          </div>
        ))}
      </div>
    </div>
  )
}
