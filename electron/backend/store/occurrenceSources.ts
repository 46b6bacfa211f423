import type { ReadExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'

const contentsNamed = prepareQuery`SELECT external_id, content FROM ${'occurrence'} WHERE import IN (SELECT value FROM json_each(?)) AND external_id IS NOT NULL`
const contentsKept = prepareQuery`SELECT external_id, content FROM ${'occurrence'} WHERE import IS NULL AND external_id IS NOT NULL AND content IS NOT NULL`
const idsNamed = prepareQuery`SELECT external_id, id FROM ${'occurrence'} WHERE import IN (SELECT value FROM json_each(?)) AND external_id IS NOT NULL`
const held = prepareQuery`SELECT content FROM ${'occurrence'} WHERE content IS NOT NULL`

// One reading of all rows, whatever is asked: an index that answers one by one costs every import more than this costs one
// that meets earlier ones.

/** The external ids of what these imports brought, each with what stands for its row. */
export function* eachContentNamed(
  db: ReadExecutor,
  imports: readonly string[],
): Generator<readonly [id: string, content: string]> {
  if (imports.length === 0) return
  for (const [externalId, content] of db.eachCells(contentsNamed(JSON.stringify(imports)))) {
    yield [String(externalId), String(content ?? '')]
  }
}

/** The same of what was brought by imports that are there no more. */
export function* eachContentKept(db: ReadExecutor): Generator<readonly [id: string, content: string]> {
  for (const [externalId, content] of db.eachCells(contentsKept())) yield [String(externalId), String(content)]
}

/** The occurrences that these imports brought under these external ids, by what those are found by. */
export function occurrencesOfExternalIds(
  db: ReadExecutor,
  { asked, keyOf }: { readonly asked: ReadonlySet<string>; keyOf(externalId: string): string },
  imports: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (asked.size === 0 || imports.length === 0) return found
  for (const [externalId, id] of db.eachCells(idsNamed(JSON.stringify(imports)))) {
    const key = keyOf(String(externalId))
    if (asked.has(key)) found.set(key, String(id ?? ''))
  }
  return found
}

/** What stands for the rows that occurrences were imported from, of each of them. */
export function* eachContent(db: ReadExecutor): Generator<string> {
  for (const [content] of db.eachCells(held())) yield String(content)
}
