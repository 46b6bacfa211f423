import type { CauseNode } from '../../../shared/model/storedEngagement.ts'
import { deleteTrace, insertTraces, rowsOf, toRows } from './causes.ts'
import type { WriteExecutor } from './executor.ts'
import { queries } from './queries.ts'
import { changeOne, insertRows } from './rows.ts'
import type { CauseRow } from './tables.ts'

/**
 * Makes the trace of a failure point what `root` says, touching only the rows that differ; null deletes it. The trace
 * keeps its place among the traces.
 */
export function saveTrace(transaction: WriteExecutor, failurePoint: string, root: CauseNode | null): void {
  const before = rowsOf(transaction, failurePoint)
  const oldRoot = before.find(({ parent }) => parent === null)
  if (root === null) deleteTrace(transaction, failurePoint)
  else if (oldRoot === undefined) insertTraces(transaction, [{ failurePoint, cause: root }])
  else {
    const after = toRows(root, { failurePoint, parent: null, position: oldRoot.position })
    if (oldRoot.id === root.id) saveRows(transaction, before, after)
    else {
      // A trace has one root at any moment, so another one can only come after it has gone.
      deleteTrace(transaction, failurePoint)
      insertRows(transaction, 'cause', after)
    }
  }
}

function saveRows(transaction: WriteExecutor, before: readonly CauseRow[], after: readonly CauseRow[]): void {
  const known = new Map(before.map((row) => [row.id, row]))
  // Parents come first, so a row that moves finds its new parent already there.
  insertRows(
    transaction,
    'cause',
    after.filter(({ id }) => !known.has(id)),
  )
  for (const row of after) {
    const old = known.get(row.id)
    if (old !== undefined && !isSame(old, row)) updateRow(transaction, row)
  }
  deleteGone(transaction, before, new Set(after.map(({ id }) => id)))
}

const columns = ['parent', 'position', 'title', 'state', 'root_cause', 'share', 'join_kind'] as const

function isSame(before: CauseRow, after: CauseRow): boolean {
  return columns.every((column) => before[column] === after[column])
}

function updateRow(transaction: WriteExecutor, row: CauseRow): void {
  const { id, failure_point: _, ...changed } = row
  changeOne(transaction, queries.updateTable('cause').set(changed).where('id', '=', id))
}

/** Children before their parents, as the references want it. */
function deleteGone(transaction: WriteExecutor, before: readonly CauseRow[], kept: ReadonlySet<string>): void {
  const byId = new Map(before.map((row) => [row.id, row]))
  const depthOf = (row: CauseRow): number => {
    const parent = byId.get(row.parent ?? '')
    return parent === undefined ? 0 : 1 + depthOf(parent)
  }
  const gone = before.filter(({ id }) => !kept.has(id)).sort((a, b) => depthOf(b) - depthOf(a))
  for (const { id } of gone) changeOne(transaction, queries.deleteFrom('cause').where('id', '=', id))
}
