import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { isWorkbook } from '../../../../electron/backend/importing/openTable.ts'
import { partedFileAt } from '../../../../electron/backend/transfer/PartedFile.ts'
import { Workbook } from '../../../../electron/backend/workbook/Workbook.ts'
import type { TableRecord } from '../../../../shared/tables/TableRecord.ts'
import { collect } from '../../../fixtures/collect.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { textRow, type WrittenWorkbook, writeWorkbook, xmlText } from '../../../fixtures/workbookFile.ts'

vi.setConfig({ testTimeout: 60_000 })

async function withWritten<Result>(written: WrittenWorkbook, work: (workbook: Workbook) => Promise<Result>): Promise<Result> {
  const workbook = await Workbook.open(writeWorkbook(join(temporaryFolder(), 'book.xlsx'), written), 'book.xlsx')
  try {
    return await work(workbook)
  } finally {
    workbook.close()
  }
}

function recordsOf(written: WrittenWorkbook, named?: string): Promise<readonly TableRecord[]> {
  return withWritten(written, async (workbook) => {
    const { sheet } = await workbook.choose(named)
    return (await collect(workbook.rows(sheet))).flat()
  })
}

async function cellsOf(rows: string, rest: Partial<WrittenWorkbook> = {}): Promise<readonly (readonly string[])[]> {
  return (await recordsOf({ sheets: [{ name: 'A', rows }], ...rest })).map(({ cells }) => cells)
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  )
}

describe('the cells of a sheet', () => {
  it('stand where their references say, and one after the other without any', async () => {
    expect(await cellsOf('<row r="1"><c r="B1"><v>1</v></c><c><v>2</v></c><c r="AA1"><v>3</v></c></row>')).toEqual([
      ['', '1', '2', ...Array.from({ length: 23 }, () => ''), '3'],
    ])
    expect(
      await recordsOf({
        sheets: [{ name: 'A', rows: '<row><c><v>1</v></c></row><row r="7"><c><v>2</v></c></row><row><c><v>3</v></c></row>' }],
      }),
    ).toMatchObject([{ line: 1 }, { line: 7 }, { line: 8 }])
  })

  it('are texts of the workbook and texts of their own, in several styles too, without the readings above their letters', async () => {
    const texts =
      '<si><t xml:space="preserve"> a </t></si><si><r><t>b</t></r><r><rPr><b/></rPr><t>c</t></r><rPh sb="0" eb="1"><t>never</t></rPh></si><si/>'
    const rows = `<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c>
      <c t="inlineStr"><is><r><t>d</t></r><r><t>e</t></r><rPh sb="0" eb="1"><t>never</t></rPh></is></c><c t="str"><f>A1</f><v>f</v></c></row>`
    expect(await cellsOf(rows, { texts })).toEqual([['bc', ' a ', '', 'de', 'f']])
  })

  it('give letters back that XML cannot hold', async () => {
    expect(await cellsOf('<row><c t="str"><v>a_x000D_b_x005F_x000D_c_x00e9_</v></c></row>')).toEqual([['a\rb_x000D_cé']])
  })

  it('are numbers with a decimal point, exact, without groups and exponents, however they are shown', async () => {
    const values = ['1234567.5', '1.1000000000000001', '1E-7', '-2.5E+21', '0.1', '12345678901234567']
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'
    const [cells] = await cellsOf(`<row>${values.map((value) => `<c s="1"><v>${value}</v></c>`).join('')}</row>`, { styles })
    expect(cells).toEqual(['1234567.5', '1.1', '0.0000001', '-2500000000000000000000', '0.1', '12345678901234568'])
  })

  it('are the stored results of formulas, those without any as they are written, yes and no, and errors by their names', async () => {
    const rows =
      '<row><c><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c><f>A1*2</f><v></v></c><c><f t="shared" si="0"/></c><c t="str"><f>""</f><v></v></c></row>'
    expect(await recordsOf({ sheets: [{ name: 'A', rows }] })).toMatchObject([
      { cells: ['2', 'TRUE', 'FALSE', '#N/A', '=A1*2', '='], typed: [0] },
    ])
  })

  it('are percents where their format shows them so', async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="0.0%;[Red]-0.0%"/><numFmt numFmtId="165" formatCode="0.0&quot;%&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`
    const cells = [0.85, 0.07, 0.285, -0.125, 85].map((value, style) => `<c s="${style}"><v>${value}</v></c>`)
    expect(await cellsOf(`<row>${cells.join('')}</row>`, { styles })).toEqual([['0.85', '7%', '28.5%', '-12.5%', '85']])
  })

  it('are days by their format, built in or made of the letters of a date', async () => {
    const formats = ['dd/mm/yyyy', '[$-40D]d mmmm yyyy', '0.0"day"', '[Red]0.00', '\\d0', 'General', '#,##0;[Red]-d']
    const styles = `<numFmts>${formats
      .map((code, place) => `<numFmt numFmtId="${164 + place}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${formats
      .map((_, place) => `<xf numFmtId="${164 + place}"/>`)
      .join('')}</cellXfs>`
    const cells = Array.from({ length: formats.length + 2 }, (_, style) => `<c s="${style}"><v>46000</v></c>`)
    const day = '2025-12-09'
    expect(await cellsOf(`<row>${cells.join('')}</row>`, { styles })).toEqual([
      ['46000', day, day, day, ...Array.from({ length: 5 }, () => '46000')],
    ])
  })

  it('are lengths of time by their format, not the part of a day that they are kept as', async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="[$-40D][mm]:ss"/><numFmt numFmtId="166" formatCode="[Red]0.0"/></numFmts>
      <cellXfs><xf numFmtId="46"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`
    const cells = [200 / 86_400, 1.5, -0.25, 0.5].map((value, style) => `<c s="${style}"><v>${value}</v></c>`)
    expect(await cellsOf(`<row>${cells.join('')}</row>`, { styles })).toEqual([['00:03:20', '36:00:00', '-06:00:00', '0.5']])
  })

  it('count days as the workbook does, the one that no calendar has among them', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    const rowOf = (...serials: readonly number[]) => `<row>${serials.map((serial) => `<c><v>${serial}</v></c>`).join('')}</row>`
    expect(await cellsOf(rowOf(1, 59, 60, 61, 46000.5, 46000.999999, 0.25, 0, -1, 2958465, 2958466), { styles })).toEqual([
      [
        '1900-01-01',
        '1900-02-28',
        '1900-02-29',
        '1900-03-01',
        '2025-12-09 12:00:00',
        '2025-12-10',
        '06:00:00',
        '0',
        '-1',
        '9999-12-31',
        '2958466',
      ],
    ])
    expect(await cellsOf(rowOf(0, 44538), { styles, date1904: true })).toEqual([['1904-01-01', '2025-12-09']])
  })

  it('are days that are written as such', async () => {
    expect(
      await cellsOf(
        '<row><c t="d"><v>2026-03-01</v></c><c t="d"><v>2026-03-01T00:00:00</v></c><c t="d"><v>2026-03-01T08:30:00</v></c></row>',
      ),
    ).toEqual([['2026-03-01', '2026-03-01', '2026-03-01 08:30:00']])
  })

  it('are told apart: numbers and days mean one thing, texts what they look like', async () => {
    const rows = '<row><c><v>1.5</v></c><c t="str"><v>1.5</v></c><c t="d"><v>2026-03-01</v></c></row>'
    expect(await recordsOf({ sheets: [{ name: 'A', rows }] })).toMatchObject([{ typed: [0, 2] }])
  })
})

describe('the rows of a sheet', () => {
  it('are those that hold anything, the hidden ones said to be so', async () => {
    const rows =
      '<row r="3"><c t="str"><v>a</v></c></row><row r="4" hidden="1"><c t="str"><v>b</v></c></row><row r="5"><c s="1"/></row><row r="6"/>'
    expect(await recordsOf({ sheets: [{ name: 'A', rows }] })).toEqual([
      { line: 3, cells: ['a'], typed: [], isHidden: false },
      { line: 4, cells: ['b'], typed: [], isHidden: true },
    ])
  })

  it('are all read, whatever the sheet says of its size', async () => {
    const head = '<?xml version="1.0"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    const rows = Array.from({ length: 300 }, (_, row) => textRow(row + 1, [`a${row}`, 'b']))
    const part = `${head}<dimension ref="A1:A2"/><sheetData>${rows.join('')}</sheetData></worksheet>`
    expect((await recordsOf({ sheets: [{ name: 'A', rows: part }] })).length).toBe(300)
  })

  it('are found under any prefix and in the strict edition of the format', async () => {
    const part =
      '<?xml version="1.0"?>\n<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const parts = [
      {
        name: 'xl/_rels/workbook.xml.rels',
        bytes: Buffer.from(
          `<Relationships><Relationship Id="rId1" Type="${strict}/worksheet" Target="../xl/worksheets/sheet1.xml"/></Relationships>`,
        ),
      },
    ]
    expect(await recordsOf({ sheets: [{ name: 'A', rows: part }], parts })).toMatchObject([{ cells: ['a'] }])
  })

  it('come back as they were written, for any table', async () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 20 })
      .map((text) => text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
    const trimmed = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((text) => text !== '') + 1)
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (lines, areShared) => {
        const escapedOf = (text: string) => text.replaceAll('_x', '_x005F_x')
        const all = lines.flat()
        let next = 0
        const shared = (line: readonly string[], place: number) =>
          `<row r="${place + 1}">${line.map(() => `<c t="s"><v>${next++}</v></c>`).join('')}</row>`
        const rows = lines.map((line, place) => (areShared ? shared(line, place) : textRow(place + 1, line.map(escapedOf))))
        const texts = all.map((text) => `<si><t xml:space="preserve">${xmlText(escapedOf(text))}</t></si>`).join('')
        const read = await recordsOf({ sheets: [{ name: 'A', rows: rows.join('') }], ...(areShared ? { texts } : {}) })
        const expected = lines
          .map((line, place) => ({ line: place + 1, cells: trimmed(line) }))
          .filter(({ cells }) => cells.length > 0)
        expect(read.map(({ line, cells }) => ({ line, cells }))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

describe('merged cells', () => {
  const head = '<?xml version="1.0"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
  const rows = [
    textRow(1, ['stage', 'title', 'day']),
    '<row r="2"><c r="A2" t="str"><v>Order</v></c><c r="B2" t="str"><v>a</v></c><c r="C2" t="d"><v>2026-03-01</v></c></row>',
    '<row r="3"><c r="B3" t="str"><v>b</v></c></row><row r="5"><c r="A5" s="1"/><c r="B5" t="str"><v>c</v></c></row>',
    '<row r="6"><c r="B6" t="str"><v>d</v></c></row><row r="7"><c r="A7" t="str"><v>Pay</v></c></row><row r="8"><c r="B8" t="str"><v>e</v></c></row>',
  ]
  const merges =
    '<mergeCells><mergeCell ref="A7:A8"/><mergeCell ref="C2:C3"/><mergeCell ref="A2:A5"/><mergeCell ref="D1:F1"/></mergeCells>'
  const written = { sheets: [{ name: 'A', rows: `${head}<sheetData>${rows.join('')}</sheetData>${merges}</worksheet>` }] }

  it('stand in the first of their rows, and on request in all of them, as what they are', async () => {
    const [plain, filled] = await withWritten(written, async (workbook) => {
      const { sheet } = await workbook.choose(undefined)
      return [(await collect(workbook.rows(sheet))).flat(), (await collect(workbook.rowsFilledDown(sheet))).flat()] as const
    })
    expect(plain.map(({ cells }) => cells[0])).toEqual(['stage', 'Order', '', '', '', 'Pay', ''])
    expect(filled.map(({ cells }) => cells[0])).toEqual(['stage', 'Order', 'Order', 'Order', '', 'Pay', 'Pay'])
    expect(filled[2]).toMatchObject({ cells: ['Order', 'b', '2026-03-01'], typed: [2] })
  })
})

describe('the sheet of a workbook', () => {
  const table = textRow(1, ['title']) + textRow(2, ['a'])
  const chosen = (written: WrittenWorkbook, named?: string) =>
    withWritten(written, async (workbook) => {
      const { sheet, others } = await workbook.choose(named)
      return [sheet.name, others]
    })

  it('is the first that is seen and holds a table; others that hold rows are named', async () => {
    const sheets = [
      { name: 'Old', state: 'hidden', rows: table },
      { name: 'Cover', rows: textRow(1, ['Report']) },
      { name: 'Empty', rows: '' },
      { name: 'Data', rows: table },
    ] as const
    expect(await chosen({ sheets })).toEqual(['Data', ['Old', 'Cover']])
    expect(await chosen({ sheets }, ' old ')).toEqual(['Old', ['Cover', 'Data']])
    expect(await chosen({ sheets: sheets.slice(1, 3) })).toEqual(['Cover', []])
    expect(await chosen({ sheets: sheets.slice(0, 1) })).toEqual(['Old', []])
  })

  it('is rather one of several columns than the lines of a cover, which are seen', async () => {
    const cover = {
      name: 'Cover',
      rows: ['Report', 'Made in May', 'Service'].map((line, at) => textRow(at + 1, [line])).join(''),
    }
    const data = { name: 'Data', rows: textRow(1, ['Title', '']) + textRow(3, ['title', 'count']) + textRow(4, ['a', '1']) }
    expect(await chosen({ sheets: [cover, data] })).toEqual(['Data', ['Cover']])
    expect(await chosen({ sheets: [cover, { ...data, state: 'hidden' }] })).toEqual(['Cover', ['Data']])
  })

  it('is refused by a name that it has not', async () => {
    expect(await refusal(chosen({ sheets: [{ name: 'Data', rows: table }] }, 'Daten'))).toBe('no-such-sheet')
  })
})

describe('a file that is no workbook', () => {
  const written = (name: string, bytes: Buffer | string) => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, bytes)
    return path
  }
  const opened = async (name: string, bytes: Buffer | string) => {
    const path = written(name, bytes)
    if (!isWorkbook(partedFileAt(path))) return 'text'
    const workbook = await Workbook.open(path, name)
    return workbook.close()
  }

  it('is refused by its kind where it is an older or protected one, and where it holds another document', async () => {
    expect(await refusal(opened('a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toBe('workbook-kind')
    expect(await refusal(withWritten({ sheets: [], parts: [] }, async () => null))).toBe('workbook-kind')
    const binary = {
      name: '_rels/.rels',
      bytes: Buffer.from(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ),
    }
    const parts = [binary, { name: 'xl/workbook.bin', bytes: Buffer.from('x') }]
    expect(await refusal(withWritten({ sheets: [], parts }, async () => null))).toBe('workbook-kind')
  })

  it('is refused as broken where its package or a part of it is', async () => {
    expect(await refusal(opened('a.xlsx', 'title,count\n'))).toBe('workbook-broken')
    expect(await refusal(opened('a.xlsx', Buffer.from('PK\x03\x04 cut off')))).toBe('workbook-broken')
    expect(await refusal(cellsOf('<row><c><v>1</v></row>'))).toBe('workbook-broken')
    expect(await refusal(cellsOf('<row><c t="s"><v>5</v></c></row>'))).toBe('workbook-broken')
    expect(await refusal(cellsOf('<row><c><v>many</v></c></row>'))).toBe('workbook-broken')
    const sheet = Buffer.from('<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>')
    for (const saidSize of [sheet.length - 1, sheet.length + 1]) {
      const parts = [{ name: 'xl/worksheets/sheet1.xml', bytes: sheet, saidSize }]
      expect(await refusal(recordsOf({ sheets: [{ name: 'A', rows: '' }], parts }))).toBe('workbook-broken')
    }
  })
})
