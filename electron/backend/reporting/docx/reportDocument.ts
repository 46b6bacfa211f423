import { directionOf } from '../../../../shared/i18n/directionOf.ts'
import { onePageScale } from '../../../../shared/report/onePageScale.ts'
import type { Report, ReportBlock, ReportPart } from '../../../../shared/report/report.ts'
import { type ZipPart, zipArchive } from '../../exporting/zipArchive.ts'
import { chartFiles } from '../ooxml/chartFiles.ts'
import { logoBox, logoPart, pictureXml } from '../ooxml/logoPart.ts'
import { drawingSpace, type Reading, relationSpace, xmlHead, xmlText } from '../ooxml/ooxml.ts'
import { blockXml, type Place } from './blockXml.ts'
import { documentFrame } from './documentFrame.ts'
import { lineOf, type Sheet, sheetOf } from './pageSize.ts'
import { wordSpace } from './stylesXml.ts'
import { linkParagraph, paragraph } from './wordText.ts'

const drawingPlace = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

/** A report as a document that Word opens to be changed: headings, lists, tables and charts of its own, with the numbers behind each chart. */
export function reportDocument(report: Report): Generator<Uint8Array> {
  return zipArchive(documentParts(report))
}

function* documentParts(report: Report): Generator<ZipPart> {
  const reading: Reading = { language: report.language, direction: directionOf(report.language) }
  const drawn = report.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (isDrawn(block) ? [block] : [])))
  for (const [name, text] of documentFrame(report, drawn.length, reading)) yield { name, pieces: [text] }
  if (report.look.logo !== null) yield logoPart('word', report.look.logo)
  yield {
    name: 'word/document.xml',
    pieces: documentXml(report, { drawn, line: lineOf(sheetOf(report.paper)), scale: onePageScale(report) }, reading),
  }
  for (const [index, chart] of drawn.entries()) yield* chartFiles('word', chart, index + 1, reading)
}

/** A chart without bars is said and not drawn. */
function isDrawn(block: ReportBlock): block is Place['drawn'][number] {
  return block.kind === 'chart' && block.bars.length > 0
}

function* documentXml(report: Report, place: Place, reading: Reading): Generator<string> {
  yield `${xmlHead}<w:document xmlns:w="${wordSpace}" xmlns:r="${relationSpace}" xmlns:wp="${drawingPlace}" xmlns:a="${drawingSpace}"><w:body>`
  const sheet = sheetOf(report.paper)
  yield coverXml(report, reading)
  // The head of a page in columns runs over all of them.
  if (sheet.columns > 1) yield `<w:p><w:pPr>${sectionXml({ ...sheet, columns: 1 }, reading)}</w:pPr></w:p>`
  for (const [index, part] of report.parts.entries())
    yield partXml(part, index, { place, isShort: report.contents === null, isLast: index === report.parts.length - 1 }, reading)
  yield `${sectionXml(sheet, reading)}</w:body></w:document>`
}

function sectionXml({ width, height, margin, columns, gap }: Sheet, { direction }: Reading): string {
  const lies = width > height ? ' w:orient="landscape"' : ''
  const more = columns > 1 ? ['<w:type w:val="continuous"/>', ` w:num="${columns}"`] : ['', '']
  return `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>${more[0]}<w:pgSz w:w="${width}" w:h="${height}"${lies}/><w:pgMar w:top="1020" w:right="${margin}" w:bottom="1130" w:left="${margin}" w:header="600" w:footer="500" w:gutter="0"/><w:cols${more[1]} w:space="${gap}"/><w:titlePg/>${direction === 'rtl' ? '<w:bidi/>' : ''}</w:sectPr>`
}

function anchorOf({ id }: ReportPart): string {
  return `part_${id.replaceAll('-', '_')}`
}

function coverXml({ kicker, title, redacted, facts, contents, parts, look }: Report, reading: Reading): string {
  const warning = redacted === null ? [] : [paragraph(redacted, { style: 'Warning' }, reading)]
  return [
    logoXml(look, reading),
    paragraph(kicker, { style: contents === null ? 'ShortKicker' : 'Kicker' }, reading),
    paragraph(title, { style: contents === null ? 'ShortTitle' : 'Title' }, reading),
    ...warning,
    ...facts.map(([label, text]) => paragraph(`${label}: ${text}`, { style: 'Quiet' }, reading)),
    ...(contents === null ? [] : [paragraph(contents, { style: 'Contents' }, reading)]),
    ...(contents === null ? [] : parts.map((part) => linkParagraph(part.title, anchorOf(part), reading))),
  ].join('')
}

/** In a line of its own, where reading begins. */
function logoXml({ logo, logoName }: Report['look'], { direction }: Reading): string {
  if (logo === null) return ''
  const { width, height } = logoBox(logo, logoRoom)
  const extent = `cx="${width}" cy="${height}"`
  const picture = pictureXml('pic:pic', 900, logoName, `<a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>`)
  return `<w:p><w:pPr><w:bidi w:val="${direction === 'rtl' ? 1 : 0}"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="900" name="${xmlText(logoName)}" descr="${xmlText(logoName)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

const logoRoom = { width: 2_000_000, height: 800_000 }

interface Placed {
  readonly place: Place
  /** A document of a page or two: its parts follow one another. */
  readonly isShort: boolean
  readonly isLast: boolean
}

function partXml(part: ReportPart, index: number, { place, isShort, isLast }: Placed, reading: Reading): string {
  const heading = paragraph(part.title, { style: isShort ? 'ShortHeading' : 'Heading1' }, reading, {
    name: anchorOf(part),
    number: index + 1,
  })
  const { blocks } = part
  const shown = blocks.map((block, at) => {
    // Two tables without a paragraph between them would become one, and a document ends in a paragraph; before the heading of a part,
    // which begins a page, it could be all that stands on one.
    const parts = isTable(block) && (at < blocks.length - 1 || isLast || isShort)
    return blockXml(block, leadsToTable(blocks, at), place, reading) + (parts ? paragraph('', { style: 'Quiet' }, reading) : '')
  })
  return `${heading}${shown.join('')}`
}

function isTable({ kind }: ReportBlock): boolean {
  return kind === 'table' || kind === 'reach' || kind === 'keys'
}

/** Whether a table follows at once, or after another paragraph. */
function leadsToTable(blocks: readonly ReportBlock[], at: number): boolean {
  const follows = blocks.slice(at + 1).find(({ kind }) => kind !== 'paragraph')
  return follows?.kind === 'table' || follows?.kind === 'reach'
}
