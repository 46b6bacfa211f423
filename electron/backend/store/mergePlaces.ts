import type { WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import { namings, removeItem } from './removeItem.ts'

/** What touchpoints need stands in an order of its own, and is written by whoever merges. */
const ownOrder = 'touchpoint_dependency'

/**
 * Makes one stage or touchpoint of two: whatever named `duplicate` names `kept`, cases that are recorded at a stage itself too, whose
 * sums follow in the same transaction as with every change of cases; `duplicate` is deleted. @throws Refusal `gone`
 */
export function mergePlaces(
  transaction: WriteExecutor,
  list: 'stages' | 'touchpoints',
  { kept, duplicate }: { readonly kept: string; readonly duplicate: string },
): void {
  for (const { at } of namings(list)) {
    if (at.table === ownOrder) continue
    transaction.run(prepareQuery`UPDATE ${at.table} SET ${at.column} = ? WHERE ${at.column} = ?`(kept, duplicate))
  }
  removeItem(transaction, list, duplicate)
}
