import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { RootCausePatch, RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { BulkColumn } from '../../kit/grid/BulkColumn.tsx'
import type { EditedRows } from '../../kit/grid/useEditedRows.ts'
import { BulkBar } from '../../kit/lists/BulkBar.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { MergeRootCauses } from './MergeRootCauses.tsx'
import { useRootCauseColumns } from './useRootCauseColumns.tsx'

interface RootCauseBulkBarProps
  extends Pick<EditedRows<RootCauseRow, RootCausePatch>, 'selection' | 'onClear' | 'onEdits' | 'onDelete'> {
  readonly rows: readonly RootCauseRow[]
  readonly measure: Measure
  onMerged(kept: string): void
}

/** What can be done with all selected root causes at once, each as one change. */
export function RootCauseBulkBar(props: RootCauseBulkBarProps): ReactNode {
  const { rows, measure, selection, onClear, onEdits, onDelete, onMerged } = props
  const { t } = useLanguage()
  const [merging, setMerging] = useState<readonly RootCauseRow[]>([])
  const columns = useRootCauseColumns(measure)
  const chosen = rows.filter(({ id }) => selection.has(id))
  return (
    <>
      <BulkBar selected={chosen.length} onClear={onClear}>
        <Button variant="default" disabled={chosen.length < 2} onClick={() => setMerging(chosen)}>
          {t('rootCausesScreen.mergeSelected', { count: chosen.length })}
        </Button>
        <BulkColumn rows={chosen} columns={columns.filter(({ id }) => id === 'category')} onEdits={onEdits} />
        <Button variant="default" onClick={() => onDelete(selection.ids())}>
          {t('lists.deleteSelected')}
        </Button>
      </BulkBar>
      <MergeRootCauses
        rows={merging}
        onClose={() => setMerging([])}
        onMerged={(kept) => {
          setMerging([])
          onClear()
          onMerged(kept)
        }}
      />
    </>
  )
}
