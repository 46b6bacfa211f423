import { columnLetters } from '../../../shared/tables/cells/columnLetters.ts'
import { CellStyles } from './CellStyles.ts'
import type { ExportedCell, ExportedTable } from './exportedTable.ts'
import { type SheetLayout, sheetLayout } from './sheetLayout.ts'
import { type ZipPart, zipArchive } from './zipArchive.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetKind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const pieceLength = 1 << 18
const millisecondsInDay = 86_400_000
/** Day 0 of Excel's calendar. */
const firstDay = Date.UTC(1899, 11, 30)
/** Excel's own bound, with the header. */
const mostRows = 1_048_576

/** A table as an Excel workbook in pieces; more rows than a sheet holds go on in further ones. `rightToLeft` lays the sheets out so. */
export function workbookBytes(table: ExportedTable, { rightToLeft }: { readonly rightToLeft: boolean }): Generator<Uint8Array> {
  return zipArchive(partsOf(table, rightToLeft))
}

/** Several tables as one workbook, a sheet each that can be filtered. Titles are cut to what a sheet can be called; their beginnings must differ. */
export function workbookOfTables(
  tables: readonly WholeTable[],
  { rightToLeft }: { readonly rightToLeft: boolean },
): Generator<Uint8Array> {
  return zipArchive(partsOfTables(tables, rightToLeft))
}

type WholeTable = ExportedTable & { readonly rows: readonly (readonly ExportedCell[])[] }

function* partsOfTables(tables: readonly WholeTable[], rightToLeft: boolean): Generator<ZipPart> {
  const styles = new CellStyles({ rightToLeft })
  for (const [index, { columns, rows }] of tables.entries()) {
    const isHeaded = columns.every((column) => column !== '')
    const filter = isHeaded ? `<autoFilter ref="A1:${columnLetters(columns.length)}${rows.length + 1}"/>` : ''
    const pieces = sheetXml(columns, rows, { styles, rightToLeft, filter, layout: sheetLayout(columns, rows) })
    yield { name: sheetName(index + 1), pieces }
  }
  yield* frameParts(
    tables.map(({ title }) => toSheetTitle(title)),
    styles,
  )
}

const longestSheetTitle = 31

function toSheetTitle(title: string): string {
  return title
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .slice(0, longestSheetTitle)
    .trim()
}

function sheetName(number: number): string {
  return `xl/worksheets/sheet${number}.xml`
}

function* partsOf({ title, columns, rows }: ExportedTable, rightToLeft: boolean): Generator<ZipPart> {
  const styles = new CellStyles({ rightToLeft })
  const iterator = rows[Symbol.iterator]()
  let next = iterator.next()
  let sheets = 0
  const rowsOfSheet = function* () {
    for (let taken = 1; taken < mostRows && !next.done; taken += 1) {
      yield next.value
      next = iterator.next()
    }
  }
  do {
    sheets += 1
    yield { name: sheetName(sheets), pieces: sheetXml(columns, rowsOfSheet(), { styles, rightToLeft }) }
  } while (!next.done)
  const titles = Array.from({ length: sheets }, (_, index) => (index === 0 ? title : `${title} ${index + 1}`))
  yield* frameParts(titles, styles)
}

/** Made last, when every look of the cells is known. */
function frameParts(names: readonly string[], styles: CellStyles): readonly ZipPart[] {
  return frame(names, styles).map(([name, text]) => ({ name, pieces: [head + text] }))
}

interface Sheet {
  readonly styles: CellStyles
  readonly rightToLeft: boolean
  readonly filter?: string
  readonly layout?: SheetLayout
}

/** On its side, as wide as its page; as long as it takes. */
const fitted = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const pageSetup = '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>'

function* sheetXml(
  columns: readonly string[],
  rows: Iterable<readonly ExportedCell[]>,
  { styles, rightToLeft, filter = '', layout }: Sheet,
): Generator<string> {
  const view = `<sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`
  let piece = `${head}<worksheet xmlns="${main}">${fitted}<sheetViews>${view}</sheetViews>${columnsXml(layout)}<sheetData>${rowXml(columns, styles, { isHeader: true })}`
  for (const row of rows) {
    piece += rowXml(row, styles, { height: layout?.heightOf(row) ?? null })
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData>${filter}${pageSetup}</worksheet>`
}

function columnsXml(layout: SheetLayout | undefined): string {
  const shown = (layout?.widths ?? []).map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return shown.length === 0 ? '' : `<cols>${shown.join('')}</cols>`
}

interface RowLook {
  readonly isHeader?: boolean
  /** In points; null as high as one line. */
  readonly height?: number | null
}

/** Empty cells stand there too, so that none needs to say where it is. */
function rowXml(cells: readonly ExportedCell[], styles: CellStyles, { isHeader = false, height = null }: RowLook): string {
  const tall = height === null ? '' : ` ht="${height}" customHeight="1"`
  return `<row${tall}>${cells.map((cell) => cellXml(cell, styles, isHeader)).join('')}</row>`
}

function cellXml(cell: ExportedCell, styles: CellStyles, isHeader: boolean): string {
  if (cell === undefined) return '<c/>'
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  if (typeof cell === 'object' && 'share' in cell) return `<c s="${styles.share}"><v>${cell.share}</v></c>`
  if (typeof cell === 'object' && 'format' in cell) return `<c s="${styles.ofFormat(cell.format)}"><v>${cell.number}</v></c>`
  if (typeof cell === 'object') return `<c s="${styles.day}"><v>${(Date.parse(cell.day) - firstDay) / millisecondsInDay}</v></c>`
  const style = styles.ofText(cell, isHeader)
  return `<c t="inlineStr"${style === 0 ? '' : ` s="${style}"`}><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
}

/** What no XML can hold, and what looks like how that is written. */
const escaped = /[^\P{Cc}\t\n]|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu

function xmlText(text: string): string {
  return text
    .replace(escaped, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function frame(names: readonly string[], styles: CellStyles): readonly (readonly [name: string, text: string])[] {
  const numbers = names.map((_, index) => index + 1)
  // The header of a sheet stands on each of its pages.
  const repeated = names.map(
    (name, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xmlText(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  )
  const named = numbers.map((number) => {
    return `<sheet name="${xmlText(names[number - 1] ?? '')}" sheetId="${number}" r:id="rId${number}"/>`
  })
  const kinds = numbers.map(
    (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetKind}.worksheet+xml"/>`,
  )
  const related = numbers.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))
  return [
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${named.join('')}</sheets><definedNames>${repeated.join('')}</definedNames></workbook>`,
    ],
    ['xl/styles.xml', `<styleSheet xmlns="${main}">${styles.xml(xmlText)}</styleSheet>`],
    ['xl/_rels/workbook.xml.rels', relationList([...related, relation('rIdStyles', 'styles', 'styles.xml')])],
    ['_rels/.rels', relationList([relation('rId1', 'officeDocument', 'xl/workbook.xml')])],
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetKind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetKind}.styles+xml"/>${kinds.join('')}</Types>`,
    ],
  ]
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
}

function relationList(list: readonly string[]): string {
  return `<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`
}
