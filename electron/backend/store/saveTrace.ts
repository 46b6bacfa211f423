import type { CauseNode } from '../../../shared/engagement/storedEngagement.ts'
import type { WriteExecutor } from './base/executor.ts'
import { changeOne, prepareQuery, prepareUpdate } from './base/rows.ts'
import {
  causeColumns,
  causesOf,
  forgetCause,
  insertCauses,
  type PlacedCause,
  placeCauses,
  removeTrace,
  toCauseCells,
  traces,
} from './lists/causes/traces.ts'

/**
 * Makes the trace of a failure point what `root` says, touching only the rows that differ; null deletes it. The trace
 * keeps its place among the traces.
 */
export function saveTrace(transaction: WriteExecutor, failurePoint: string, root: CauseNode | null): void {
  const before = causesOf(transaction, failurePoint)
  const oldRoot = before.find(({ parent }) => parent === null)
  if (root === null) removeTrace(transaction, failurePoint)
  else if (oldRoot === undefined) traces.insert(transaction, [{ failurePoint, cause: root }])
  else {
    const after = placeCauses(root, { failurePoint, parent: null, position: oldRoot.position })
    if (oldRoot.id === root.id) saveCauses(transaction, before, after)
    else {
      // A trace has one root at any moment, so another one can only come after it has gone.
      removeTrace(transaction, failurePoint, new Set(after.map(({ id }) => id)))
      insertCauses(transaction, after)
    }
  }
}

function saveCauses(transaction: WriteExecutor, before: readonly PlacedCause[], after: readonly PlacedCause[]): void {
  const known = new Map(before.map((cause) => [cause.id, cause]))
  // Parents come first, so a cause that moves finds its new parent already there.
  insertCauses(
    transaction,
    after.filter(({ id }) => !known.has(id)),
  )
  for (const cause of after) {
    const old = known.get(cause.id)
    if (old !== undefined && !isSame(old, cause)) update(transaction, cause)
  }
  removeGone(transaction, before, new Set(after.map(({ id }) => id)))
}

function isSame(before: PlacedCause, after: PlacedCause): boolean {
  const cells = toCauseCells(after)
  return toCauseCells(before).every((cell, index) => cell === cells[index])
}

const removeRow = prepareQuery`DELETE FROM ${'cause'} WHERE id = ?`
const updateRow = prepareUpdate('cause', causeColumns.slice(1))

function update(transaction: WriteExecutor, cause: PlacedCause): void {
  changeOne(transaction, updateRow(...toCauseCells(cause).slice(1), cause.id))
}

/** Children before their parents, as the references want it. */
function removeGone(transaction: WriteExecutor, before: readonly PlacedCause[], kept: ReadonlySet<string>): void {
  const byId = new Map(before.map((cause) => [cause.id, cause]))
  const depthOf = (cause: PlacedCause): number => {
    const parent = byId.get(cause.parent ?? '')
    return parent === undefined ? 0 : 1 + depthOf(parent)
  }
  const gone = before.filter(({ id }) => !kept.has(id)).sort((a, b) => depthOf(b) - depthOf(a))
  for (const { id } of gone) {
    forgetCause(transaction, id)
    changeOne(transaction, removeRow(id))
  }
}
