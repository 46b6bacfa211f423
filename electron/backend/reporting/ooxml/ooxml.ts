import { textDirection } from '../../../../shared/i18n/textDirection.ts'
import type { Language } from '../../../../shared/model/vocabulary.ts'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const drawingSpace = 'http://schemas.openxmlformats.org/drawingml/2006/main'
export const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const namespaces = `xmlns:a="${drawingSpace}" xmlns:r="${relationSpace}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`

/** What no XML holds, and what turns round the text after it. */
const unseen = /[\u202a-\u202e]|[^\P{Cc}\n\t]|[\ufffe\uffff]/gu
const broken = /\p{Surrogate}/gu

/** A text as it stands in XML, also in an attribute: never markup, and what is unseen as a mark that can be seen. */
export function xmlText(text: string): string {
  return text
    .replace(broken, '\ufffd')
    .replace(unseen, (letter) => `[U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(/[\n\t]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** How a run of text looks; sizes in points. */
export interface RunLook {
  readonly size: number
  readonly bold?: boolean
  /** A colour of the theme. */
  readonly colour?: 'tx1' | 'tx2' | 'accent1'
}

const fonts = '<a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/>'

/** How a document runs: its words and its direction. */
export interface Reading {
  readonly language: Language
  readonly direction: 'rtl' | 'ltr'
}

export function tagOf(language: Language): string {
  return language === 'he' ? 'he-IL' : 'en-US'
}

/** The look as attributes and children of a run's properties, under whichever name they stand there. */
export function runLook(
  name: 'a:rPr' | 'a:defRPr' | 'a:endParaRPr',
  { size, bold, colour = 'tx1' }: RunLook,
  language: Language,
): string {
  const lang = name === 'a:defRPr' ? '' : ` lang="${tagOf(language)}"`
  return `<${name}${lang} sz="${Math.round(size * 100)}"${bold ? ' b="1"' : ''}><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>${fonts}</${name}>`
}

interface ParagraphPlace {
  /** Indents it, from 0. */
  readonly level?: number
  /** In a table, where nothing is added under it and a number stands at the right in either direction: ones under ones. */
  readonly cell?: 'text' | 'number'
}

/** A paragraph in the direction of its own letters, on the side where the document begins. */
export function paragraphXml(
  text: string,
  look: RunLook,
  { language, direction }: Reading,
  { level = 0, cell }: ParagraphPlace = {},
): string {
  const flows = textDirection(text, direction)
  // Said also where it is 0: LibreOffice lets a paragraph take after the one before.
  const indent = ` marL="${level * 288_000}"${level > 0 ? ` lvl="${Math.min(level, 8)}"` : ''} indent="0"`
  const properties = `<a:pPr${indent} algn="${direction === 'rtl' || cell === 'number' ? 'r' : 'l'}" rtl="${flows === 'rtl' ? 1 : 0}"><a:spcAft><a:spcPts val="${cell === undefined ? Math.round(look.size * 40) : 0}"/></a:spcAft><a:buNone/></a:pPr>`
  if (text === '') return `<a:p>${properties}${runLook('a:endParaRPr', look, language)}</a:p>`
  return `<a:p>${properties}<a:r>${runLook('a:rPr', look, language)}<a:t>${xmlText(text)}</a:t></a:r></a:p>`
}

export function relationXml(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationSpace}/${kind}" Target="${target}"/>`
}

export function relationsXml(relations: readonly string[]): string {
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
}
