import type { ListKey } from '../../../shared/engagement/catalogue.ts'
import type { Patch } from '../../../shared/model/patch.ts'
import type { WriteExecutor } from './base/executor.ts'
import { followTouchpoint } from './failurePointPlaces.ts'
import { TableList } from './lists/TableList.ts'
import { type AnyStoredLists, storedLists } from './storedLists.ts'

type Consequence = (transaction: WriteExecutor, id: string) => void

/** What a change of an item of a list brings about in others. */
const consequences: { readonly [Key in ListKey]?: Consequence } = { touchpoints: followTouchpoint }

/** Updates an item and does what follows from it. @throws Refusal `gone` */
export function updateItem(transaction: WriteExecutor, key: string, id: string, patch: Patch<object>): void {
  const lists: AnyStoredLists = storedLists
  const list = lists[key]
  if (!(list instanceof TableList)) throw new Error(`items of ${key} are not updated one by one`)
  list.update(transaction, id, patch)
  const follow: Consequence | undefined = Reflect.get(consequences, key)
  follow?.(transaction, id)
}
