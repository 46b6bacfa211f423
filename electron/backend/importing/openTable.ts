import { closeSync, openSync, readSync } from 'node:fs'
import type { TableEncoding } from '../../../shared/model/importVocabulary.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { unguarded } from '../../../shared/tables/formulaGuard.ts'
import type { RecordSorter, TableHeader } from '../../../shared/tables/RecordSorter.ts'
import { SheetReader } from '../../../shared/tables/SheetReader.ts'
import { type TableOptions, TableReader } from '../../../shared/tables/TableReader.ts'
import type { TableRecord } from '../../../shared/tables/TableRecord.ts'
import { withRefusals } from '../engagement/base/translateError.ts'
import type { PartedFile } from '../transfer/PartedFile.ts'
import { Workbook } from '../workbook/Workbook.ts'
import { decodeTable, findEncoding } from './decodeTable.ts'

/** Where the rows of a table begin, and how a text is cut. */
export type TableLayout = TableHeader & { readonly delimiter: string | null }

/** A table while it is read: what is known of it grows with the rows that were taken. */
interface TableReading {
  /** @throws Refusal `csv-empty` while no header was met */
  readonly layout: TableLayout
  readonly leftOut: RecordSorter['leftOut']
  /** The rows below the header, some at a time. @throws Refusal `csv-…`, `no-header-line`, `workbook-…` */
  readonly rows: AsyncIterable<readonly TableRecord[]>
}

/** A table that is gone through as often as needed. */
export interface OpenTable {
  /** How a text is written; null for a sheet. */
  readonly encoding: TableEncoding | null
  /** What merged cells of a workbook hold counts for every row that they reach over. */
  readonly fillMerged: boolean
  /** Of a workbook. */
  readonly sheet: string | null
  /** The sheets of the workbook. */
  readonly sheets: readonly string[]
  /** Sheets that hold rows and are not read. */
  readonly otherSheets: readonly string[]
  read(options: TableOptions): TableReading
}

/** What is said of a file before it is opened. */
export interface OpeningOptions {
  readonly encoding?: TableEncoding | undefined
  readonly sheet?: string | undefined
  /** What merged cells hold counts for every row that they reach over. */
  readonly fillMerged?: boolean | undefined
}

/**
 * Does some work with the table in a file, which is text or a workbook as its first bytes tell.
 * @throws Refusal `workbook-…`, `no-such-sheet`, or the work's own
 */
export async function withTable<Result>(
  file: PartedFile,
  options: OpeningOptions,
  work: (table: OpenTable) => Promise<Result>,
): Promise<Result> {
  if (!isWorkbook(file)) return work(textTable(file, options.encoding ?? (await findEncoding(file))))
  const workbook = await Workbook.open(file.path, file.name)
  try {
    const { sheet, others } = await workbook.choose(options.sheet)
    return await work({
      encoding: null,
      fillMerged: options.fillMerged === true,
      sheet: sheet.name,
      sheets: workbook.sheets.map(({ name }) => name),
      otherSheets: others,
      read: (told) => reading(new SheetReader(told), options.fillMerged ? workbook.rowsFilledDown(sheet) : workbook.rows(sheet)),
    })
  } finally {
    workbook.close()
  }
}

function textTable(file: PartedFile, encoding: TableEncoding): OpenTable {
  return {
    encoding,
    fillMerged: false,
    sheet: null,
    sheets: [],
    otherSheets: [],
    read: (told) => {
      const found = reading(new TableReader(told), decodeTable(file, encoding))
      return {
        get layout() {
          return found.layout
        },
        get leftOut() {
          return found.leftOut
        },
        rows: withoutGuards(found.rows),
      }
    },
  }
}

/** A text that a spreadsheet could take for a formula, or for a number, is guarded where it was exported. */
async function* withoutGuards(rows: TableReading['rows']): TableReading['rows'] {
  for await (const some of rows) {
    const isGuarded = some.some(({ cells }) => cells.some((cell) => cell.startsWith("'") || cell.startsWith('="')))
    yield isGuarded ? some.map((record) => ({ ...record, cells: record.cells.map(withoutGuard) })) : some
  }
}

/** Digits that are no number stand in many exports as a formula that gives them: ="00042". */
const givenText = /^="((?:[^"]|"")*)"$/u

function withoutGuard(cell: string): string {
  const [, given] = givenText.exec(cell) ?? []
  return given === undefined ? unguarded(cell) : given.replaceAll('""', '"')
}

interface PieceReader<Piece> extends Pick<TableReading, 'layout' | 'leftOut'> {
  push(piece: Piece): readonly TableRecord[]
  end(): readonly TableRecord[]
}

function reading<Piece>(reader: PieceReader<Piece>, pieces: AsyncIterable<Piece>): TableReading {
  return {
    get layout() {
      return reader.layout
    },
    get leftOut() {
      return reader.leftOut
    },
    rows: rowsOf(reader, pieces),
  }
}

async function* rowsOf<Piece>(reader: PieceReader<Piece>, pieces: AsyncIterable<Piece>) {
  for await (const piece of pieces) {
    const rows = reader.push(piece)
    if (rows.length > 0) yield rows
  }
  const rows = reader.end()
  if (rows.length > 0) yield rows
}

/** Of a zip archive: with a part in it, and with none. A text may begin with the first two letters. */
const archives = ['504b0304', '504b0506']
/** Of the container that older and encrypted workbooks are in. */
const compound = 'd0cf11e0'
const tellingBytes = 256
/** A web page, or the XML of Excel 2003, which many systems export under the name of a workbook; perhaps behind a mark. */
const markup = /^[\sï»¿ÿþ]*<(?:!doctype|html|head|meta|table|\?xml)/iu

/** Whether a file is a workbook that can be read. @throws Refusal `workbook-kind`, `table-markup` for one that is not, `workbook-broken` */
export function isWorkbook({ path, name }: PartedFile): boolean {
  const beginning = Buffer.alloc(tellingBytes)
  withRefusals(name, () => {
    const descriptor = openSync(path, 'r')
    try {
      readSync(descriptor, beginning)
    } finally {
      closeSync(descriptor)
    }
  })
  const mark = beginning.toString('hex', 0, 4)
  if (mark === compound) throw new Refusal('workbook-kind', { name })
  if (archives.includes(mark)) return true
  if (/\.xlsx$/iu.test(name)) throw new Refusal('workbook-broken', { name })
  if (markup.test(beginning.toString('latin1').replaceAll('\0', ''))) throw new Refusal('table-markup', { name })
  return false
}
