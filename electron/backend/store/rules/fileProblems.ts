import { sql } from 'kysely'
import { type AnyCatalogue, catalogue } from '../../../../shared/engagement/catalogue.ts'
import { type FileProblems, FileProblemTally } from '../../../../shared/engagement/FileProblems.ts'
import { findStoredProblems } from '../../../../shared/engagement/findStoredProblems.ts'
import { deepestCause } from '../../../../shared/engagement/findUnreadable.ts'
import type { StoredEngagement } from '../../../../shared/engagement/storedEngagement.ts'
import { formatPath, parsePath } from '../../../../shared/model/formatPath.ts'
import type { ListDescriptor } from '../../../../shared/model/lists/ListDescriptor.ts'
import { countedCodes } from '../base/codes.ts'
import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import { readEngagement } from '../engagementValue.ts'
import { hasRollups } from '../rollups/rebuildRollups.ts'
import { type AnyStoredLists, storedLists } from '../storedLists.ts'
import { occurrenceProblems } from './occurrenceProblems.ts'
import { rawQuery } from './rawQuery.ts'
import { scanTexts } from './scanTexts.ts'

const lists: AnyStoredLists = storedLists

/** What the tables of a file belong to, in the order of a document; the settings are in no list. */
const keyOfTable: readonly (readonly [table: string, key: string])[] = [
  ['engagement', ''],
  ...Object.entries(lists).flatMap(([key, { tables }]) => tables.map((table) => [table, key] as const)),
]

/** True of a file that says nothing of itself, and so cannot be read as an engagement at all. */
function isEmpty(db: ReadExecutor): boolean {
  const settings = db.first(rawQuery(sql<{ count: number }>`SELECT count(*) AS count FROM engagement`))
  return settings?.count !== 1
}

/**
 * Every rule that the file breaks: those for which a dump of it would be refused (shared/engagement and the descriptors'
 * schemas), and those of the file's own bookkeeping. Null where it cannot be read: it says nothing of itself, or a trace goes
 * deeper than any. Expects a file whose structure was found whole. `isChanging` is true inside a change, which is open by itself.
 */
export function findFileProblems(db: ReadExecutor, isChanging = false): FileProblems | null {
  const causes = reachedCauses(db)
  if (isEmpty(db) || causes.deepest > deepestCause) return null
  const tally = new FileProblemTally()
  if (causes.reached < causes.all) tally.add({ code: 'cause-cycle', path: '', params: {} })
  addBookkeeping(db, tally, isChanging)
  addBadBytes(db, tally)
  const engagement = readEngagement(db)
  findStoredProblems(engagement, (code, path, params = {}, times = 1) => {
    tally.add({ code, path, params }, () => ({ name: nameAt(engagement, path) }), times)
  })
  for (const { occurrence, problems } of occurrenceProblems(db)) {
    for (const problem of problems) {
      tally.add({ ...problem, path: `occurrences[0].${problem.path}` }, () => ({
        path: `occurrences[${placeOf(db, 'occurrence', occurrence.id)}].${problem.path}`,
        name: codeOf(engagement, occurrence.failurePoint),
      }))
    }
  }
  return tally.problems
}

function addBookkeeping(db: ReadExecutor, tally: FileProblemTally, isChanging: boolean): void {
  if (!isChanging && db.cells(prepareQuery`SELECT change FROM ${'current_change'}`()).length > 0) {
    tally.add({ code: 'change-left-open', path: '', params: {} })
  }
  for (const { prefix, largest, last } of codeCounters(db)) {
    if (largest > last) tally.add({ code: 'counter-behind', path: '', params: { prefix, next: last + 1 } })
  }
  if (!hasRightRollups(db)) tally.add({ code: 'sums-differ', path: '', params: {} })
}

/** By prefix, the largest number among the codes of a list and the last that its counter knows. */
export function codeCounters(db: ReadExecutor) {
  return Object.values(lists).flatMap(({ descriptor: { codePrefix: prefix }, tables: [table = ''] }) => {
    if (prefix === null) return []
    const codes = db.cells(prepareQuery`SELECT code FROM ${table}`()).map(([code]) => String(code))
    return [{ prefix, ...countedCodes(db, prefix, codes) }]
  })
}

/** Whether the rollups were counted, and of as many occurrences as there are. */
export function hasRightRollups(db: ReadExecutor): boolean {
  const counts = db.first(
    rawQuery(
      sql<{ isSame: number }>`SELECT (SELECT count(*) FROM occurrence) = (SELECT total(rows) FROM occurrence_month) AS isSame`,
    ),
  )
  return hasRollups(db) && counts?.isSame === 1
}

/** The causes that are met from the roots of their traces on, and no deeper than one beyond the deepest allowed. */
const reachedFromRoots = sql`reached (failure_point, id, depth) AS (
  SELECT failure_point, id, 0 FROM cause WHERE parent IS NULL
  UNION ALL SELECT cause.failure_point, cause.id, depth + 1 FROM reached
  JOIN cause ON cause.failure_point = reached.failure_point AND cause.parent = reached.id WHERE depth <= ${deepestCause}
)`

function reachedCauses(db: ReadExecutor): { readonly reached: number; readonly deepest: number; readonly all: number } {
  const counted = rawQuery(
    sql<{ reached: number; deepest: number | null; all: number }>`WITH RECURSIVE ${reachedFromRoots}
      SELECT count(*) AS reached, max(depth) AS deepest, (SELECT count(*) FROM cause) AS "all" FROM reached`,
  )
  const { reached = 0, deepest = 0, all = 0 } = db.first(counted) ?? {}
  return { reached, deepest: deepest ?? 0, all }
}

/** The causes that are met from no root: they stand beneath one another in circles, or beneath such. */
export function causesInCircles(db: ReadExecutor): readonly { readonly id: string; readonly failurePoint: string }[] {
  return db.all(
    rawQuery(
      sql<{ id: string; failurePoint: string }>`WITH RECURSIVE ${reachedFromRoots}
        SELECT id, failure_point AS "failurePoint" FROM cause WHERE id NOT IN (SELECT id FROM reached) ORDER BY failure_point, position, id`,
    ),
  )
}

function addBadBytes(db: ReadExecutor, tally: FileProblemTally): void {
  for (const [table, key] of keyOfTable) {
    for (const { rowid, column, isUtf8 } of scanTexts(db, table)) {
      if (isUtf8) continue
      const isReference = referenceColumns(table).has(column)
      tally.add({ code: 'not-utf8', path: isReference ? `${key}[0].id` : column, params: {} }, () => ({
        path: pathTo(db, table, key, rowid, column),
        name: '',
      }))
    }
  }
}

function pathTo(db: ReadExecutor, table: string, key: string, rowid: number, column: string): string {
  if (key === '') return column
  const isOwn = lists[key]?.tables[0] === table
  const place = isOwn ? db.cells(prepareQuery`SELECT count(*) FROM ${table} WHERE rowid < ?`(rowid))[0]?.[0] : undefined
  return formatPath(place === undefined ? [key, column] : [key, Number(place), column])
}

/** Columns that name an item: their own id, or that of another. */
function referenceColumns(table: string): ReadonlySet<string> {
  const named = Object.values(lists).flatMap((list) =>
    list.descriptor.references.map(({ field }) => list.columnOf(field)).filter((at) => at.table === table),
  )
  return new Set(['id', 'parent', ...named.map(({ column }) => column)])
}

function placeOf(db: ReadExecutor, table: string, id: string): number {
  const before = prepareQuery`SELECT count(*) FROM ${table} WHERE position < (SELECT position FROM ${table} WHERE id = ?)`
  return Number(db.cells(before(id))[0]?.[0] ?? 0)
}

function codeOf({ failurePoints }: StoredEngagement, id: string): string {
  return failurePoints.find((failurePoint) => failurePoint.id === id)?.code ?? ''
}

/** What the item at a path is called: by its code, else by its title; a trace by its failure point. */
function nameAt(engagement: StoredEngagement, path: string): string {
  const [key, index] = parsePath(path)
  const known: AnyCatalogue = catalogue
  const descriptor: ListDescriptor | undefined = known[String(key)]
  const items: unknown = Reflect.get(engagement, String(key))
  if (descriptor === undefined || !Array.isArray(items) || typeof index !== 'number') return ''
  const item: Record<string, unknown> = items[index]
  if (typeof item['failurePoint'] === 'string') return codeOf(engagement, item['failurePoint'])
  return typeof item['code'] === 'string' ? item['code'] : titleOf(descriptor, item)
}

/** Each descriptor names the items of its own list. */
function titleOf(descriptor: ListDescriptor, item: object): string {
  return descriptor.titleOf(item as never)
}
