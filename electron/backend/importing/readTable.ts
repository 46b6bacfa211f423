import type { ImportPreview, TableRead } from '../../../shared/contract/files/importPreview.ts'
import { type DecimalMark, decimalMarks, scoreScales, type TableKind } from '../../../shared/model/importVocabulary.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { DecidedDates } from '../../../shared/tables/cells/DateColumn.ts'
import {
  type ColumnMap,
  type ColumnName,
  expectedNames,
  findColumns,
  locateColumn,
  locateColumns,
  type Places,
  refuseContested,
} from '../../../shared/tables/findColumns.ts'
import type { TableHeader } from '../../../shared/tables/RecordSorter.ts'
import type { WideTable } from '../../../shared/tables/readRow.ts'
import { ColumnWatch, type KnownColumns, type RowReading, type ToldColumns } from '../../../shared/tables/readRow.ts'
import type { Rejection } from '../../../shared/tables/rejection.ts'
import type { TableOptions } from '../../../shared/tables/TableReader.ts'
import { type DateField, leadingField, tableFields } from '../../../shared/tables/tableFields.ts'
import type { OpenTable, TableLayout } from './openTable.ts'
import { NamelessColumns } from './rows/NamelessColumns.ts'
import type { DraftRow } from './rows/SortedRows.ts'
import { mapBesideWide, type WideAsked, wideIn } from './wideIn.ts'

/** How a table is to be read, where that is not to be found in it. */
export interface ReadingOptions
  extends Pick<TableOptions, 'delimiter' | 'headerLine'>,
    ToldColumns,
    Pick<WideAsked, 'period' | 'wide'> {
  /** The column of each field; without it columns are matched by name in both languages. */
  readonly map: ColumnMap | null
  /** Further columns that are kept as the team's own dimensions, each under a name. */
  readonly ownFields?: readonly { readonly name: string; readonly column: ColumnName }[] | undefined
}

/** One of the team's own dimensions, and the column of this table that it is read from. */
export interface OwnColumn {
  readonly name: string
  readonly column: string
  readonly place: number
}

/** What is known of a table once all of it was seen. */
export interface InspectedTable extends Pick<ImportPreview, 'leftOut' | 'leftOutRows'> {
  readonly read: TableRead
  readonly known: KnownColumns
  readonly ownColumns: readonly OwnColumn[]
  /** The columns by their names in the header, in its order. */
  readonly columns: readonly string[]
}

/**
 * Goes through a table once: how a column writes its numbers and dates is known only when all of it was seen.
 * @throws Refusal `csv-…`, `no-title-column`, `no-such-column`, `column-twice`, `columns-contested`, `no-header-line`
 */
export async function inspectTable(table: OpenTable, kind: TableKind, options: ReadingOptions): Promise<InspectedTable> {
  const reading = table.read(tableOptions(kind, options))
  let watch: ColumnWatch | null = null
  const nameless = new NamelessColumns(table.sheet !== null)
  let hiddenRows = 0
  for await (const rows of reading.rows) {
    const { layout } = reading
    watch ??= watchFor(layout, kind, options)
    for (const record of rows) {
      watch.see(record.cells, record.line, record.typed)
      nameless.see(record.cells, layout.columns)
      if (record.isHidden) hiddenRows += 1
    }
  }
  const { layout, leftOut } = reading
  const { columns } = layout
  watch ??= watchFor(layout, kind, options)
  const known = watch.known(cellsInRow(table, columns), options)
  const ownColumns = (options.ownFields ?? []).map(({ name, column }): OwnColumn => {
    const place = locateColumn(columns, column)
    return { name, column: columns[place] ?? '', place }
  })
  const used = usedPlaces(known, ownColumns)
  const read = {
    ...howRead(table, layout, known),
    sheet: table.sheet,
    otherSheets: table.otherSheets,
    hiddenRows,
    ...scaleRead(known),
    unmapped: columns.filter((name, place) => name !== '' && !used.has(place)),
    ...namelessRead(nameless.unused(used)),
    ...(known.wide === undefined ? {} : { wide: wideRead(known.wide) }),
  }
  return { read, known, ownColumns, columns, leftOut: leftOut.lines, leftOutRows: leftOut.count }
}

/** How many cells a row may have: each cell of a sheet stands in its own column, whatever no header names beside them. */
function cellsInRow({ sheet }: OpenTable, columns: readonly string[]): number {
  return sheet === null ? columns.length : Number.POSITIVE_INFINITY
}

/** The columns that hold something under no header, where there are any. */
export function namelessRead(nameless: readonly number[]): Pick<TableRead, 'nameless'> {
  return nameless.length === 0 ? {} : { nameless }
}

/** The columns that anything is read from. */
function usedPlaces({ places, wide }: KnownColumns, own: readonly OwnColumn[]): ReadonlySet<number> {
  const others = [...own, ...(wide?.columns ?? [])].map(({ place }) => place)
  return new Set([...[...places.values()].flat(), ...others])
}

/** How a table was read: as it was asked for, else as it was found. */
export function howRead(
  { encoding, fillMerged }: OpenTable,
  { delimiter, headerLine }: TableLayout,
  known: KnownColumns,
): ImportPreview['read'] {
  return {
    encoding,
    delimiter,
    headerRow: headerLine,
    ...(fillMerged ? { fillMerged } : {}),
    dates: commonOrder(known),
    decimal: commonMark(known),
  }
}

function watchFor(header: TableHeader, kind: TableKind, options: ReadingOptions): ColumnWatch {
  const { columns } = header
  const wide = wideIn(header, { ...options, as: kind })
  if (wide === undefined) return new ColumnWatch(placesIn(columns, kind, options.map))
  const fields = tableFields[kind].filter((field) => field !== 'count')
  if (options.map === null) refuseContested(columns, fields)
  return new ColumnWatch(locateColumns(columns, mapBesideWide(columns, options.map), leadingField[kind]), wide)
}

/** How a table that counts in columns was read, as it is told. */
export function wideRead({ per, columns, totals }: WideTable): NonNullable<TableRead['wide']> {
  return { per, columns: columns.map(({ column, span }) => ({ column, ...span })), totals }
}

function placesIn(columns: readonly string[], kind: TableKind, map: ColumnMap | null): Places {
  const fields = tableFields[kind]
  if (map === null) refuseContested(columns, fields)
  return locateColumns(columns, map ?? findColumns(columns, fields), leadingField[kind])
}

/** The mark of all columns in use that tell one. */
function commonMark({ marks }: KnownColumns): DecimalMark | null {
  const [only, ...others] = new Set([...marks.values()].filter((mark) => mark !== null))
  return others.length === 0 ? (decimalMarks.find((mark) => mark === only) ?? null) : null
}

/** The scale of scores that are numbers; one that is open is refused before anybody is told. */
function scaleRead({ scores }: KnownColumns): Pick<TableRead, 'scale'> {
  const { scale = null, range = null } = scores ?? {}
  return scale === null || range === null ? {} : { scale }
}

/** @throws Refusal `scale-open` with what the scores go from and to */
export function refuseOpenScale({ known: { scores, places }, columns }: InspectedTable): void {
  if (scores === undefined || scores.scale !== null || scores.range === null) return
  const [place = -1] = places.get('score') ?? []
  throw new Refusal('scale-open', { column: columns[place] ?? '', ...scores.range, scales: scoreScales.join(', ') })
}

/** The order of all dates in use. */
function commonOrder({ dates }: KnownColumns): TableRead['dates'] {
  const [only = null, ...others] = new Set([...dates.values()].map(({ order }) => order))
  return others.length === 0 ? only : null
}

/** The column of dates that nothing in the table decides, which somebody must be asked about. */
function openDates({ known, columns }: InspectedTable): OpenDates | null {
  for (const [field, dates] of known.dates) {
    const [place = -1] = known.places.get(field) ?? []
    if (dates.open.length > 0) return { field, column: columns[place] ?? '', dates: dates.open }
  }
  return null
}

interface OpenDates {
  readonly field: DateField
  readonly column: string
  readonly dates: DecidedDates['open']
}

/** @throws Refusal `dates-open` with both readings of the first such date */
export function refuseOpenDates(inspected: InspectedTable): void {
  const open = openDates(inspected)
  const [date] = open?.dates ?? []
  if (open === null || date === undefined) return
  const [first, second] = date.days
  throw new Refusal('dates-open', {
    column: open.column,
    text: date.text,
    line: date.line,
    first: first?.day ?? '',
    second: second?.day ?? '',
  })
}

/** Rows of a table, with the line on which each begins. */
export interface TableRows<Draft, Drafts = readonly DraftRow<Draft>[]> {
  readonly drafts: Drafts
  /** Characters of their texts that no file keeps, replaced or left out. */
  readonly replaced: number
  readonly rejected: readonly { readonly line: number; readonly rejection: Rejection }[]
}

/** What each row of an inspected table says, or why it cannot be taken in. */
export async function readTable<Draft>(
  table: OpenTable,
  inspected: InspectedTable,
  readRow: ReadRow<Draft>,
): Promise<TableRows<Draft>> {
  const drafts: DraftRow<Draft>[] = []
  return readTableInto(drafts, table, inspected, readRow)
}

type ReadRow<Draft> = (cells: readonly string[], known: KnownColumns) => RowReading<Draft>

/** The same, of rows that are held by `drafts`. */
export async function readTableInto<Draft, Drafts extends { push(row: DraftRow<Draft>): unknown }>(
  drafts: Drafts,
  table: OpenTable,
  { read, known }: InspectedTable,
  readRow: ReadRow<Draft>,
): Promise<TableRows<Draft, Drafts>> {
  const rejected: { line: number; rejection: Rejection }[] = []
  let replaced = 0
  const { rows: all } = table.read({ delimiter: read.delimiter ?? undefined, headerLine: read.headerRow })
  for await (const rows of all) {
    for (const { line, cells, typed } of rows) {
      const reading = readRow(cells, typed === undefined ? known : { ...known, typed })
      if (reading.ok) {
        drafts.push({ line, draft: reading.draft })
        replaced += reading.replaced
      } else rejected.push({ line, rejection: reading.rejection })
    }
  }
  return { drafts, replaced, rejected }
}

/** What is known of a table of this kind before it is read. */
export function tableOptions(kind: TableKind, { map, ownFields = [], delimiter, headerLine }: ReadingOptions): TableOptions {
  const expected = expectedNames(
    tableFields[kind],
    map,
    ownFields.map(({ column }) => column),
  )
  return { delimiter, headerLine, expected }
}
