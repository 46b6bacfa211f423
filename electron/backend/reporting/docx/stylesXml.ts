import { type Reading, tagOf, xmlHead } from '../ooxml/ooxml.ts'
import type { WordStyle } from './wordText.ts'

export const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

interface StyleLook {
  readonly name: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  /** `accent` is the one that was chosen. */
  readonly colour?: typeof quiet | 'accent'
  /** Twentieths of a point before and after. */
  readonly space?: readonly [before: number, after: number]
  /** As a heading of that level, which stays with what follows it. */
  readonly outline?: number
  readonly startsPage?: boolean
  readonly isBordered?: boolean
}

const quiet = '62625C'

const looks: Readonly<Record<Exclude<WordStyle, 'Normal'>, StyleLook>> = {
  Kicker: { name: 'Kicker', size: 12, bold: true, colour: 'accent', space: [2400, 120] },
  Title: { name: 'Title', size: 30, bold: true, space: [0, 480] },
  ShortKicker: { name: 'Short kicker', size: 12, bold: true, colour: 'accent', space: [0, 60] },
  ShortTitle: { name: 'Short title', size: 22, bold: true, space: [0, 160] },
  ShortHeading: { name: 'Short heading', size: 15, bold: true, space: [360, 120], outline: 0 },
  Contents: { name: 'Contents', size: 12, bold: true, space: [480, 120] },
  Heading1: { name: 'heading 1', size: 20, bold: true, space: [0, 240], outline: 0, startsPage: true },
  Heading2: { name: 'heading 2', size: 12, bold: true, space: [280, 80], outline: 1 },
  Caption: { name: 'caption', size: 9.5, bold: true, space: [240, 80] },
  Quiet: { name: 'Quiet', size: 9, colour: quiet, space: [0, 80] },
  Notice: { name: 'Notice', colour: quiet, space: [80, 160] },
  Warning: { name: 'Warning', bold: true, space: [0, 360], isBordered: true },
  Term: { name: 'Term', bold: true, space: [160, 20], outline: 9 },
  KeyFigure: { name: 'Key figure', size: 14, bold: true, space: [0, 0] },
  Cell: { name: 'Cell', size: 8.5, space: [30, 30] },
  HeadCell: { name: 'Head cell', size: 8.5, bold: true, space: [30, 30] },
  ListItem: { name: 'List item', space: [0, 40] },
}

/** No heading. */
const bodyText = 9

/** The styles of a document, their letters larger by `scale`; each says its size, weight and direction for Hebrew letters too, where Word keeps them apart. */
export function stylesXml(accent: string, scale: number, { direction }: Reading): string {
  const bidi = `<w:bidi w:val="${direction === 'rtl' ? 1 : 0}"/>`
  const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
  const languages = `<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="${tagOf('he')}"/>`
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="1B1B19"/>${sizeXml(10.5 * scale)}${languages}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${bidi}<w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`
  const table = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
  const own = Object.entries(looks).map(([id, look]) => styleXml(id, scaled(look, scale), accent.slice(1).toUpperCase()))
  return `${xmlHead}<w:styles xmlns:w="${wordSpace}">${defaults}${normal}${own.join('')}${table}</w:styles>`
}

/** Of letters, in half points as Word counts them, also where it keeps Hebrew ones apart. */
function sizeXml(points: number): string {
  const half = Math.round(points * 2)
  return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
}

function scaled(look: StyleLook, scale: number): StyleLook {
  return look.size === undefined ? look : { ...look, size: look.size * scale }
}

function styleXml(id: string, look: StyleLook, accent: string): string {
  const { name, size, bold = false, colour, space, outline, startsPage = false, isBordered = false } = look
  const sides = ['top', 'left', 'bottom', 'right'].map(
    (side) => `<w:${side} w:val="single" w:sz="8" w:space="6" w:color="1B1B19"/>`,
  )
  const paragraph = [
    outline === undefined ? '' : '<w:keepNext/>',
    startsPage ? '<w:pageBreakBefore/>' : '',
    isBordered ? `<w:pBdr>${sides.join('')}</w:pBdr>` : '',
    space === undefined ? '' : `<w:spacing w:before="${space[0]}" w:after="${space[1]}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${Math.min(outline, bodyText)}"/>`,
  ]
  const letters = [
    bold ? '<w:b/><w:bCs/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour === 'accent' ? accent : colour}"/>`,
    size === undefined ? '' : sizeXml(size),
  ]
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${letters.join('')}</w:rPr></w:style>`
}
