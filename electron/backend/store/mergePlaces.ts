import { Refusal } from '../../../shared/model/refusal.ts'
import type { WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import { countNaming, namings, removeItem } from './removeItem.ts'

/** Cases are counted by their stage, and what a table holds of one's own order is written by whoever merges. */
const countedByStage = 'occurrence'
const ownOrder = 'touchpoint_dependency'

/**
 * Makes one stage or touchpoint of two: whatever named `duplicate` names `kept`, and `duplicate` is deleted.
 * @throws Refusal `gone`; `in-use` where cases are recorded at the duplicate stage itself
 */
export function mergePlaces(
  transaction: WriteExecutor,
  list: 'stages' | 'touchpoints',
  { kept, duplicate, name }: { readonly kept: string; readonly duplicate: string; readonly name: string },
): void {
  for (const { at } of namings(list)) {
    if (at.table === ownOrder) continue
    const count = countNaming(transaction, at, duplicate)
    if (count === 0) continue
    if (at.table === countedByStage) throw new Refusal('in-use', { name, count })
    transaction.run(prepareQuery`UPDATE ${at.table} SET ${at.column} = ? WHERE ${at.column} = ?`(kept, duplicate))
  }
  removeItem(transaction, list, duplicate)
}
