import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import { caseKey } from './caseKey.ts'

const latest = prepareQuery`SELECT max(id) FROM ${'change'}`
const all = prepareQuery`SELECT happened_on, position FROM ${'occurrence'} WHERE position BETWEEN ? AND ?`
const highest = prepareQuery`SELECT max(position) FROM ${'occurrence'}`
const textsAt = prepareQuery`SELECT happened_on, position, text FROM ${'occurrence'} WHERE position IN (SELECT value FROM json_each(?)) AND text <> ''`
const journaled = prepareQuery`SELECT json_extract(version, '$.happened_on'), json_extract(version, '$.position') FROM (
  SELECT before AS version FROM journal WHERE change > ? AND table_name = 'occurrence' AND before IS NOT NULL
  UNION ALL SELECT after FROM journal WHERE change > ? AND table_name = 'occurrence' AND after IS NOT NULL)`
// An import comes and goes with rows that no row of the journal tells one by one; those that went wait elsewhere until the file closes.
const ofImports = prepareQuery`WITH named (id) AS (
  SELECT json_extract(coalesce(after, before), '$.id') FROM journal WHERE change > ? AND table_name = 'import' AND operation <> 'update')
  SELECT happened_on, position FROM occurrence WHERE import IN named
  UNION ALL SELECT happened_on, position FROM withdrawn_occurrence WHERE import IN named`

const atOnce = 50_000

/** The number of the last change that was made to a file; 0 before the first. */
export function lastChange(db: ReadExecutor): number {
  return Number(db.cells(latest())[0]?.[0] ?? 0)
}

/** The keys of all cases, ascending. */
export function allCaseKeys(db: ReadExecutor): Float64Array {
  const last = Number(db.cells(highest())[0]?.[0] ?? 0)
  const keys: number[] = []
  for (let from = 0; from <= last; from += atOnce) {
    for (const [on, position] of db.eachCells(all(from, from + atOnce - 1))) keys.push(caseKey(String(on), Number(position)))
  }
  return Float64Array.from(keys).sort()
}

/** The keys, ascending, of the cases that were made, changed or deleted after a change of this sitting, as they were and as they are. */
export function casesChangedSince(db: ReadExecutor, change: number): Float64Array {
  const keys = new Set<number>()
  for (const query of [journaled(change, change), ofImports(change)]) {
    for (const [on, position] of db.eachCells(query)) keys.add(caseKey(String(on), Number(position)))
  }
  return Float64Array.from(keys).sort()
}

/** What was said in the cases at these positions, by key; those without words, or that are gone, are not there. */
export function textsOfCases(db: ReadExecutor, positions: readonly number[]): ReadonlyMap<number, string> {
  return new Map(
    db
      .cells(textsAt(JSON.stringify(positions)))
      .map(([on, position, text]) => [caseKey(String(on), Number(position)), String(text)] as const),
  )
}
