import type { ColumnMap, ImportPreview, ImportResult } from '../../../shared/contract/importingContract.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { addDrafts, type DraftTarget } from './addFailurePoints.ts'
import { findColumns, locateColumns } from './findColumns.ts'
import { parseCsv } from './parseCsv.ts'
import { readFailurePointRows } from './readFailurePointRows.ts'
import { rejectionSentence } from './rejection.ts'

const previewRows = 20

/** What an import would find: the columns, those matched by name, and the first rows. @throws Refusal `csv-…` */
export function previewFailurePoints(text: string): ImportPreview {
  const { columns, rows } = parseCsv(text)
  return {
    columns,
    map: findColumns(columns),
    rows: rows.slice(0, previewRows).map(({ cells }) => cells),
    rowCount: rows.length,
  }
}

/** A target that can be backed up before many rows go in. */
export interface ImportTarget extends DraftTarget {
  backUp(): unknown
}

/**
 * Imports failure points from the text of a CSV file (design section 8) as one change, undone as one, after a backup.
 * `map` names the column of each field; without it columns are matched by name in both languages. Rows that cannot be
 * taken in are told with their line and the reason in `language`; the rest is imported.
 * @throws Refusal `csv-…`, `no-title-column`, `no-such-column`, `column-twice`, or what writing refuses
 */
export function importFailurePoints(target: ImportTarget, text: string, map: ColumnMap | null, language: Language): ImportResult {
  const table = parseCsv(text)
  const rows = readFailurePointRows(table, locateColumns(table.columns, map ?? findColumns(table.columns)))
  const readable = rows.flatMap(({ line, result }) => (result.ok ? [{ line, draft: result.draft }] : []))
  const unreadable = rows.flatMap(({ line, result }) => (result.ok ? [] : [{ line, rejection: result.rejection }]))
  const added = addDrafts(
    target,
    readable.map(({ draft }) => draft),
    'failure-point.import-many',
    () => target.backUp(),
  )
  const unplaced = added.rejected.map(({ index, rejection }) => ({ line: readable[index]?.line ?? 0, rejection }))
  const rejected = [...unreadable, ...unplaced].sort((a, b) => a.line - b.line)
  return {
    rows: rows.length,
    imported: added.created.failurePoints,
    duplicates: added.duplicates,
    rejected: rejected.map(({ line, rejection }) => ({ line, reason: rejectionSentence(rejection, language) })),
    created: added.created,
  }
}
