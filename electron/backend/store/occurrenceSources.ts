import type { ReadExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'

const contentsNamed = prepareQuery`SELECT external_id, content FROM ${'occurrence'} WHERE import IN (SELECT value FROM json_each(?)) AND external_id IS NOT NULL`
const idsNamed = prepareQuery`SELECT external_id, id FROM ${'occurrence'} WHERE import IN (SELECT value FROM json_each(?)) AND external_id IS NOT NULL`
const held = prepareQuery`SELECT content FROM ${'occurrence'} WHERE content IS NOT NULL`

// One reading of all rows, whatever is asked: an index that answers one by one costs every import more than this costs one
// that meets earlier ones.

/** What stands for the rows that these imports brought under these external ids; those that none has are not there. */
export function contentsOfExternalIds(
  db: ReadExecutor,
  asked: ReadonlySet<string>,
  imports: readonly string[],
): ReadonlyMap<string, string> {
  return ofExternalIds(db, contentsNamed, asked, imports)
}

/** The occurrences that these imports brought under these external ids, by them. */
export function occurrencesOfExternalIds(
  db: ReadExecutor,
  asked: ReadonlySet<string>,
  imports: readonly string[],
): ReadonlyMap<string, string> {
  return ofExternalIds(db, idsNamed, asked, imports)
}

function ofExternalIds(
  db: ReadExecutor,
  named: typeof contentsNamed,
  asked: ReadonlySet<string>,
  imports: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (asked.size === 0 || imports.length === 0) return found
  for (const [externalId, value] of db.eachCells(named(JSON.stringify(imports)))) {
    if (asked.has(String(externalId))) found.set(String(externalId), String(value ?? ''))
  }
  return found
}

/** How many occurrences were imported from rows that hold each of these; those that none holds are not there. */
export function timesOfContents(db: ReadExecutor, asked: ReadonlySet<string>): Map<string, number> {
  const times = new Map<string, number>()
  if (asked.size === 0) return times
  for (const [cell] of db.eachCells(held())) {
    const content = String(cell)
    if (asked.has(content)) times.set(content, (times.get(content) ?? 0) + 1)
  }
  return times
}
