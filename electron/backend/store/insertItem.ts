import type { WriteExecutor } from './base/executor.ts'
import { type AnyStoredLists, storedLists } from './storedLists.ts'

/** Adds an item at the end of a list; answers with its code, null where the list gives none. */
export function insertItem(transaction: WriteExecutor, key: string, item: object): string | null {
  const lists: AnyStoredLists = storedLists
  const [made] = lists[key]?.insert(transaction, [item]) ?? []
  if (made === undefined) throw new Error(`nothing was added to ${key}`)
  const code: unknown = Reflect.get(made, 'code')
  return typeof code === 'string' ? code : null
}
