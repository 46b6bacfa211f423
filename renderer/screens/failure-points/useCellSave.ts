import type { FailurePointRow, FailurePointUpdate } from '../../../shared/contract/lists/failurePointContract.ts'
import type { RowEdits } from '../../kit/grid/GridProps.ts'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import type { CellEdit } from './cellEdits.ts'

/** Saves what was read from cells as one change, with the stages and touchpoints that are new by their names. */
export function useCellSave(): (edits: readonly RowEdits<FailurePointRow, CellEdit>[]) => Promise<unknown> {
  const api = useApi()
  const { mutateAsync } = useEdit(api.failurePoint.updateEach.mutationOptions())
  return (edits) => mutateAsync({ updates: edits.map(updateOf) })
}

function updateOf({ row, edits }: RowEdits<FailurePointRow, CellEdit>): FailurePointUpdate {
  let update: FailurePointUpdate = { id: row.id, patch: {} }
  for (const edit of edits) {
    if (edit.kind === 'patch') update = { ...update, patch: { ...update.patch, ...edit.patch } }
    else if (edit.kind === 'new-stage') update = { ...update, newStage: edit.name }
    else update = { ...update, newTouchpoint: edit.name }
  }
  return update
}
