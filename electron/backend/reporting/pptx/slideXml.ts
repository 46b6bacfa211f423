import type { ReportCell, ReportLook } from '../../../../shared/report/report.ts'
import { logoBox, pictureXml } from '../ooxml/logoPart.ts'
import { namespaces, paragraphXml, type Reading, type RunLook, runLook, tagOf, xmlHead, xmlText } from '../ooxml/ooxml.ts'
import { bodyBox, emuPerPoint, slideMargin as margin, slideSize } from './slideSize.ts'
import { leadHeight, type Slide, type SlideLine } from './slides.ts'
import { cellPadding, type SlideTable } from './slideTables.ts'

const { y: bodyTop, width: inner, height: bodyHeight } = bodyBox

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const looks: Readonly<Record<SlideLine['look'], RunLook>> = {
  text: { size: 14 },
  strong: { size: 14, bold: true },
  quiet: { size: 12, colour: 'tx2' },
}

/** One slide. A chart is drawn from the part behind the relation `rId2`. */
export function slideXml(slide: Slide, reading: Reading): string {
  return `${xmlHead}<p:sld ${namespaces}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${titleXml(slide, reading)}${bodyXml(slide, reading)}${numberXml(reading)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

function placeXml({ x, y, width, height }: Box, name: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): string {
  return `<${name}><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${name}>`
}

function titleXml({ title, body }: Slide, reading: Reading): string {
  const isCover = body.kind === 'cover'
  const box = isCover
    ? { x: margin, y: 2_000_000, width: inner, height: 1_300_000 }
    : { x: margin, y: 380_000, width: inner, height: 900_000 }
  const look: RunLook = { size: titleSize(title, isCover ? coverSizes : titleSizes), bold: true }
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${placeXml(box)}</p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphXml(title, look, reading)}</p:txBody></p:sp>`
}

/** Points, each with the letters up to which a title finds room in it. */
type TitleSizes = readonly (readonly [size: number, letters: number])[]

const coverSizes: TitleSizes = [
  [40, 70],
  [26, 190],
  [18, Number.POSITIVE_INFINITY],
]
const titleSizes: TitleSizes = [
  [24, 120],
  [16, 260],
  [12, Number.POSITIVE_INFINITY],
]

function titleSize(title: string, sizes: TitleSizes): number {
  return sizes.find(([, letters]) => title.length <= letters)?.[0] ?? 12
}

function boxXml(id: number, box: Box, paragraphs: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" rIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
}

function linesXml(lines: readonly SlideLine[], reading: Reading): string {
  return lines.map(({ text, look, level }) => paragraphXml(text, looks[look], reading, { level })).join('')
}

function bodyXml({ title, body }: Slide, reading: Reading): string {
  switch (body.kind) {
    case 'cover': {
      const { kicker, facts, redacted, look } = body.report
      const top = boxXml(
        3,
        { x: margin, y: 1_500_000, width: inner, height: 450_000 },
        paragraphXml(kicker, { size: 16, bold: true, colour: 'accent1' }, reading),
      )
      const warning = redacted === null ? [] : [paragraphXml(redacted, { size: 14, bold: true }, reading)]
      const told = facts.map(([label, text]) => paragraphXml(`${label}: ${text}`, { size: 14, colour: 'tx2' }, reading))
      return (
        logoXml(look, reading) +
        top +
        boxXml(4, { x: margin, y: 3_450_000, width: inner, height: 2_600_000 }, [...warning, ...told].join(''))
      )
    }
    case 'lines':
      return boxXml(3, bodyBox, linesXml(body.lines, reading))
    case 'keys':
      return (
        keysXml(body.keys, reading) +
        (body.lines.length === 0
          ? ''
          : boxXml(20, { ...bodyBox, y: bodyTop + 1_700_000, height: bodyHeight - 1_700_000 }, linesXml(body.lines, reading)))
      )
    case 'chart': {
      const { id, subtitle, rule } = body.chart
      const drawn = { ...bodyBox, height: bodyHeight - captionHeight(body.notices.length) }
      const caption = [`${id} · ${subtitle}`, rule, ...body.notices]
        .map((text) => paragraphXml(text, { size: 10.5, colour: 'tx2' }, reading))
        .join('')
      return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="${id}" descr="${xmlText(`${title}. ${rule}`)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${placeXml(drawn, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/></a:graphicData></a:graphic></p:graphicFrame>${boxXml(4, { ...bodyBox, y: bodyTop + drawn.height, height: bodyHeight - drawn.height }, caption)}`
    }
    case 'table': {
      const lead = Math.round(leadHeight(body.lead) * emuPerPoint)
      const above = lead === 0 ? '' : boxXml(4, { ...bodyBox, height: lead }, linesXml(body.lead, reading))
      return above + tableXml(body.shown, bodyTop + lead, reading)
    }
  }
}

/** At the top of the cover, where reading begins. */
function logoXml({ logo, logoName }: ReportLook, { direction }: Reading): string {
  if (logo === null) return ''
  const { width, height } = logoBox(logo, logoRoom)
  const x = direction === 'rtl' ? slideSize.width - margin - width : margin
  return pictureXml('p:pic', 40, logoName, placeXml({ x, y: 420_000, width, height }))
}

const logoRoom = { width: 2_400_000, height: 900_000 }

/** Of the lines under a chart. */
function captionHeight(notices: number): number {
  return 800_000 + notices * 340_000
}

function keysXml(
  keys: readonly { readonly id: string; readonly label: string; readonly text: string; readonly note: string }[],
  reading: Reading,
): string {
  const width = Math.floor(inner / Math.max(1, keys.length))
  return keys
    .map(({ id, label, text, note }, index) => {
      const place = reading.direction === 'rtl' ? keys.length - 1 - index : index
      const box = { x: margin + place * width, y: bodyTop, width: width - 100_000, height: 1_600_000 }
      const told = [
        paragraphXml(`${label} (${id})`, { size: 11, colour: 'tx2' }, reading),
        paragraphXml(text, { size: 20, bold: true }, reading),
        ...(note === '' ? [] : [paragraphXml(note, { size: 11, colour: 'tx2' }, reading)]),
      ]
      return boxXml(5 + index, box, told.join(''))
    })
    .join('')
}

function tableXml({ table, widths, size, heights }: SlideTable, y: number, reading: Reading): string {
  const isNumbers = table.columns.map((_, at) => table.rows.some((row) => isNumber(row[at])))
  // A text that begins where a number ends would read as one with it.
  const isAfterNumber = (at: number): boolean => reading.direction === 'ltr' && !isNumbers[at] && (isNumbers[at - 1] ?? false)
  const emu = heights.map((height) => Math.round(height * emuPerPoint))
  const rowXml = (cells: readonly string[], at: number): string => `<a:tr h="${emu[at]}">${cells.join('')}</a:tr>`
  const grid = widths.map((width) => `<a:gridCol w="${width}"/>`).join('')
  const head = table.columns.map((text, at) =>
    cellXml(
      paragraphXml(text, { size, bold: true }, reading, { cell: isNumbers[at] ? 'number' : 'text' }),
      19_050,
      isAfterNumber(at),
    ),
  )
  const rows = table.rows.map((row, index) =>
    rowXml(
      row.map((cell, at) =>
        cellXml(
          paragraphXml(cell.text, { size }, reading, { cell: isNumber(cell) ? 'number' : 'text' }),
          6_350,
          isAfterNumber(at),
        ),
      ),
      index + 1,
    ),
  )
  const flag = reading.direction === 'rtl' ? ' rtl="1"' : ''
  const height = emu.reduce((sum, each) => sum + each, 0)
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="${table.id}" descr="${xmlText(`${table.id} · ${table.title}`)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${placeXml({ ...bodyBox, y, height }, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${flag} firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${rowXml(head, 0)}${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

function isNumber(cell: ReportCell | undefined): boolean {
  return cell?.kind === 'number' || cell?.kind === 'share'
}

function cellXml(paragraph: string, line: number, isSetApart: boolean): string {
  const none = (side: string): string => `<a:${side} w="0"><a:noFill/></a:${side}>`
  const below = `<a:lnB w="${line}"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:lnB>`
  const { inline, block, apart } = cellPadding
  const [side, above, start] = [inline, block, isSetApart ? apart : inline].map((points) => Math.round(points * emuPerPoint))
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody><a:tcPr marL="${start}" marR="${side}" marT="${above}" marB="${above}">${none('lnL')}${none('lnR')}${none('lnT')}${below}<a:noFill/></a:tcPr></a:tc>`
}

function numberXml({ language, direction }: Reading): string {
  const width = 900_000
  const x = direction === 'rtl' ? margin : slideSize.width - margin - width
  const look: RunLook = { size: 10, colour: 'tx2' }
  return `<p:sp><p:nvSpPr><p:cNvPr id="30" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr>${placeXml({ x, y: slideSize.height - 450_000, width, height: 300_000 })}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${direction === 'rtl' ? 'l' : 'r'}"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${runLook('a:rPr', look, language)}<a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${tagOf(language)}"/></a:p></p:txBody></p:sp>`
}

/** The notes of a slide; its own picture stands above them. */
export function notesXml(lines: readonly string[], reading: Reading): string {
  const told = lines.map((line) => paragraphXml(line, { size: 12 }, reading)).join('')
  return `${xmlHead}<p:notes ${namespaces}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${told}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}
