import { Refusal } from '../../../shared/model/refusal.ts'
import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import type { ReferenceColumn, StoredList } from './lists/StoredList.ts'
import { TableList } from './lists/TableList.ts'
import { type AnyStoredLists, storedLists } from './storedLists.ts'

interface Naming {
  readonly list: StoredList
  readonly at: ReferenceColumn
  readonly onDelete: 'refuse' | 'clear' | 'remove'
}

/** Everywhere that items of a list are named. */
export function namings(key: string, lists: AnyStoredLists = storedLists): readonly Naming[] {
  return Object.values(lists).flatMap((list) =>
    list.descriptor.references
      .filter(({ to }) => to === key)
      .map(({ field, onDelete }) => ({ list, at: list.columnOf(field), onDelete })),
  )
}

/** How often an item is named there. */
function countNaming(db: ReadExecutor, { table, column }: ReferenceColumn, id: string): number {
  return Number(db.cells(prepareQuery`SELECT count(*) FROM ${table} WHERE ${column} = ?`(id))[0]?.[0] ?? 0)
}

/** Whether any item of another list, or of its own, names this one. */
export function isNamed(db: ReadExecutor, key: string, id: string, lists: AnyStoredLists = storedLists): boolean {
  return namings(key, lists).some(({ at }) => countNaming(db, at, id) > 0) || (key === 'fields' && hasFieldValues(db, id))
}

/** Values of a dimension stand within the occurrences, where no column refers to it. */
function hasFieldValues(db: ReadExecutor, id: string): boolean {
  const path = `$.${JSON.stringify(id)}`
  const one = prepareQuery`SELECT 1 FROM occurrence WHERE json_extract(fields, ?) IS NOT NULL LIMIT 1`
  return db.cells(one(path)).length > 0
}

/**
 * Deletes an item and does what the references to it say: where one refuses, nothing is deleted.
 * @throws Refusal `gone`; `in-use` with how often it is named
 */
export function removeItem(transaction: WriteExecutor, key: string, id: string, lists: AnyStoredLists = storedLists): void {
  const list = lists[key]
  if (!(list instanceof TableList)) throw new Error(`items of ${key} are not removed one by one`)
  const item: object | undefined = list.find(transaction, id)
  if (item === undefined) throw new Refusal('gone')
  const places = namings(key, lists)
  const count = places.reduce((sum, { at, onDelete }) => sum + (onDelete === 'refuse' ? countNaming(transaction, at, id) : 0), 0)
  if (count > 0) throw new Refusal('in-use', { name: list.descriptor.titleOf(item), count })
  for (const { list: naming, at, onDelete } of places) {
    if (onDelete === 'clear') transaction.run(prepareQuery`UPDATE ${at.table} SET ${at.column} = NULL WHERE ${at.column} = ?`(id))
    else if (at.isEntry) transaction.run(prepareQuery`DELETE FROM ${at.table} WHERE ${at.column} = ?`(id))
    else naming.removeNaming(transaction, at.column, id, (other) => removeItem(transaction, keyOf(lists, naming), other, lists))
  }
  list.removeRows(transaction, id)
}

function keyOf(lists: AnyStoredLists, list: StoredList): string {
  const key = Object.keys(lists).find((one) => lists[one] === list)
  if (key === undefined) throw new Error('the list is not in the catalogue')
  return key
}
