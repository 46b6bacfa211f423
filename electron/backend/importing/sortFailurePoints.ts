import type { FailurePointDraft } from '../../../shared/tables/failurePointDraft.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { shortIds } from '../store/base/makeId.ts'
import { storedLists } from '../store/storedLists.ts'
import { journeySoFar, sortDrafts } from './addFailurePoints.ts'
import type { TableRows } from './readTable.ts'
import type { SortedRows } from './rows/SortedRows.ts'

/** Which rows are new failure points, with the stages and touchpoints to make for them. */
export function sortFailurePoints(db: ReadExecutor, rows: TableRows<FailurePointDraft>['drafts']): SortedRows {
  const sorted = sortDrafts(
    journeySoFar(db),
    rows.map(({ draft }) => draft),
    shortIds(),
  )
  const { failurePoints, stages, touchpoints, duplicates, rejected } = sorted
  return {
    imported: failurePoints.length,
    duplicates,
    changed: [],
    merged: [],
    rejected: rejected.map(({ index, rejection }) => ({ line: rows[index]?.line ?? 0, rejection })),
    created: { failurePoints: failurePoints.length, stages: stages.length, touchpoints: touchpoints.length },
    insert(transaction, taken) {
      storedLists.stages.insert(transaction, stages)
      storedLists.touchpoints.insert(transaction, touchpoints)
      storedLists.failurePoints.insertMany(transaction, failurePoints)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
