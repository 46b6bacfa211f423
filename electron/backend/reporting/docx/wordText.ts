import { textDirection } from '../../../../shared/i18n/textDirection.ts'
import { type Reading, tagOf, xmlText } from '../ooxml/ooxml.ts'
import { directedRuns } from './directedRuns.ts'

/** The paragraph styles that the document defines. */
export type WordStyle =
  | 'Normal'
  | 'Kicker'
  | 'ShortKicker'
  | 'ShortTitle'
  | 'ShortHeading'
  | 'Contents'
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'Caption'
  | 'Quiet'
  | 'Notice'
  | 'Warning'
  | 'Term'
  | 'KeyFigure'
  | 'Cell'
  | 'HeadCell'
  | 'ListItem'

interface ParagraphLook {
  readonly style?: WordStyle
  /** Of a list, from 0. */
  readonly level?: number
  /** At the right, in whatever direction the document runs: numbers stand under one another. */
  readonly isNumber?: boolean
  readonly keepNext?: boolean
}

/** A paragraph in the direction of its own letters, on the side where the document begins. `anchor` names it for links. */
export function paragraph(text: string, look: ParagraphLook, reading: Reading, anchor?: Anchor): string {
  const flows = textDirection(text, reading.direction)
  const runs = runsXml(text, flows)
  const named =
    anchor === undefined
      ? runs
      : `<w:bookmarkStart w:id="${anchor.number}" w:name="${anchor.name}"/>${runs}<w:bookmarkEnd w:id="${anchor.number}"/>`
  return `<w:p>${propertiesXml(look, flows, reading)}${named}</w:p>`
}

/** A place in the document that a link leads to. */
export interface Anchor {
  readonly name: string
  /** Of its own in the document. */
  readonly number: number
}

/** A line of the contents, which leads to its part. */
export function linkParagraph(text: string, anchor: string, reading: Reading): string {
  const flows = textDirection(text, reading.direction)
  return `<w:p>${propertiesXml({}, flows, reading)}<w:hyperlink w:anchor="${anchor}" w:history="1">${runsXml(text, flows)}</w:hyperlink></w:p>`
}

/** In the order of the schema. `jc` names the far side of a paragraph that runs against the document. */
function propertiesXml(
  { style, level, isNumber = false, keepNext = false }: ParagraphLook,
  flows: 'rtl' | 'ltr',
  reading: Reading,
) {
  const isFar = flows !== reading.direction
  const isRight = isFar || (isNumber && reading.direction === 'ltr')
  const parts = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    level === undefined ? '' : `<w:numPr><w:ilvl w:val="${Math.min(level, deepestLevel)}"/><w:numId w:val="1"/></w:numPr>`,
    `<w:bidi w:val="${flows === 'rtl' ? 1 : 0}"/>`,
    isRight ? '<w:jc w:val="right"/>' : '',
  ]
  return `<w:pPr>${parts.join('')}</w:pPr>`
}

/** Levels of a list from 0, as Word has them. */
export const deepestLevel = 8

function runsXml(text: string, flows: 'rtl' | 'ltr'): string {
  return directedRuns(text, flows)
    .map((run) => {
      const look = run.isRtl ? `<w:rPr><w:rtl/><w:lang w:bidi="${tagOf('he')}"/></w:rPr>` : ''
      return `<w:r>${look}<w:t xml:space="preserve">${xmlText(run.text)}</w:t></w:r>`
    })
    .join('')
}
