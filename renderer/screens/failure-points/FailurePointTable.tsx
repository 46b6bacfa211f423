import { type ReactNode, useMemo } from 'react'
import type { FailurePointQuery, FailurePointRow } from '../../../shared/contract/lists/failurePointContract.ts'
import { Grid } from '../../kit/grid/Grid.tsx'
import { useSteady } from '../../kit/grid/useSteady.ts'
import { NothingFound } from '../../kit/lists/NothingFound.tsx'
import type { FindableRows } from '../../kit/lists/Rows.ts'
import type { Selection } from '../../kit/lists/selection.ts'
import type { Sort } from '../../kit/lists/sort.ts'
import { usePagedRows } from '../../kit/lists/usePagedRows.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi, useClient } from '../../page/ApiProvider.tsx'
import { type ColumnId, withEdit } from './cellEdits.ts'
import { useCellSave } from './useCellSave.ts'
import { useFailurePointColumns } from './useFailurePointColumns.ts'

interface FailurePointTableProps {
  readonly query: FailurePointQuery
  readonly selection: Selection
  readonly openId: string | null
  readonly addedId: string | null
  /** How many times rows were removed here so far. */
  readonly removals: number
  onSort(sort: Sort<ColumnId>): void
  onSelection(change: (before: Selection) => Selection): void
  onSelectAll(): void
  onOpen(id: string): void
  onDelete(ids: readonly string[]): void
  onPasteTable(text: string): void
}

const byCode = { key: 'code', descending: false } as const
const codeOf = ({ code }: FailurePointRow): string => code

/** The failure points that a query finds, each column edited in place. */
export function FailurePointTable({ query, ...props }: FailurePointTableProps): ReactNode {
  const { t } = useLanguage()
  const columns = useFailurePointColumns()
  const save = useCellSave()
  const rows = useFoundRows(query)
  return (
    <Grid
      {...props}
      label={t('failurePointsScreen.table')}
      columns={columns}
      mainColumn="title"
      rows={rows}
      sort={query.sort ?? byCode}
      rememberAs="failure-points"
      nameOf={codeOf}
      withEdit={withEdit}
      onEdits={save}
      nothing={<NothingFound>{t('failurePointsScreen.nothingFound')}</NothingFound>}
    />
  )
}

function useFoundRows(query: FailurePointQuery): FindableRows<FailurePointRow> {
  const api = useApi()
  const client = useClient()
  const rows = usePagedRows((range) => api.failurePoint.page.queryOptions({ input: { query, ...range } }))
  const asked = useSteady({
    find: async (id: string) => (await client.failurePoint.placeOf({ query, id })).place,
  })
  return useMemo(() => ({ ...rows, find: (id) => asked.find(id) }), [rows, asked])
}
