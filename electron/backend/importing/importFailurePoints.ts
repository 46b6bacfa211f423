import {
  type ImportMap,
  type ImportPreview,
  type ImportResult,
  importedFields,
} from '../../../shared/contract/importingContract.ts'
import { rejectionSentence } from '../../../shared/i18n/rejectionSentence.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import type { FailurePointDraft } from '../../../shared/tables/failurePointDraft.ts'
import { findColumns, locateColumns } from '../../../shared/tables/findColumns.ts'
import { readFailurePointRow } from '../../../shared/tables/readFailurePointRow.ts'
import type { Rejection } from '../../../shared/tables/rejection.ts'
import { TableReader } from '../../../shared/tables/TableReader.ts'
import { addDrafts, type DraftTarget } from './addFailurePoints.ts'

const previewRows = 20

/** What an import would find: the columns, those matched by name, and the first rows. @throws Refusal `csv-…` */
export function previewFailurePoints(text: string): ImportPreview {
  const reader = new TableReader()
  const rows = [...reader.push(text), ...reader.end()]
  return {
    columns: reader.columns,
    map: findColumns(reader.columns, importedFields),
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
export function importFailurePoints(target: ImportTarget, text: string, map: ImportMap | null, language: Language): ImportResult {
  const read = readRows(text, map)
  const added = addDrafts(
    target,
    read.drafts.map(({ draft }) => draft),
    'failure-point.import-many',
    () => target.backUp(),
  )
  const unplaced = added.rejected.map(({ index, rejection }) => ({ line: read.drafts[index]?.line ?? 0, rejection }))
  const rejected = [...read.rejected, ...unplaced].sort((a, b) => a.line - b.line)
  return {
    rows: read.drafts.length + read.rejected.length,
    imported: added.created.failurePoints,
    duplicates: added.duplicates,
    rejected: rejected.map(({ line, rejection }) => ({ line, reason: rejectionSentence(rejection, language) })),
    created: added.created,
  }
}

interface ReadRows {
  readonly drafts: readonly { readonly line: number; readonly draft: FailurePointDraft }[]
  readonly rejected: readonly { readonly line: number; readonly rejection: Rejection }[]
}

function readRows(text: string, map: ImportMap | null): ReadRows {
  const reader = new TableReader()
  const rows = [...reader.push(text), ...reader.end()]
  const { columns } = reader
  const places = locateColumns(columns, map ?? findColumns(columns, importedFields))
  const drafts: { line: number; draft: FailurePointDraft }[] = []
  const rejected: { line: number; rejection: Rejection }[] = []
  for (const { line, cells } of rows) {
    const reading = readFailurePointRow(cells, columns.length, places)
    if (reading.ok) drafts.push({ line, draft: reading.draft })
    else rejected.push({ line, rejection: reading.rejection })
  }
  return { drafts, rejected }
}
