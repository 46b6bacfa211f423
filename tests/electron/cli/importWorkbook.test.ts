import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { textRow, writeWorkbook } from '../../fixtures/workbookFile.ts'
import { workplace } from './workplace.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

describe('import of a workbook', () => {
  it('takes numbers as numbers whatever is said of the texts, and names the sheets and hidden rows', async () => {
    const { folder, run, json } = workplace()
    await run('new', 'a.shoresh')
    const rows = [
      textRow(2, ['title', 'perMonth']),
      '<row r="3"><c t="str"><v>a</v></c><c><v>1.234</v></c></row>',
      '<row r="4" hidden="1"><c t="str"><v>b</v></c><c t="str"><v>1,5</v></c></row>',
      '<row r="5"><c t="str"><v>c</v></c><c t="str"><v>1.234</v></c></row>',
    ]
    const sheets = [
      { name: 'Old', state: 'hidden', rows: textRow(1, ['title']) + textRow(2, ['x']) },
      { name: 'נתונים', rows: rows.join('') },
    ] as const
    writeWorkbook(join(folder, 'a.xlsx'), { sheets })
    const { read, imported, rejectedRows } = await json('import', 'a.shoresh', 'a.xlsx')
    expect([imported, rejectedRows]).toEqual([3, 0])
    expect(read).toMatchObject({
      sheet: 'נתונים',
      otherSheets: ['Old'],
      hiddenRows: 1,
      headerRow: 2,
      encoding: null,
      delimiter: null,
    })
    const { failurePoints } = await json('dump', 'a.shoresh')
    expect(failurePoints.map(({ perMonth }: { perMonth: number }) => perMonth)).toEqual([1.234, 1.5, 1234])
    const { stderr } = await run('import', 'a.shoresh', 'a.xlsx', '--sheet', 'Old', '--language', 'en')
    expect(stderr).toContain('Only the sheet “Old” was read; these hold rows too: נתונים.')
  })

  it('takes days as days beside texts that have to be asked about', async () => {
    const { folder, run, json, write } = workplace()
    await run('new', 'a.shoresh')
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    const rows = [
      textRow(1, ['title', 'date']),
      '<row r="2"><c t="str"><v>a</v></c><c s="1"><v>46000.75</v></c></row>',
      '<row r="3"><c t="str"><v>a</v></c><c t="d"><v>2026-01-02</v></c></row>',
    ]
    const text = '<row r="4"><c t="str"><v>a</v></c><c t="str"><v>03/04/2026</v></c></row>'
    const map = write('map.json', { title: 'title', on: 'date' })
    writeWorkbook(join(folder, 'days.xlsx'), { styles, sheets: [{ name: 'A', rows: rows.join('') }] })
    writeWorkbook(join(folder, 'texts.xlsx'), { styles, sheets: [{ name: 'A', rows: [...rows, text].join('') }] })
    await json('import', 'a.shoresh', 'days.xlsx', '--as', 'occurrences', '--map', map, '--dates', 'month-first')
    const { occurrences } = await json('dump', 'a.shoresh')
    expect(occurrences.map(({ on }: { on: string }) => on)).toEqual(['2025-12-09', '2026-01-02'])
    const asked = await run('import', 'a.shoresh', 'texts.xlsx', '--as', 'occurrences', '--map', map, '--language', 'en')
    expect([asked.exitCode, asked.stderr]).toEqual([1, expect.stringContaining('03/04/2026')])
  })

  it('takes what merged cells hold for each of their rows where that is asked', async () => {
    const { folder, run, json } = workplace()
    await run('new', 'a.shoresh')
    const rows = `<sheetData>${textRow(1, ['title', 'stage'])}${textRow(2, ['a', 'Order'])}${textRow(3, ['b'])}</sheetData>`
    const part = `<?xml version="1.0"?>\n<worksheet>${rows}<mergeCells><mergeCell ref="B2:B3"/></mergeCells></worksheet>`
    writeWorkbook(join(folder, 'a.xlsx'), { sheets: [{ name: 'A', rows: part }] })
    await json('import', 'a.shoresh', 'a.xlsx', '--fill-merged')
    const { failurePoints } = await json('dump', 'a.shoresh')
    expect(new Set(failurePoints.map(({ stage }: { stage: string }) => stage)).size).toBe(1)
  })

  it('refuses a sheet that is not there, options of texts, and a sheet of a text', async () => {
    const { folder, run, write } = workplace()
    await run('new', 'a.shoresh')
    writeWorkbook(join(folder, 'a.xlsx'), { sheets: [{ name: 'Data', rows: textRow(1, ['title']) + textRow(2, ['x']) }] })
    const table = write('a.csv', 'title\nx\n')
    expect(await run('import', 'a.shoresh', 'a.xlsx', '--sheet', 'Nope', '--language', 'en')).toMatchObject({
      exitCode: 1,
      stderr: 'The workbook has no sheet called “Nope”; it has: Data.\n',
    })
    expect((await run('import', 'a.shoresh', 'a.xlsx', '--encoding', 'utf-8')).exitCode).toBe(2)
    expect((await run('import', 'a.shoresh', 'a.xlsx', '--delimiter', ';')).exitCode).toBe(2)
    expect((await run('import', 'a.shoresh', table, '--sheet', 'Data')).exitCode).toBe(2)
    expect((await run('import', 'a.shoresh', table, '--fill-merged')).exitCode).toBe(2)
  })
})
