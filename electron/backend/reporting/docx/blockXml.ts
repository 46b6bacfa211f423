import type { ReportBlock, ReportCause, ReportCell, ReportChart, ReportTable } from '../../../../shared/report/report.ts'
import { columnWidths } from '../ooxml/columnWidths.ts'
import { type Reading, relationSpace, xmlText } from '../ooxml/ooxml.ts'
import { emuPerTwip } from './pageSize.ts'
import { paragraph } from './wordText.ts'

/** What blocks stand in. */
export interface Place {
  /** The charts that are drawn, in their order: the number of each is its place from 1. */
  readonly drawn: readonly ReportChart[]
  /** How wide a line is, in twentieths of a point. */
  readonly line: number
  /** By how much letters are larger than usual. */
  readonly scale: number
}

/** A block of a report as paragraphs, a table or a chart. What leads into a table stays with it: `isLead`. */
export function blockXml(block: ReportBlock, isLead: boolean, place: Place, reading: Reading): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text, { keepNext: isLead }, reading)
    case 'notice':
      return paragraph(block.text, { style: 'Notice' }, reading)
    case 'keys':
      return keysXml(block.keys, place, reading)
    case 'chart':
      return chartXml(block, place, reading)
    case 'table':
      return tableXml(block, place, reading)
    case 'reach':
      return tableXml(block.table, place, reading)
    case 'trace': {
      const causes =
        block.causes.length === 0 && block.empty !== ''
          ? paragraph(block.empty, { style: 'Quiet' }, reading)
          : causesXml(block.causes, reading)
      return paragraph(block.title, { style: 'Heading2' }, reading) + causes
    }
    case 'terms':
      return block.terms
        .map(([term, meaning]) => paragraph(term, { style: 'Term' }, reading) + paragraph(meaning, {}, reading))
        .join('')
  }
}

/** Causes of a trace, and rows of a table, up to which they stand on one page. */
const keptTogether = 12

function causesXml(causes: readonly ReportCause[], reading: Reading): string {
  const points = pointsOf(causes, 0)
  return points
    .map(({ text, level }, at) => {
      const keepNext = points.length <= keptTogether && at < points.length - 1
      return paragraph(text, { style: 'ListItem', level, keepNext }, reading)
    })
    .join('')
}

function pointsOf(causes: readonly ReportCause[], level: number): readonly { readonly text: string; readonly level: number }[] {
  return causes.flatMap(({ text, note, causes: behind }) => [
    { text: note === '' ? text : `${text} (${note})`, level },
    ...pointsOf(behind, level + 1),
  ])
}

function chartXml(chart: ReportChart, { drawn, line }: Place, reading: Reading): string {
  const { id, title, subtitle, rule } = chart
  // A number of 0 is that of a chart without bars, which is said and not drawn.
  const number = drawn.indexOf(chart) + 1
  const [width, height] = [line * emuPerTwip, 4_000_000]
  // The chart itself says which way it runs; LibreOffice turns its digits round in a paragraph that runs to the left.
  const drawing = `<w:p><w:pPr><w:bidi w:val="0"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${number}" name="${id}" descr="${xmlText(`${title}. ${rule}`)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${relationSpace}" r:id="rIdC${number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  return [
    paragraph(title, { style: 'Heading2' }, reading),
    paragraph(`${id} · ${subtitle}`, { style: 'Quiet', keepNext: true }, reading),
    number === 0 ? '' : drawing,
    rule === '' ? '' : paragraph(rule, { style: 'Quiet' }, reading),
  ].join('')
}

const none = 'w:val="none" w:sz="0" w:space="0" w:color="auto"'

/** Columns run in the direction of the document. `inside` is the line between rows. */
function tableProperties(inside: string, { line }: Place, reading: Reading, caption = ''): string {
  const side = (name: string, look: string): string => `<w:${name} ${look}/>`
  const borders = [
    ...['top', 'left'].map((name) => side(name, none)),
    ...[side('bottom', inside), side('right', none), side('insideH', inside), side('insideV', none)],
  ]
  const said = caption === '' ? '' : `<w:tblCaption w:val="${xmlText(caption)}"/>`
  return `<w:tblPr><w:tblStyle w:val="TableNormal"/>${reading.direction === 'rtl' ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${line}" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${said}</w:tblPr>`
}

function gridXml(widths: readonly number[]): string {
  return `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
}

function cellXml(width: number, paragraphs: string, line = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${line}</w:tcPr>${paragraphs}</w:tc>`
}

const thin = 'w:val="single" w:sz="4" w:space="0" w:color="D9D9D4"'
const strong = '<w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="1B1B19"/></w:tcBorders>'

function tableXml(table: ReportTable, place: Place, reading: Reading): string {
  const widths = columnWidths(table, place.line, letter * place.scale)
  const caption = `${table.id} · ${table.title}`
  const isNumber = (cell: ReportCell | undefined): boolean => cell?.kind === 'number' || cell?.kind === 'share'
  const isNumbers = table.columns.map((_, at) => table.rows.some((row) => isNumber(row[at])))
  const head = table.columns.map((text, at) =>
    cellXml(
      widths[at] ?? 0,
      paragraph(text, { style: 'HeadCell', isNumber: isNumbers[at] ?? false, keepNext: true }, reading),
      strong,
    ),
  )
  const rows = table.rows.map((row, index) => {
    // A head with one row under it is not left behind at the end of a page, nor is one row of a short table on the next.
    const keepNext = (index === 0 || table.rows.length <= keptTogether) && index < table.rows.length - 1
    const cells = row.map((cell, at) =>
      cellXml(widths[at] ?? 0, paragraph(cell.text, { style: 'Cell', isNumber: isNumber(cell), keepNext }, reading)),
    )
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
  })
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`
  return `${paragraph(caption, { style: 'Caption', keepNext: true }, reading)}<w:tbl>${tableProperties(thin, place, reading, caption)}${gridXml(widths)}${header}${rows.join('')}</w:tbl>`
}

/** How wide a letter of a cell is, in twentieths of a point: six tenths of its height. */
const letter = 8.5 * 0.6 * 20

const keysInRow = 3

function keysXml(keys: Extract<ReportBlock, { kind: 'keys' }>['keys'], place: Place, reading: Reading): string {
  const width = Math.floor(place.line / keysInRow)
  const rows = Array.from({ length: Math.ceil(keys.length / keysInRow) }, (_, row) => {
    const cells = Array.from({ length: keysInRow }, (_, at) => {
      const key = keys[row * keysInRow + at]
      if (key === undefined) return cellXml(width, paragraph('', {}, reading))
      const said = [
        paragraph(`${key.label} (${key.id})`, { style: 'Quiet' }, reading),
        paragraph(key.text, { style: 'KeyFigure' }, reading),
        ...(key.note === '' ? [] : [paragraph(key.note, { style: 'Quiet' }, reading)]),
      ]
      return cellXml(width, said.join(''))
    })
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
  })
  const widths = Array.from({ length: keysInRow }, () => width)
  return `<w:tbl>${tableProperties(none, place, reading)}${gridXml(widths)}${rows.join('')}</w:tbl>`
}
