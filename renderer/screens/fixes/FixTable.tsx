import type { ReactNode } from 'react'
import type { FixPatch, FixRow } from '../../../shared/contract/lists/fixContract.ts'
import { Grid } from '../../kit/grid/Grid.tsx'
import type { RowEdits } from '../../kit/grid/GridProps.ts'
import { NothingFound } from '../../kit/lists/NothingFound.tsx'
import type { Selection } from '../../kit/lists/selection.ts'
import { useHeldRows } from '../../kit/lists/useHeldRows.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { FixListView } from './fixList.ts'
import { useFixColumns } from './useFixColumns.tsx'

interface FixTableProps {
  readonly fixes: readonly FixRow[]
  readonly sort: FixListView['sort']
  readonly selection: Selection
  /** How many times fixes were removed here so far. */
  readonly removals: number
  readonly openId: string | null
  onSort(sort: FixListView['sort']): void
  onSelection(change: (before: Selection) => Selection): void
  onSelectAll(): void
  onOpen(id: string): void
  onEdits(edits: readonly RowEdits<FixRow, FixPatch>[]): Promise<unknown>
  onDelete(ids: readonly string[]): void
}

/** The list of fixes, with owner, days, dates, cost, kind and state edited in place. */
export function FixTable({ fixes, ...props }: FixTableProps): ReactNode {
  const { t } = useLanguage()
  return (
    <Grid
      {...props}
      label={t('fixesScreen.table')}
      columns={useFixColumns()}
      mainColumn="title"
      rows={useHeldRows(fixes)}
      rememberAs="fixes"
      nameOf={({ code }) => code}
      withEdit={(row) => row}
      nothing={<NothingFound>{t('fixesScreen.nothingFound')}</NothingFound>}
    />
  )
}
