import { type ImportMap, type ImportPreview, importedFields } from '../../../shared/contract/importingContract.ts'
import type { FailurePointDraft } from '../../../shared/tables/failurePointDraft.ts'
import { findColumns, locateColumns } from '../../../shared/tables/findColumns.ts'
import type { TableRecord } from '../../../shared/tables/RecordScanner.ts'
import { readFailurePointRow } from '../../../shared/tables/readFailurePointRow.ts'
import type { Rejection } from '../../../shared/tables/rejection.ts'
import { TableReader } from '../../../shared/tables/TableReader.ts'

/** The text of a table in pieces. */
export type TableText = AsyncIterable<string>

const previewRows = 20

/** What an import would find: the columns, those matched by name, and the first rows. @throws Refusal `csv-…` */
export async function previewFailurePoints(text: TableText, signal?: AbortSignal): Promise<ImportPreview> {
  const first: (readonly string[])[] = []
  let rowCount = 0
  const columns = await readRows(text, signal, ({ cells }) => {
    rowCount += 1
    if (rowCount <= previewRows) first.push(cells)
  })
  return { columns, map: findColumns(columns, importedFields), rows: first, rowCount }
}

/** The rows of a table of failure points, with the line on which each begins. */
export interface FailurePointRows {
  readonly drafts: readonly { readonly line: number; readonly draft: FailurePointDraft }[]
  readonly rejected: readonly { readonly line: number; readonly rejection: Rejection }[]
}

/**
 * What each row says, or why it cannot be taken in. `map` names the column of each field; without it columns are matched
 * by name in both languages. @throws Refusal `csv-…`, `no-title-column`, `no-such-column`, `column-twice`
 */
export async function readFailurePointTable(
  text: TableText,
  map: ImportMap | null,
  signal?: AbortSignal,
): Promise<FailurePointRows> {
  const drafts: { line: number; draft: FailurePointDraft }[] = []
  const rejected: { line: number; rejection: Rejection }[] = []
  const placesOf = (columns: readonly string[]) => locateColumns(columns, map ?? findColumns(columns, importedFields))
  let places: ReturnType<typeof placesOf> | undefined
  const columns = await readRows(text, signal, ({ line, cells }, header) => {
    places ??= placesOf(header)
    const reading = readFailurePointRow(cells, header.length, places)
    if (reading.ok) drafts.push({ line, draft: reading.draft })
    else rejected.push({ line, rejection: reading.rejection })
  })
  // A table without rows is refused for its columns all the same.
  places ??= placesOf(columns)
  return { drafts, rejected }
}

/** Gives every row to `take`, and answers with the header. Between two pieces the thread is free for others. */
async function readRows(
  text: TableText,
  signal: AbortSignal | undefined,
  take: (row: TableRecord, columns: readonly string[]) => void,
): Promise<readonly string[]> {
  const reader = new TableReader()
  for await (const piece of text) {
    signal?.throwIfAborted()
    for (const row of reader.push(piece)) take(row, reader.columns)
  }
  for (const row of reader.end()) take(row, reader.columns)
  return reader.columns
}
