import { isDeepStrictEqual } from 'node:util'
import type { EngagementDocument, Settings } from '../../../shared/engagement/engagement.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { hasTrait } from '../../../shared/model/lists/ListDescriptor.ts'
import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import type { TableChanges } from './base/TableChanges.ts'
import type { RowAdder } from './lists/StoredList.ts'
import { insertSettings, readSettings, touchedSettings } from './settings.ts'
import { type AnyStoredLists, storedLists } from './storedLists.ts'

/** A list's items by its key. */
type Values = Readonly<Record<string, readonly object[]>>

/** The lists that are part of an engagement as a value; the others stay in the file. */
function valueLists(lists: AnyStoredLists) {
  return Object.entries(lists).filter(([, { descriptor }]) => !hasTrait(descriptor, 'stays-in-file'))
}

/** The engagement as it stands, without its occurrences; call it inside `read` so that all of it is of one moment. */
export function readEngagement(db: ReadExecutor): StoredEngagement {
  return engagementOf(readSettings(db), readLists(db, storedLists))
}

function engagementOf(settings: Settings, values: Values): StoredEngagement {
  // Every list reads the items that its descriptor's schema describes.
  return { ...settings, ...values } as unknown as StoredEngagement
}

export function readLists(db: ReadExecutor, lists: AnyStoredLists): Values {
  return Object.fromEntries(valueLists(lists).map(([key, list]) => [key, list.read(db)]))
}

/**
 * The engagement after some commits: what they did not touch stays the same values, so that whatever is kept about those
 * values holds on.
 */
export function followEngagement(db: ReadExecutor, before: StoredEngagement, changes: TableChanges): StoredEngagement {
  const settings = followSettings(before, changes.touched.has('engagement') ? readSettings(db) : before)
  return engagementOf(settings, followLists(db, storedLists, before, changes))
}

export function followLists(db: ReadExecutor, lists: AnyStoredLists, before: object, changes: TableChanges): Values {
  return Object.fromEntries(
    valueLists(lists).map(([key, list]) => {
      const items: readonly object[] = Reflect.get(before, key)
      return [key, list.tables.some((table) => changes.touched.has(table)) ? list.follow(db, items, changes) : items]
    }),
  )
}

/** Items that are read at a time. */
const atOnce = 2000

/**
 * As `followEngagement` of commits whose rows are too many to follow, with `read` called again and again and a turn for others in
 * between. The file must not be written to meanwhile.
 */
export async function followInSlices(
  read: <Result>(work: (db: ReadExecutor) => Result) => Result,
  before: StoredEngagement,
  changes: TableChanges,
): Promise<StoredEngagement> {
  const lists: AnyStoredLists = storedLists
  const values: Record<string, readonly object[]> = {}
  for (const [key, list] of valueLists(lists)) {
    const isTouched = list.tables.some((table) => changes.touched.has(table))
    values[key] = isTouched ? await readInSlices(read, list) : Reflect.get(before, key)
  }
  const settings = followSettings(before, changes.touched.has('engagement') ? read(readSettings) : before)
  return engagementOf(settings, values)
}

async function readInSlices(
  read: <Result>(work: (db: ReadExecutor) => Result) => Result,
  list: AnyStoredLists[string],
): Promise<readonly object[]> {
  if (list.readPage === undefined) return read((db) => list.read(db))
  const items: object[] = []
  for (;;) {
    const page = read((db) => list.readPage?.(db, { offset: items.length, limit: atOnce }) ?? [])
    for (const item of page) items.push(item)
    if (page.length < atOnce) return items
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Settings are one row, so those that a commit left as they were are told by what they hold. */
function followSettings(before: Settings, now: Settings): Settings {
  const followed = Object.entries(now).map(([key, value]) => {
    const earlier: unknown = Reflect.get(before, key)
    return [key, isDeepStrictEqual(earlier, value) ? earlier : value] as const
  })
  // Each key has its own value of before or of now.
  return Object.fromEntries(followed) as unknown as Settings
}

/** Fills an empty file with a valid engagement. Codes and ids that it lacks are given out; what it has is kept. */
export function writeEngagement(transaction: WriteExecutor, engagement: EngagementDocument): void {
  insertSettings(transaction, engagement)
  insertLists(transaction, storedLists, engagement)
}

/** Inserts the items of every list that the values hold. */
export function insertLists(transaction: WriteExecutor, lists: AnyStoredLists, values: object): void {
  for (const [key, list] of Object.entries(lists)) {
    const items: unknown = Reflect.get(values, key)
    if (Array.isArray(items) && items.length > 0) list.insert(transaction, items)
  }
}

/** What adds the items of a list that stays in the file. */
export function rowAdder(transaction: WriteExecutor, key: string): RowAdder {
  const lists: AnyStoredLists = storedLists
  const adder = lists[key]?.adder?.(transaction)
  if (adder === undefined) throw new Error(`items of ${key} are not added one by one`)
  return adder
}

/** The keys of the lists and settings that these changes were of. */
export function touchedKeys(changes: TableChanges): ReadonlySet<string> {
  const lists: AnyStoredLists = storedLists
  const touched = Object.keys(lists).filter((key) => lists[key]?.tables.some((table) => changes.touched.has(table)))
  return new Set([...touchedSettings(changes), ...touched])
}
