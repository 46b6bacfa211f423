import type { Report } from '../../../../shared/report/report.ts'
import { type Reading, tagOf, xmlHead, xmlText } from './ooxml.ts'

const packages = 'http://schemas.openxmlformats.org/package/2006'

/** The part of a package that says what the document is called, by which an archive finds it. */
export const coreName = 'docProps/core.xml'
export const coreKind = `<Override PartName="/${coreName}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`
export const coreRelation = `<Relationship Id="rIdCore" Type="${packages}/relationships/metadata/core-properties" Target="${coreName}"/>`

/** Title, subject and language of a document. */
export function coreXml({ title, kicker }: Pick<Report, 'title' | 'kicker'>, { language }: Reading): string {
  return `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(kicker)}</dc:subject><dc:language>${tagOf(language)}</dc:language></cp:coreProperties>`
}
