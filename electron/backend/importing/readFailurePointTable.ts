import {
  type ImportedField,
  type ImportPreview,
  importedFields,
  type TableRead,
} from '../../../shared/contract/importingContract.ts'
import type { FailurePointDraft } from '../../../shared/tables/failurePointDraft.ts'
import {
  type ColumnMap,
  contestedFields,
  expectedNames,
  findColumns,
  locateColumns,
  type Places,
  refuseContested,
} from '../../../shared/tables/findColumns.ts'
import { type DecimalMark, decimalMarks } from '../../../shared/tables/numberIn.ts'
import { type ColumnMarks, marksWithRow, numberFields, readFailurePointRow } from '../../../shared/tables/readFailurePointRow.ts'
import type { Rejection } from '../../../shared/tables/rejection.ts'
import { type TableOptions, TableReader } from '../../../shared/tables/TableReader.ts'
import type { TableRecord } from '../../../shared/tables/TableRecord.ts'

/** The text of a table in pieces. */
type TableText = AsyncIterable<string>

/** How a table is to be read, where that is not to be found in it. */
export interface ReadingOptions extends Pick<TableOptions, 'delimiter' | 'headerLine'> {
  /** The column of each field; without it columns are matched by name in both languages. */
  readonly map: ColumnMap | null
  readonly decimal?: DecimalMark | undefined
}

const previewRows = 20

/** What an import would find: the columns, those matched by name, the first rows, and what is left out. @throws Refusal `csv-…` */
export async function previewFailurePoints(text: TableText): Promise<ImportPreview> {
  const first: (readonly string[])[] = []
  let rowCount = 0
  const reader = readerOf({ map: null })
  for await (const rows of rowsOf(reader, text)) {
    rowCount += rows.length
    for (const { cells } of rows.slice(0, previewRows - first.length)) first.push(cells)
  }
  const { columns, leftOut } = reader
  const [map, contested] = [findColumns(columns, importedFields), contestedFields<ImportedField>(columns, importedFields)]
  return { columns, map, contested, rows: first, rowCount, leftOut: leftOut.lines, leftOutRows: leftOut.count }
}

/** What is known of a table once all of it was seen. */
export interface InspectedTable extends Pick<ImportPreview, 'leftOut' | 'leftOutRows'> {
  readonly read: Omit<TableRead, 'encoding'>
  readonly places: Places
  /** How its columns write their numbers. */
  readonly marks: ColumnMarks
}

/**
 * Goes through a table once: how a column writes its numbers is known only when all of it was seen.
 * @throws Refusal `csv-…`, `no-title-column`, `no-such-column`, `column-twice`, `columns-contested`, `no-header-line`
 */
export async function inspectFailurePointTable(text: TableText, options: ReadingOptions): Promise<InspectedTable> {
  const { map, decimal } = options
  const reader = readerOf(options)
  let places: Places | null = null
  let marks: ColumnMarks = new Map()
  for await (const rows of rowsOf(reader, text)) {
    const at: Places = places ?? placesIn(reader.columns, map)
    places = at
    for (const { cells } of rows) marks = marksWithRow(marks, cells, at)
  }
  const found = places ?? placesIn(reader.columns, map)
  if (decimal !== undefined) marks = new Map(numberFields.map((field) => [field, decimal]))
  const { columns, layout, leftOut } = reader
  const used = new Set([...found.values()].flat())
  const read = {
    delimiter: layout.delimiter,
    sheet: null,
    headerRow: layout.headerLine,
    dates: null,
    decimal: commonMark(marks, found),
    unmapped: columns.filter((name, place) => name !== '' && !used.has(place)),
  }
  return { read, places: found, marks, leftOut: leftOut.lines, leftOutRows: leftOut.count }
}

function placesIn(columns: readonly string[], map: ColumnMap | null): Places {
  if (map === null) refuseContested(columns, importedFields)
  return locateColumns(columns, map ?? findColumns(columns, importedFields))
}

/** The mark of all columns in use that tell one. */
function commonMark(marks: ColumnMarks, places: Places): DecimalMark | null {
  const told = numberFields.filter((field) => places.has(field)).map((field) => marks.get(field) ?? null)
  const [only, ...others] = new Set(told.filter((mark) => mark !== null))
  return others.length === 0 ? (decimalMarks.find((mark) => mark === only) ?? null) : null
}

/** Rows of a table of failure points, with the line on which each begins. */
export interface FailurePointRows {
  readonly drafts: readonly { readonly line: number; readonly draft: FailurePointDraft }[]
  /** Characters of their names that no file keeps, replaced or left out. */
  readonly replaced: number
  readonly rejected: readonly { readonly line: number; readonly rejection: Rejection }[]
}

/** What each row of an inspected table says, or why it cannot be taken in, as many at a time as a piece of the text completes. */
export async function* readFailurePointTable(
  text: TableText,
  { read, places, marks }: InspectedTable,
): AsyncGenerator<FailurePointRows> {
  const reader = new TableReader({ delimiter: read.delimiter, headerLine: read.headerRow })
  for await (const rows of rowsOf(reader, text)) {
    let replaced = 0
    const drafts: { line: number; draft: FailurePointDraft }[] = []
    const rejected: { line: number; rejection: Rejection }[] = []
    for (const { line, cells } of rows) {
      const reading = readFailurePointRow(cells, reader.columns.length, places, marks)
      if (reading.ok) {
        drafts.push({ line, draft: reading.draft })
        replaced += reading.replaced
      } else rejected.push({ line, rejection: reading.rejection })
    }
    yield { drafts, replaced, rejected }
  }
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

function readerOf({ map, delimiter, headerLine }: ReadingOptions): TableReader {
  return new TableReader({ delimiter, headerLine, expected: expectedNames(importedFields, map) })
}

/** The rows that each piece of the text completes, where there are any. @throws Refusal `csv-…` */
async function* rowsOf(reader: TableReader, text: TableText): AsyncGenerator<readonly TableRecord[]> {
  for await (const piece of text) {
    const rows = reader.push(piece)
    if (rows.length > 0) yield rows
  }
  const rows = reader.end()
  if (rows.length > 0) yield rows
}
