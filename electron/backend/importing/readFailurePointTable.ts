import { type ImportMap, type ImportPreview, importedFields } from '../../../shared/contract/importingContract.ts'
import type { FailurePointDraft } from '../../../shared/tables/failurePointDraft.ts'
import { findColumns, locateColumns } from '../../../shared/tables/findColumns.ts'
import type { TableRecord } from '../../../shared/tables/RecordScanner.ts'
import { type ColumnMarks, marksWithRow, readFailurePointRow } from '../../../shared/tables/readFailurePointRow.ts'
import type { Rejection } from '../../../shared/tables/rejection.ts'
import { TableReader } from '../../../shared/tables/TableReader.ts'

/** The text of a table in pieces. */
type TableText = AsyncIterable<string>

const previewRows = 20

/** What an import would find: the columns, those matched by name, and the first rows. @throws Refusal `csv-…` */
export async function previewFailurePoints(text: TableText): Promise<ImportPreview> {
  const first: (readonly string[])[] = []
  let rowCount = 0
  let columns: readonly string[] = []
  for await (const table of readTable(text)) {
    columns = table.columns
    rowCount += table.rows.length
    for (const { cells } of table.rows.slice(0, previewRows - first.length)) first.push(cells)
  }
  return { columns, map: findColumns(columns, importedFields), rows: first, rowCount }
}

/** Rows of a table of failure points, with the line on which each begins. */
export interface FailurePointRows {
  readonly drafts: readonly { readonly line: number; readonly draft: FailurePointDraft }[]
  /** Characters of their names that no file keeps, replaced or left out. */
  readonly replaced: number
  readonly rejected: readonly { readonly line: number; readonly rejection: Rejection }[]
}

/**
 * What each row says, or why it cannot be taken in, as many at a time as a piece of the text completes. `map` names the
 * column of each field; without it columns are matched by name in both languages. The text is opened twice: how a column
 * writes its numbers is known only when all of it was seen.
 * @throws Refusal `csv-…`, `no-title-column`, `no-such-column`, `column-twice`
 */
export async function* readFailurePointTable(open: () => TableText, map: ImportMap | null): AsyncGenerator<FailurePointRows> {
  const placesIn = (columns: readonly string[]) => locateColumns(columns, map ?? findColumns(columns, importedFields))
  const marks = await marksOf(readTable(open()), placesIn)
  for await (const { columns, rows } of readTable(open())) {
    const places = placesIn(columns)
    let replaced = 0
    const drafts: { line: number; draft: FailurePointDraft }[] = []
    const rejected: { line: number; rejection: Rejection }[] = []
    for (const { line, cells } of rows) {
      const reading = readFailurePointRow(cells, columns.length, places, marks)
      if (reading.ok) {
        drafts.push({ line, draft: reading.draft })
        replaced += reading.replaced
      } else rejected.push({ line, rejection: reading.rejection })
    }
    yield { drafts, replaced, rejected }
  }
}

/** How the columns of a whole table write their numbers. */
async function marksOf(table: AsyncIterable<SomeRows>, placesIn: (columns: readonly string[]) => Places): Promise<ColumnMarks> {
  let marks: ColumnMarks = new Map()
  for await (const { columns, rows } of table) {
    const places = placesIn(columns)
    marks = rows.reduce((known, { cells }) => marksWithRow(known, cells, places), marks)
  }
  return marks
}

/** Rows that come some at a time, as one. */
export class GatheredRows implements FailurePointRows {
  readonly drafts: FailurePointRows['drafts'][number][] = []
  readonly rejected: FailurePointRows['rejected'][number][] = []
  replaced = 0

  add({ drafts, replaced, rejected }: FailurePointRows): void {
    this.replaced += replaced
    for (const draft of drafts) this.drafts.push(draft)
    for (const rejection of rejected) this.rejected.push(rejection)
  }
}

type Places = ReturnType<typeof locateColumns>

interface SomeRows {
  readonly columns: readonly string[]
  readonly rows: readonly TableRecord[]
}

/** The rows that each piece completes, and at the end those that it completes, also where there are none. */
async function* readTable(text: TableText): AsyncGenerator<SomeRows> {
  const reader = new TableReader()
  for await (const piece of text) {
    const rows = reader.push(piece)
    if (rows.length > 0) yield { columns: reader.columns, rows }
  }
  const rows = reader.end()
  yield { columns: reader.columns, rows }
}
