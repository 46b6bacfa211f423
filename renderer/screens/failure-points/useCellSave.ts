import type { FailurePointRow } from '../../../shared/contract/failurePointContract.ts'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import type { CellEdit } from './cellEdits.ts'

/** Saves what was read from a cell; a stage or touchpoint that is new by its name is made first. */
export function useCellSave(): (row: FailurePointRow, edit: CellEdit) => void {
  const api = useApi()
  const update = useEdit(api.failurePoint.update.mutationOptions())
  const createStage = useEdit(api.lists.stages.create.mutationOptions())
  const createTouchpoint = useEdit(api.lists.touchpoints.create.mutationOptions())
  /** A refusal was told where it came. */
  const untold = (): undefined => undefined
  return ({ id, stage }, edit) => {
    switch (edit.kind) {
      case 'patch':
        update.mutate({ id, patch: edit.patch })
        break
      case 'new-stage':
        createStage
          .mutateAsync({ name: edit.name })
          .then((made) => update.mutate({ id, patch: { stage: made.id, touchpoint: null } }), untold)
        break
      case 'new-touchpoint':
        if (stage === null) break
        createTouchpoint
          .mutateAsync({ name: edit.name, stage })
          .then((made) => update.mutate({ id, patch: { touchpoint: made.id } }), untold)
        break
    }
  }
}
