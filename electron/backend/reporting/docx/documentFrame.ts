import { onePageScale } from '../../../../shared/report/onePageScale.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { coreKind, coreName, coreRelation, coreXml } from '../ooxml/coreProperties.ts'
import { logoKind, logoRelation } from '../ooxml/logoPart.ts'
import { type Reading, relationsXml, relationXml, tagOf, xmlHead, xmlText } from '../ooxml/ooxml.ts'
import { themeXml } from '../ooxml/themeXml.ts'
import { stylesXml, wordSpace } from './stylesXml.ts'
import { deepestLevel } from './wordText.ts'

type Part = readonly [name: string, text: string]

const kinds = 'application/vnd.openxmlformats-officedocument'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** What the text of a document with so many charts stands in: kinds, relations, styles, settings, lists, foot of the page, theme, title. */
export function documentFrame(report: Report, charts: number, reading: Reading): readonly Part[] {
  return [
    ['[Content_Types].xml', contentTypes(charts, logoKind(report.look.logo))],
    ['_rels/.rels', packageRelations()],
    [coreName, coreXml(report, reading)],
    ['word/_rels/document.xml.rels', documentRelations(charts, report.look)],
    ['word/styles.xml', stylesXml(report.look.accent, onePageScale(report), reading)],
    ['word/settings.xml', settingsXml()],
    ['word/numbering.xml', numberingXml()],
    ['word/footer1.xml', footerXml(report.pageOf, reading)],
    ['word/theme/theme1.xml', themeXml(report.look.accent)],
  ]
}

function contentTypes(charts: number, logo: string): string {
  const part = (name: string, kind: string): string => `<Override PartName="${name}" ContentType="${kind}+xml"/>`
  const word = `${kinds}.wordprocessingml`
  const parts = [
    part('/word/document.xml', `${word}.document.main`),
    ...['styles', 'settings', 'numbering'].map((name) => part(`/word/${name}.xml`, `${word}.${name}`)),
    part('/word/footer1.xml', `${word}.footer`),
    part('/word/theme/theme1.xml', `${kinds}.theme`),
    coreKind,
    ...Array.from({ length: charts }, (_, index) => part(`/word/charts/chart${index + 1}.xml`, `${kinds}.drawingml.chart`)),
  ]
  return `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="${kinds}.spreadsheetml.sheet"/>${logo}${parts.join('')}</Types>`
}

function packageRelations(): string {
  return relationsXml([relationXml('rId1', 'officeDocument', 'word/document.xml'), coreRelation])
}

/** A chart's relation is `rIdC` with its number. */
function documentRelations(charts: number, { logo }: Report['look']): string {
  return relationsXml([
    relationXml('rId1', 'styles', 'styles.xml'),
    relationXml('rId2', 'settings', 'settings.xml'),
    relationXml('rId3', 'numbering', 'numbering.xml'),
    relationXml('rId4', 'footer', 'footer1.xml'),
    relationXml('rId5', 'theme', 'theme/theme1.xml'),
    ...(logo === null ? [] : [logoRelation(logo, '')]),
    ...Array.from({ length: charts }, (_, index) => relationXml(`rIdC${index + 1}`, 'chart', `charts/chart${index + 1}.xml`)),
  ])
}

function settingsXml(): string {
  const mapped = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].map((name) => `w:${name}="${name}"`).join(' ')
  return `${xmlHead}<w:settings xmlns:w="${wordSpace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:bidi="he-IL"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" ${mapped} w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`
}

/** One list of bullets; `left` is where a paragraph begins, in either direction. */
function numberingXml(): string {
  const levels = Array.from(
    { length: deepestLevel + 1 },
    (_, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(level + 1) * 360}" w:hanging="240"/></w:pPr></w:lvl>`,
  )
  return `${xmlHead}<w:numbering xmlns:w="${wordSpace}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
}

/** The number of the page and of all pages, which Word keeps itself. */
function footerXml(pageOf: string, { direction, language }: Reading): string {
  const isRtl = direction === 'rtl'
  const look = isRtl ? `<w:rPr><w:rtl/><w:lang w:bidi="${tagOf(language)}"/></w:rPr>` : ''
  const text = (said: string): string => `<w:r>${look}<w:t xml:space="preserve">${xmlText(said)}</w:t></w:r>`
  const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r>${look}<w:t>1</w:t></w:r></w:fldSimple>`
  const parts = pageOf.split(/(\{\{pages?\}\})/).filter((part) => part !== '')
  const shown = parts.map((part) => (part === '{{page}}' ? field('PAGE') : part === '{{pages}}' ? field('NUMPAGES') : text(part)))
  return `${xmlHead}<w:ftr xmlns:w="${wordSpace}"><w:p><w:pPr><w:pStyle w:val="Quiet"/><w:bidi w:val="${isRtl ? 1 : 0}"/><w:jc w:val="center"/></w:pPr>${shown.join('')}</w:p></w:ftr>`
}
