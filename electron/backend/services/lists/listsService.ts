import type { ImplementerInternalWithMiddlewares, Router } from '@orpc/server'
import { v7 as uuidv7 } from 'uuid'
import type * as z from 'zod'
import { type ListContract, type ListsContract, listsContract } from '../../../../shared/contract/lists/listsContract.ts'
import { type AnyCatalogue, catalogue, type EditedListKey, type KindOf } from '../../../../shared/engagement/catalogue.ts'
import { changedInAny } from '../../../../shared/engagement/changedFields.ts'
import { hasTrait, type ListDescriptor } from '../../../../shared/model/lists/ListDescriptor.ts'
import { applyPatch } from '../../../../shared/model/patch.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { itemsById, itemsOfList, type ListedItem } from '../../derivations/lists.ts'
import { insertItem } from '../../store/insertItem.ts'
import { updateItem } from '../../store/updateItem.ts'
import type { Api } from '../createApi.ts'
import { definedFields } from '../definedFields.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import type { Session } from '../Session.ts'
import { namedFields } from './namedFields.ts'
import { refuseBrokenItems } from './refuseBrokenItems.ts'
import { refuseDaysToCome } from './refuseDaysToCome.ts'
import { removeItems } from './removeItems.ts'

type Bare = Record<never, never>
type ListApi = ImplementerInternalWithMiddlewares<ListContract, Bare, Bare>

/** The procedures that every list has which is not edited apart. */
export function listsService(api: Api['lists'], session: Session): Router<ListsContract, Bare> {
  const handlers = Object.keys(listsContract).map((key) => {
    const edits = new ListEdits(key)
    const listApi: ListApi = Reflect.get(api, key)
    return [
      key,
      {
        create: listApi.create.handler(({ input }) => edits.create(session.current, definedFields(input))),
        update: listApi.update.handler(({ input: { id, patch } }) => edits.update(session.current, id, definedFields(patch))),
        updateEach: listApi.updateEach.handler(({ input: { updates } }) => edits.updateEach(session.current, updates)),
        remove: listApi.remove.handler(({ input: { ids } }) => edits.remove(session.current, ids)),
      },
    ] as const
  })
  // Each list has its own part of the contract, which Object.fromEntries forgets.
  return Object.fromEntries(handlers) as unknown as Router<ListsContract, Bare>
}

type EditedList = ListDescriptor<z.ZodType, KindOf<EditedListKey>>

function isEdited(list: ListDescriptor): list is EditedList {
  return !hasTrait(list, 'edited-apart')
}

/** Edits of the items of one list, each one change under the name of the item. */
class ListEdits {
  readonly #key: string
  readonly #list: EditedList

  constructor(key: string) {
    const lists: AnyCatalogue = catalogue
    const list = lists[key]
    if (list === undefined || !isEdited(list)) throw new Error(`${key} is no list that is edited item by item`)
    this.#key = key
    this.#list = list
  }

  create(current: OpenEngagement, fields: object): { readonly id: string; readonly code?: string } {
    const id = uuidv7()
    const item = { ...fields, id }
    const { state } = current
    refuseDaysToCome(this.#list, fields)
    refuseBrokenItems(state, this.#key, [...itemsOfList(state, this.#key), item])
    const title = this.#list.titleOf(item)
    const code = current.write(`${this.#list.kind}.add`, { title }, (transaction) => insertItem(transaction, this.#key, item))
    return code === null ? { id } : { id, code }
  }

  update(current: OpenEngagement, id: string, patch: object): null {
    return this.updateEach(current, [{ id, patch }])
  }

  /** One change of several items, which is called by the name of the one or the number of several. */
  updateEach(current: OpenEngagement, updates: readonly { readonly id: string; readonly patch: object }[]): null {
    const { state } = current
    const patches = new Map<string, object>()
    for (const { patch } of updates) refuseDaysToCome(this.#list, patch)
    for (const { id, patch } of updates) patches.set(id, { ...patches.get(id), ...definedFields(patch) })
    const befores = [...patches.keys()].map((id) => this.#existing(state, id))
    const items = itemsOfList(state, this.#key).map((item) => {
      const patch = patches.get(item.id)
      return patch === undefined ? item : applyPatch(item, patch)
    })
    refuseBrokenItems(state, this.#key, items)
    const [only, other] = befores
    if (only === undefined) return null
    const fields = changedInAny([...patches.values()].map((patch) => namedFields(state, this.#list, patch)))
    const label =
      other === undefined
        ? ({ key: `${this.#list.kind}.update`, params: { title: this.#list.titleOf(only) }, fields } as const)
        : ({ key: `${this.#list.kind}.update-many`, params: { count: befores.length }, fields } as const)
    current.writeFields(label, (transaction) => {
      for (const [id, patch] of patches) updateItem(transaction, this.#key, id, patch)
    })
    return null
  }
  remove(current: OpenEngagement, ids: readonly string[]): null {
    removeItems(current, this.#key, this.#list, ids)
    return null
  }

  #existing(state: EngagementState, id: string): ListedItem {
    const item = itemsById(state, this.#key).get(id)
    if (item === undefined) throw new Refusal('gone')
    return item
  }
}
