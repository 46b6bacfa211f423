import type * as z from 'zod'
import type { EditedListKey, KindOf } from '../../../../shared/engagement/catalogue.ts'
import type { ListDescriptor } from '../../../../shared/model/lists/ListDescriptor.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { itemsById } from '../../derivations/lists.ts'
import { removeItem } from '../../store/removeItem.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

type Removable = Pick<ListDescriptor<z.ZodType, KindOf<EditedListKey | 'failurePoints' | 'snapshots'>>, 'kind' | 'titleOf'>

/**
 * Deletes items of a list as one change, which is called by the name of the one or the number of several.
 * @throws Refusal `gone` when one is not there; `in-use` when one is named by what cannot be without it
 */
export function removeItems(current: OpenEngagement, key: string, { kind, titleOf }: Removable, ids: readonly string[]): void {
  const known = itemsById(current.state, key)
  const items = Array.from(new Set(ids), (id) => {
    const item = known.get(id)
    if (item === undefined) throw new Refusal('gone')
    return item
  })
  const [first, second] = items
  if (first === undefined) return
  const change = second === undefined ? (`${kind}.delete` as const) : (`${kind}.delete-many` as const)
  const params = second === undefined ? { title: titleOf(first) } : { count: items.length }
  current.write(change, params, (transaction) => {
    for (const { id } of items) removeItem(transaction, key, id)
  })
}
