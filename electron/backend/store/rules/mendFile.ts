import { sql } from 'kysely'
import type { StoredEngagement } from '../../../../shared/engagement/storedEngagement.ts'
import type { MendWords } from '../../../../shared/mending/MendWords.ts'
import { mendEngagement } from '../../../../shared/mending/mendEngagement.ts'
import { mendField } from '../../../../shared/mending/mendField.ts'
import { parsePath } from '../../../../shared/model/formatPath.ts'
import { groupBy } from '../../../../shared/model/groupBy.ts'
import type { Patch } from '../../../../shared/model/patch.ts'
import { assignCodes, raiseCounter } from '../base/codes.ts'
import type { WriteExecutor } from '../base/executor.ts'
import { changeOne, prepareQuery } from '../base/rows.ts'
import { readEngagement } from '../engagementValue.ts'
import { occurrences } from '../lists/cases/occurrences.ts'
import { TableList } from '../lists/TableList.ts'
import { rebuildRollups } from '../rollups/rebuildRollups.ts'
import { saveTrace } from '../saveTrace.ts'
import { updateSettings } from '../settings.ts'
import { type AnyStoredLists, storedLists } from '../storedLists.ts'
import { causesInCircles, codeCounters, hasRightRollups } from './fileProblems.ts'
import { occurrenceProblems } from './occurrenceProblems.ts'
import { rawQuery } from './rawQuery.ts'
import { scanTexts } from './scanTexts.ts'

const lists: AnyStoredLists = storedLists

/**
 * Mends in the file everything that is wrong with it and that has a mend (shared/mending, FileProblems). Whether all was, is
 * for the caller to look at.
 */
export function mendFile(transaction: WriteExecutor, words: MendWords): void {
  for (const { prefix, largest, last } of codeCounters(transaction))
    if (largest > last) raiseCounter(transaction, prefix, largest)
  for (const table of ['engagement', ...Object.values(lists).flatMap(({ tables }) => tables)]) mendBytes(transaction, table)
  breakCircles(transaction)
  const before = readEngagement(transaction)
  saveEngagement(transaction, before, mendEngagement(before, words))
  mendOccurrences(transaction, words)
  if (!hasRightRollups(transaction)) rebuildRollups(transaction)
}

/** Puts � for every byte that is no part of a letter. */
function mendBytes(transaction: WriteExecutor, table: string): void {
  for (const { rowid, column, isUtf8 } of [...scanTexts(transaction, table)]) {
    if (isUtf8) continue
    const [row] = transaction.all(
      rawQuery(sql<{ text: string }>`SELECT ${sql.ref(column)} AS text FROM ${sql.ref(table)} WHERE rowid = ${rowid}`),
    )
    // A text is read as what UTF-8 makes of its bytes.
    if (row !== undefined) transaction.run(prepareQuery`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`(row.text, rowid))
  }
}

const liftCause = prepareQuery`UPDATE ${'cause'} SET parent = ?, position = ?, share = NULL WHERE id = ?`
const rootOf = prepareQuery`SELECT id FROM ${'cause'} WHERE failure_point = ? AND parent IS NULL`

/** Takes the last link out of each circle of causes: what it held comes beneath the trace's root, or is its root. */
function breakCircles(transaction: WriteExecutor): void {
  for (;;) {
    const circles = groupBy(causesInCircles(transaction), ({ failurePoint }) => failurePoint)
    if (circles.size === 0) return
    for (const [failurePoint, causes] of circles) {
      const root = transaction.cells(rootOf(failurePoint))[0]?.[0] ?? null
      const last = inCircle(transaction, causes.at(-1)?.id ?? '')
      transaction.run(liftCause(root, 1_000_000, last))
    }
  }
}

/** A cause that stands above itself, met on the way up from this one. */
function inCircle(transaction: WriteExecutor, id: string): string {
  const parentOf = prepareQuery`SELECT parent FROM ${'cause'} WHERE id = ?`
  const met = new Set<string>()
  let at = id
  while (!met.has(at)) {
    met.add(at)
    at = String(transaction.cells(parentOf(at))[0]?.[0])
  }
  return at
}

function saveEngagement(transaction: WriteExecutor, before: StoredEngagement, after: StoredEngagement): void {
  if (after === before) return
  const { name, language, currency, severityWeights, period, plan } = after
  updateSettings(transaction, { name, language, currency, severityWeights, period: period ?? null, plan })
  for (const [key, list] of Object.entries(lists)) {
    const items: readonly object[] = Reflect.get(after, key) ?? []
    const old: readonly object[] = Reflect.get(before, key) ?? []
    if (list instanceof TableList) saveItems(transaction, list, old, items)
  }
  after.traces.forEach(({ failurePoint, cause }, index) => {
    if (after.traces[index] !== before.traces[index]) saveTrace(transaction, failurePoint, cause)
  })
}

function saveItems(
  transaction: WriteExecutor,
  list: TableList<Record<string, unknown>>,
  before: readonly object[],
  after: readonly object[],
): void {
  for (const [index, item] of after.entries()) {
    const old = before[index]
    if (old === undefined || old === item) continue
    const { id, code, ...fields } = item as { readonly id: string; readonly code?: string }
    list.update(transaction, id, patchBetween(old, fields))
    const prefix = list.descriptor.codePrefix
    if (prefix === null || code !== undefined) continue
    const [coded] = assignCodes(transaction, prefix, [{}])
    changeOne(transaction, prepareQuery`UPDATE ${list.tables[0] ?? ''} SET code = ? WHERE id = ?`(coded?.code ?? '', id))
  }
}

/** The fields, and null for those that were there and are not any more. */
function patchBetween(before: object, fields: object): Patch<Record<string, unknown>> {
  const gone = Object.keys(before).filter((key) => !(key in fields))
  return { ...Object.fromEntries(gone.map((key) => [key, null])), ...fields }
}

function mendOccurrences(transaction: WriteExecutor, words: MendWords): void {
  // No write may run while rows are being read, and a mend may bring the next problem to light.
  for (let round = 0; round < 5; round += 1) {
    const broken = [...occurrenceProblems(transaction)]
    for (const { occurrence, problems } of broken) {
      const { id, ...mended } = problems.reduce(
        (value, problem) => mendField('occurrences', value, parsePath(problem.path), problem, words),
        occurrence,
      )
      occurrences.update(transaction, id, patchBetween(occurrence, mended))
    }
    if (broken.length === 0) return
  }
}
