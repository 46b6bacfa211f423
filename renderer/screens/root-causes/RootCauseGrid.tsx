import type { ReactNode } from 'react'
import type { RootCausePatch, RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { Grid } from '../../kit/grid/Grid.tsx'
import type { EditedRows } from '../../kit/grid/useEditedRows.ts'
import { NothingFound } from '../../kit/lists/NothingFound.tsx'
import type { Sort } from '../../kit/lists/sort.ts'
import { useHeldRows } from '../../kit/lists/useHeldRows.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { RootCauseColumn } from './rootCauseList.ts'
import { useRootCauseColumns } from './useRootCauseColumns.tsx'

interface RootCauseGridProps extends EditedRows<RootCauseRow, RootCausePatch> {
  readonly shown: readonly RootCauseRow[]
  readonly measure: Measure
  readonly search: string
  readonly sort: Sort<RootCauseColumn>
  readonly openId: string | null
  onSort(sort: Sort<RootCauseColumn>): void
  onOpen(id: string): void
}

/** The root causes as a spreadsheet: words and category of one or many edited in place. */
export function RootCauseGrid({ shown, measure, search, ...props }: RootCauseGridProps): ReactNode {
  const { t } = useLanguage()
  return (
    <Grid
      {...props}
      label={t('rootCausesScreen.title')}
      columns={useRootCauseColumns(measure)}
      mainColumn="title"
      rows={useHeldRows(shown)}
      rememberAs="root-causes"
      nameOf={({ code }) => code}
      withEdit={(row) => row}
      nothing={<NothingFound>{t('rootCausesScreen.nothing', { text: search })}</NothingFound>}
    />
  )
}
