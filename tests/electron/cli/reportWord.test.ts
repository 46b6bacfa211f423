import { writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { readZip } from './readZip.ts'
import { runHere } from './runShoresh.ts'
import { elementsOf, isInOrder, type SchemaOrder } from './xmlElements.ts'

vi.setConfig({ testTimeout: 240_000 })

const samples = (language: string) => join(import.meta.dirname, `../../../shared/samples/sample.${language}.json`)

async function documentOf(content: unknown, ...options: readonly string[]) {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  const document = typeof content === 'string' ? content : join(folder, 'in.json')
  if (typeof content !== 'string') writeFileSync(document, JSON.stringify(content))
  expect((await run('load', document, 'a.shoresh')).exitCode).toBe(0)
  expect(await run('report', 'a.shoresh', '--out', 'r.docx', ...options)).toMatchObject({ exitCode: 0 })
  return readZip(join(folder, 'r.docx'))
}

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
  'w:sectPr': ['w:footerReference', 'w:pgSz', 'w:pgMar', 'w:cols', 'w:titlePg', 'w:bidi'],
  'w:settings': [
    ...['w:zoom', 'w:defaultTabStop', 'w:characterSpacingControl', 'w:compat', 'w:themeFontLang', 'w:clrSchemeMapping'],
    ...['w:decimalSymbol', 'w:listSeparator'],
  ],
  'w:lvl': ['w:start', 'w:numFmt', 'w:lvlText', 'w:lvlJc', 'w:pPr'],
  'wp:inline': ['wp:extent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
}

const xmlOf = (parts: ReadonlyMap<string, string>) => [...parts].filter(([name]) => /\.(xml|rels)$/.test(name))
const bodyOf = (parts: ReadonlyMap<string, string>) => parts.get('word/document.xml') ?? ''

describe('a report for Word', () => {
  it.each(['en', 'he'])('keeps to the order of the format and defines all that it names, in %s', async (language) => {
    const parts = await documentOf(samples(language))
    for (const [name, xml] of xmlOf(parts))
      expect(
        elementsOf(xml).filter((one) => !isInOrder(one, order)),
        name,
      ).toEqual([])
    for (const [name, xml] of parts) {
      if (!name.endsWith('.rels') || name.includes('!')) continue
      const folder = posix.join(posix.dirname(name), '..')
      const targets = elementsOf(xml).flatMap(({ attributes }) => attributes['Target'] ?? [])
      expect(
        targets.filter((target) => !parts.has(posix.join(folder, target))),
        name,
      ).toEqual([])
    }
    const named = elementsOf(parts.get('[Content_Types].xml') ?? '').flatMap(({ attributes }) => attributes['PartName'] ?? [])
    expect(named.filter((part) => !parts.has(part.slice(1)))).toEqual([])
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
    expect(marks.length).toBe(15)
    const rows = [...body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>(.*?)<\/w:tbl>/gs)]
    for (const [, grid = '', held = ''] of rows) {
      const columns = grid.match(/<w:gridCol/g)?.length
      for (const row of held.split('</w:tr>').slice(0, -1)) expect(row.match(/<w:tc>/g)).toHaveLength(columns ?? 0)
    }
  })

  it('reads from the right in Hebrew wherever Word can be told so, and keeps text of its own direction', async () => {
    const text = 'כתובת 12345 (סניף), ₪ 1,200, מנכ״ל CRM'
    const parts = await documentOf({
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

  it.each(['=1+1', '<script>alert(1)</script>', '"><svg/onload=alert(1)>', 'x'.repeat(300)])('holds %j as text', async (text) => {
    const parts = await documentOf({
      name: text.slice(0, 200),
      language: 'en',
      failurePoints: [{ id: 'f', title: text, perMonth: 10 }],
    })
    for (const [, xml] of xmlOf(parts)) {
      expect(() => elementsOf(xml)).not.toThrow()
      expect(xml).not.toMatch(/<script|<svg|\u202e|<f>/)
    }
  })
})
