import { describe, expect, it, vi } from 'vitest'
import { expectInert, faultsOf, hostileTexts, reportPackage, samplePath } from './reportPackage.ts'
import { type Element, elementsOf, type SchemaOrder } from './xmlElements.ts'

vi.setConfig({ testTimeout: 240_000 })

/** The order of ECMA-376 for what these elements may hold. */
const order: SchemaOrder = {
  'p:presentation': ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz'],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:txStyles'],
  'a:pPr': ['a:spcAft', 'a:buNone', 'a:defRPr'],
  'a:rPr': ['a:solidFill', 'a:latin', 'a:ea', 'a:cs'],
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill'],
  'c:chartSpace': ['c:date1904', 'c:lang', 'c:roundedCorners', 'c:chart', 'c:txPr', 'c:externalData'],
  'c:chart': ['c:autoTitleDeleted', 'c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs'],
  'c:plotArea': ['c:layout', 'c:barChart', 'c:lineChart', 'c:catAx', 'c:valAx', 'c:catAx', 'c:valAx'],
  'c:barChart': ['c:barDir', 'c:grouping', 'c:varyColors', 'c:ser', 'c:gapWidth', 'c:axId'],
  'c:lineChart': ['c:grouping', 'c:varyColors', 'c:ser', 'c:marker', 'c:axId'],
  'c:ser': [
    ...['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:marker'],
    ...['c:dPt', 'c:dLbls', 'c:cat', 'c:val', 'c:smooth'],
  ],
  'c:catAx': [
    ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:numFmt', 'c:majorTickMark', 'c:minorTickMark', 'c:tickLblPos', 'c:spPr'],
    ...['c:txPr', 'c:crossAx', 'c:crosses', 'c:auto', 'c:lblAlgn', 'c:lblOffset', 'c:noMultiLvlLbl'],
  ],
  'c:valAx': [
    ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:numFmt', 'c:majorTickMark', 'c:minorTickMark', 'c:tickLblPos', 'c:spPr'],
    ...['c:txPr', 'c:crossAx', 'c:crosses', 'c:crossBetween'],
  ],
  'c:dLbls': [
    ...['c:numFmt', 'c:spPr', 'c:txPr', 'c:dLblPos', 'c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName'],
    ...['c:showPercent', 'c:showBubbleSize'],
  ],
}

describe('a report as slides', () => {
  it.each(['en', 'he'])(
    'holds what it refers to, defines every axis, and keeps to the order of the format, in %s',
    async (language) => {
      const parts = await reportPackage('pptx', samplePath(language))
      expect(faultsOf(parts, order)).toEqual([])
      const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
      expect(charts).toHaveLength(4)
      for (const [, xml] of charts) {
        const used = elementsOf(xml).filter(({ name }) => name === 'c:barChart' || name === 'c:lineChart')
        const axes = elementsOf(xml).filter(({ name }) => name === 'c:catAx' || name === 'c:valAx')
        const idsOf = (elements: readonly Element[]) =>
          elements.flatMap(({ children }) =>
            children.filter(({ name }) => name === 'c:axId').map(({ attributes }) => attributes['val']),
          )
        expect(idsOf(used).toSorted()).toEqual(idsOf(axes).toSorted())
        expect(xml.match(/<c:orientation val="maxMin"\/>/g) ?? []).toHaveLength(language === 'he' ? 2 : 0)
      }
      const ids = [...parts]
        .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
        .map(([, xml]) => xml.match(/ id="\d+"/g) ?? [])
      expect(ids.filter((each) => new Set(each).size !== each.length)).toEqual([])
    },
  )

  it('has the numbers of each chart in the workbook behind it, and the trail of each figure in the notes of its slide', async () => {
    const parts = await reportPackage('pptx', samplePath('en'))
    const numbersIn = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => Number(found))
    for (const number of [1, 2, 3, 4]) {
      const chart = parts.get(`ppt/charts/chart${number}.xml`) ?? ''
      const rows = parts.get(`ppt/embeddings/sheet${number}.xlsx!xl/worksheets/sheet1.xml`)?.match(/<row>.*?<\/row>/gs) ?? []
      const held = rows.slice(1).map((row) => numbersIn(row, /<v>([^<]+)<\/v>/g))
      const series = [...chart.matchAll(/<c:numCache>(.*?)<\/c:numCache>/gs)].map(([, cache = '']) =>
        numbersIn(cache, /<c:v>([^<]+)<\/c:v>/g),
      )
      expect(series).toEqual([held.map(([amount]) => amount), held.map(([, share]) => share)])
      expect(series[0]?.length).toBeGreaterThan(5)
      const pointed = [...chart.matchAll(/<c:f>([^<]+)<\/c:f>/g)].map(([, at]) => at)
      const last = held.length + 1
      expect(new Set(pointed)).toEqual(
        new Set(['data!$B$1', `data!$A$2:$A$${last}`, `data!$B$2:$B$${last}`, 'data!$C$1', `data!$C$2:$C$${last}`]),
      )
    }
    const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    const notes = [...parts].filter(([name]) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)).map(([, xml]) => xml)
    expect(notes).toHaveLength(slides.length)
    expect(notes.filter((xml) => !xml.includes('Fingerprint of the file: '))).toEqual([])
    const drawn = slides.filter((name) => parts.get(name)?.includes('drawingml/2006/chart'))
    for (const name of drawn) {
      const relation = parts
        .get(name.replace('slides/', 'slides/_rels/').concat('.rels'))
        ?.match(/notesSlides\/notesSlide\d+\.xml/)
      expect(parts.get(`ppt/${relation?.[0]}`)).toMatch(
        /Where the harm lies · C\d<.*Severity points a month, by .*The vital few are/s,
      )
    }
    expect(drawn).toHaveLength(4)
  })

  it('keeps a heading with what stands under it, and tables on slides of about the same length', async () => {
    const parts = await reportPackage('pptx', samplePath('en'))
    const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml)
    const lastLines = slides.map((xml) => xml.match(/<a:p>(?:(?!<a:p>).)*?<a:t>FP-\d+ · [^<]*<\/a:t><\/a:r><\/a:p><\/p:txBody>/s))
    expect(lastLines.filter((found) => found?.[0].includes(' b="1"'))).toEqual([])
    const rows = slides.filter((xml) => xml.includes('All failure points · ')).map((xml) => xml.match(/<a:tr /g)?.length ?? 0)
    expect(rows.length).toBeGreaterThan(1)
    expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(4)
  })

  it('reads from the right in Hebrew wherever the format can say so, and keeps text of its own direction', async () => {
    const text = 'כתובת 12345 (סניף), ₪ 1,200, מנכ״ל CRM'
    const parts = await reportPackage('pptx', {
      name: text,
      language: 'he',
      failurePoints: [
        { id: 'f', title: text, perMonth: 10 },
        { id: 'g', title: 'Plain English', perMonth: 1 },
      ],
      rootCauses: [{ id: 'r', title: text, category: 'process' }],
    })
    const all = [...parts].filter(([name]) => name.startsWith('ppt/')).map(([, xml]) => xml)
    const slides = all.join('')
    expect(slides).toContain('rtl="1" saveSubsetFonts')
    expect(slides).toContain('<a:tblPr rtl="1"')
    expect(slides).not.toContain('<a:tblPr firstRow')
    const paragraphs = [...slides.matchAll(/<a:pPr[^>]*rtl="([01])"[^>]*>(?:(?!<\/a:p>).)*?<a:t>([^<]*)<\/a:t>/g)]
    expect(new Set(paragraphs.filter(([, , shown]) => shown === text).map(([, flag]) => flag))).toEqual(new Set(['1']))
    expect(new Set(paragraphs.filter(([, , shown]) => shown === 'Plain English').map(([, flag]) => flag))).toEqual(new Set(['0']))
  })

  it.each(hostileTexts)('holds %j as text', async (text) => {
    const parts = await reportPackage('pptx', {
      name: text.slice(0, 200),
      language: 'en',
      failurePoints: [{ id: 'f', title: text, perMonth: 10 }],
    })
    expectInert(parts)
  })
})
