import { describe, expect, it, vi } from 'vitest'
import { reportPartIds } from '../../../shared/model/report/reportPartIds.ts'
import { expectInert, faultsOf, hostileTexts, type PackageParts, reportPackage, samplePath } from './reportPackage.ts'
import { elementsOf, type SchemaOrder } from './xmlElements.ts'

vi.setConfig({ testTimeout: 240_000 })

/** The order of ECMA-376 for what these elements may hold. */
const order: SchemaOrder = {
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:pageBreakBefore',
    'w:numPr',
    'w:pBdr',
    'w:bidi',
    'w:spacing',
    'w:ind',
    'w:jc',
    'w:outlineLvl',
    'w:sectPr',
  ],
  'w:rPr': ['w:rFonts', 'w:b', 'w:bCs', 'w:color', 'w:sz', 'w:szCs', 'w:rtl', 'w:lang'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tblPr': [
    ...['w:tblStyle', 'w:bidiVisual', 'w:tblW', 'w:tblInd', 'w:tblBorders', 'w:tblLayout', 'w:tblCellMar', 'w:tblLook'],
    'w:tblCaption',
  ],
  'w:tblBorders': ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'],
  'w:tcPr': ['w:tcW', 'w:tcBorders'],
  'w:style': ['w:name', 'w:basedOn', 'w:uiPriority', 'w:semiHidden', 'w:qFormat', 'w:pPr', 'w:rPr', 'w:tblPr'],
  'w:styles': ['w:docDefaults', 'w:style'],
  'w:sectPr': ['w:footerReference', 'w:type', 'w:pgSz', 'w:pgMar', 'w:cols', 'w:titlePg', 'w:bidi'],
  'w:settings': [
    ...['w:zoom', 'w:defaultTabStop', 'w:characterSpacingControl', 'w:compat', 'w:themeFontLang', 'w:clrSchemeMapping'],
    ...['w:decimalSymbol', 'w:listSeparator'],
  ],
  'w:lvl': ['w:start', 'w:numFmt', 'w:lvlText', 'w:lvlJc', 'w:pPr'],
  'wp:inline': ['wp:extent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
}

const bodyOf = (parts: PackageParts) => parts.get('word/document.xml') ?? ''

describe('a report for Word', () => {
  it.each(['en', 'he'])('is a page of A3 in columns under one head where that is asked for, in %s', async (language) => {
    const parts = await reportPackage('docx', samplePath(language), ['--as', 'a3', '--about', 'FP-30'])
    expect(faultsOf(parts, order)).toEqual([])
    const body = bodyOf(parts)
    expect(body.match(/<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"\/>/g)).toHaveLength(2)
    expect(body.match(/<w:cols w:num="3"/g)).toHaveLength(1)
    expect(body.indexOf('FP-30')).toBeLessThan(body.indexOf('<w:cols'))
  })

  it.each(['en', 'he'])('keeps to the order of the format and defines all that it names, in %s', async (language) => {
    const parts = await reportPackage('docx', samplePath(language))
    expect(faultsOf(parts, order)).toEqual([])
    const body = bodyOf(parts)
    const valuesOf = (xml: string, element: string, attribute: string) =>
      elementsOf(xml).flatMap(({ name, attributes }) => (name === element ? (attributes[attribute] ?? []) : []))
    const styles = new Set(valuesOf(parts.get('word/styles.xml') ?? '', 'w:style', 'w:styleId'))
    expect(['w:pStyle', 'w:tblStyle'].flatMap((style) => valuesOf(body, style, 'w:val')).filter((id) => !styles.has(id))).toEqual(
      [],
    )
    const relations = new Set(valuesOf(parts.get('word/_rels/document.xml.rels') ?? '', 'Relationship', 'Id'))
    expect(['c:chart', 'w:footerReference'].flatMap((one) => valuesOf(body, one, 'r:id')).every((id) => relations.has(id))).toBe(
      true,
    )
    const marks = valuesOf(body, 'w:bookmarkStart', 'w:name')
    expect(valuesOf(body, 'w:hyperlink', 'w:anchor')).toEqual(marks)
    expect(marks.length).toBe(reportPartIds.length)
    const rows = [...body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>(.*?)<\/w:tbl>/gs)]
    for (const [, grid = '', held = ''] of rows) {
      const columns = grid.match(/<w:gridCol/g)?.length
      for (const row of held.split('</w:tr>').slice(0, -1)) expect(row.match(/<w:tc>/g)).toHaveLength(columns ?? 0)
    }
  })

  it('reads from the right in Hebrew wherever Word can be told so, and keeps text of its own direction', async () => {
    const text = 'כתובת 12345 (סניף), ₪ 1,200, מנכ״ל CRM'
    const parts = await reportPackage('docx', {
      name: text,
      language: 'he',
      failurePoints: [
        { id: 'f', title: text, perMonth: 10 },
        { id: 'g', title: 'Plain English', perMonth: 1 },
      ],
      rootCauses: [{ id: 'r', title: text, category: 'process' }],
    })
    const body = bodyOf(parts)
    expect(body).toMatch(/<w:titlePg\/><w:bidi\/><\/w:sectPr>/)
    expect(body.match(/<w:tblPr>/g)?.length).toBe(body.match(/<w:bidiVisual\/>/g)?.length)
    expect(body).toContain('<w:bidi w:val="1"/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="he-IL"/></w:rPr>')
    expect(body).toContain(
      '<w:t xml:space="preserve">כתובת 12345 (סניף), ₪ 1,200, מנכ״ל </w:t></w:r><w:r><w:t xml:space="preserve">CRM</w:t>',
    )
    expect(body).toMatch(/<w:bidi w:val="0"\/><w:jc w:val="right"\/><\/w:pPr><w:r><w:t xml:space="preserve">Plain English</)
    const styles = parts.get('word/styles.xml') ?? ''
    expect(styles.match(/<w:b\/>/g)).toEqual(styles.match(/<w:b\/>(?=<w:bCs\/>)/g))
    expect(styles.match(/<w:sz /g)?.length).toBe(styles.match(/<w:szCs /g)?.length)
    expect(styles).toContain('w:cs="Arial"')
  })

  it.each(hostileTexts)('holds %j as text', async (text) => {
    const parts = await reportPackage('docx', {
      name: text.slice(0, 200),
      language: 'en',
      failurePoints: [{ id: 'f', title: text, perMonth: 10 }],
    })
    expectInert(parts)
  })

  it('puts nothing empty before the heading of a part, which could be all that stands on a page, and speaks of no strips', async () => {
    const xml = (await reportPackage('docx', samplePath('en'))).get('word/document.xml') ?? ''
    const before = xml.split(/<w:p>(?=<w:pPr><w:pStyle w:val="Heading1"\/>)/).slice(1, -1)
    expect(before.length).toBeGreaterThan(10)
    const empty = before.filter(
      (part) => !/<w:t[ >]|<w:tbl>/.test(part.slice(part.lastIndexOf('<w:p>'))) && !part.endsWith('</w:tbl>'),
    )
    expect(empty).toEqual([])
    expect(xml).toContain('Of the whole chart')
    expect(xml).not.toMatch(/strip along/)
  })
})
