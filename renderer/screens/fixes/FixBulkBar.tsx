import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FixPatch, FixRow } from '../../../shared/contract/lists/fixContract.ts'
import { BulkColumn } from '../../kit/grid/BulkColumn.tsx'
import type { RowEdits } from '../../kit/grid/GridProps.ts'
import { BulkBar } from '../../kit/lists/BulkBar.tsx'
import type { Selection } from '../../kit/lists/selection.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useFixColumns } from './useFixColumns.tsx'

interface FixBulkBarProps {
  readonly fixes: readonly FixRow[]
  readonly selection: Selection
  onClear(): void
  onEdits(edits: readonly RowEdits<FixRow, FixPatch>[]): Promise<unknown>
  onDelete(ids: readonly string[]): void
}

/** What can be done with all selected fixes at once, each as one change. */
export function FixBulkBar({ fixes, selection, onClear, onEdits, onDelete }: FixBulkBarProps): ReactNode {
  const { t } = useLanguage()
  const columns = useFixColumns()
  return (
    <BulkBar selected={selection.size} onClear={onClear}>
      <BulkColumn
        rows={fixes.filter(({ id }) => selection.has(id))}
        columns={columns.filter(({ id }) => id !== 'title')}
        onEdits={onEdits}
      />
      <Button variant="default" onClick={() => onDelete(selection.ids())}>
        {t('lists.deleteSelected')}
      </Button>
    </BulkBar>
  )
}
