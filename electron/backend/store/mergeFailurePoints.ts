import { failurePoints as descriptor } from '../../../shared/model/lists/causes/failurePoints.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { WriteExecutor } from './base/executor.ts'
import { existing, prepareQuery } from './base/rows.ts'
import { failurePoints } from './lists/causes/failurePoints.ts'
import { findTrace } from './lists/causes/traces.ts'
import { type AnyStoredLists, storedLists } from './storedLists.ts'

/** What the kept one takes over where it says nothing itself; its place only as a whole, so that stage and touchpoint agree. */
const taken = ['description', 'channel', 'severity', 'perMonth', 'costPerCase', 'customersPerMonth', 'response'] as const

/**
 * Makes one failure point of two: whatever named `duplicate` names `kept`, its cases are the kept one's, what the kept one does not
 * say it takes over, and `duplicate` is deleted. Two traces cannot become one. @throws Refusal `gone`, `merge-both-traced`
 */
export function mergeFailurePoints(
  transaction: WriteExecutor,
  kept: string,
  duplicate: string,
  lists: AnyStoredLists = storedLists,
): void {
  if (kept === duplicate) throw new Error('a failure point cannot be merged with itself')
  const stays = existing(failurePoints.find(transaction, kept))
  const goes = existing(failurePoints.find(transaction, duplicate))
  if (findTrace(transaction, kept) !== undefined && findTrace(transaction, duplicate) !== undefined) {
    throw new Refusal('merge-both-traced', { name: descriptor.titleOf(stays), other: descriptor.titleOf(goes) })
  }
  for (const list of Object.values(lists)) {
    for (const { field, to } of list.descriptor.references) {
      if (to !== 'failurePoints') continue
      const { table, column } = list.columnOf(field)
      transaction.run(prepareQuery`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`(kept, duplicate))
    }
  }
  const hasPlace = stays.stage !== undefined || stays.touchpoint !== undefined
  const said = [...taken, ...(hasPlace ? [] : (['stage', 'touchpoint'] as const))]
  const patch = Object.fromEntries(
    said.flatMap((key) => (stays[key] === undefined && goes[key] !== undefined ? [[key, goes[key]]] : [])),
  )
  failurePoints.removeRows(transaction, duplicate)
  if (Object.keys(patch).length > 0) failurePoints.update(transaction, kept, patch)
}
