import type { ReadExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'

const content = prepareQuery`SELECT content FROM ${'occurrence'} WHERE external_id = ? AND import IN (SELECT value FROM json_each(?)) ORDER BY content IS NULL LIMIT 1`
const times = prepareQuery`SELECT count(*) FROM ${'occurrence'} WHERE content = ?`
const anyContent = prepareQuery`SELECT 1 FROM ${'occurrence'} WHERE content IS NOT NULL LIMIT 1`
const anyExternalId = prepareQuery`SELECT 1 FROM ${'occurrence'} WHERE external_id IS NOT NULL LIMIT 1`

/** What stands for the row that one of these imports brought under an external id; undefined where none did. */
export function contentOfExternalId(db: ReadExecutor, externalId: string, imports: readonly string[]): string | undefined {
  const [row] = db.cells(content(externalId, JSON.stringify(imports)))
  return row === undefined ? undefined : String(row[0] ?? '')
}

/** How many occurrences were imported from rows that hold this. */
export function timesOfContent(db: ReadExecutor, held: string): number {
  return Number(db.cells(times(held))[0]?.[0] ?? 0)
}

export function hasContents(db: ReadExecutor): boolean {
  return db.cells(anyContent()).length > 0
}

export function hasExternalIds(db: ReadExecutor): boolean {
  return db.cells(anyExternalId()).length > 0
}
