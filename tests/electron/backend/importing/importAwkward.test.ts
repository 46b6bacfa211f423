import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { createTestFile, open, type TestFile } from '../../../fixtures/engagementFiles.ts'
import { takeTable } from '../../../fixtures/takeTable.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { textRow, writeWorkbook } from '../../../fixtures/workbookFile.ts'

let testFile: TestFile
let file: EngagementFile

beforeEach(async () => {
  testFile = createTestFile()
  file = await open(testFile)
})
afterEach(() => file.close())

const titles = () => file.read((db) => storedLists.failurePoints.read(db)).map(({ title }) => title)

describe('a table as offices really have it', () => {
  it('stays in its letters where one byte was spoilt, and tells so', async () => {
    const bytes = Buffer.concat([Buffer.from('תלונה,כמות\nחיוב כפול,10\nמשלוח '), Buffer.of(0xff), Buffer.from('איחר,5\n')])
    expect(await takeTable(file, bytes, { as: 'failure-points' })).toMatchObject({
      imported: 2,
      replaced: 1,
      read: { encoding: 'utf-8' },
    })
    expect(titles()).toEqual(expect.arrayContaining(['חיוב כפול', 'משלוח \ufffdאיחר']))
  })

  it('has its digits guarded as formulas, which are the texts that they give', async () => {
    const guarded = 'title,id,date\n"=""He said """"no""""""",="00042",15/01/2026\n=1+1,"=""00043""",16/01/2026\n'
    expect(await takeTable(file, guarded)).toMatchObject({ imported: 2 })
    expect(titles()).toEqual(expect.arrayContaining(['He said "no"', '=1+1']))
    const plain = 'title,id,date\nHe said no,00042,15/01/2026\n=1+1,00043,16/01/2026\n'
    expect(await takeTable(file, plain)).toMatchObject({ imported: 0, duplicates: 2 })
  })

  it('has marks that nobody sees beside the numbers of its cases, now and then', async () => {
    const rows = (...ids: readonly string[]) => `title,date,id\n${ids.map((id) => `a,15/01/2026,${id}\n`).join('')}`
    expect(await takeTable(file, rows('\u200e12', '13\u200f'))).toMatchObject({ imported: 2 })
    expect(await takeTable(file, rows('12', '\u200e13'))).toMatchObject({ imported: 0, duplicates: 2 })
  })

  it('holds something under no header, which is named by its column', async () => {
    const table = ',title,,date,\n0,a,note,15/01/2026,\n1,b,,16/01/2026,\n'
    const { read } = await takeTable(file, table)
    expect(read).toMatchObject({ nameless: [1, 3], unmapped: [] })
    expect((await takeTable(file, table, { map: { title: 3, on: 4 } })).read).toMatchObject({ nameless: [1] })
    expect((await takeTable(file, 'title,date,\nc,15/01/2026,\n')).read).not.toHaveProperty('nameless')
  })

  it('is a sheet with notes beside it, whose rows come in all the same and whose column is named', async () => {
    const path = join(temporaryFolder(), 'notes.xlsx')
    const lines = [
      ['title', 'date'],
      ['a', '15/01/2026', '', 'urgent'],
      ['b', '16/01/2026'],
    ]
    writeWorkbook(path, { sheets: [{ name: 'Q1', rows: lines.map((cells, at) => textRow(at + 1, cells)).join('') }] })
    const result = await takeTable(file, readFileSync(path))
    expect(result).toMatchObject({ imported: 2, rejectedRows: 0, read: { nameless: [4] } })
  })

  it('is a sheet whose dates a spreadsheet may have swapped, which is told beside its column', async () => {
    const path = join(temporaryFolder(), 'swapped.xlsx')
    const stored = (line: number, day: string) =>
      `<row r="${line}"><c t="inlineStr"><is><t>a</t></is></c><c t="d"><v>${day}</v></c></row>`
    const texts = [textRow(1, ['title', 'Opened']), textRow(2, ['b', '25/03/2026'])]
    const take = (...days: readonly string[]) => {
      const rows = [...texts, ...days.map((day, at) => stored(at + 3, day))].join('')
      writeWorkbook(path, { sheets: [{ name: 'Q1', rows }] })
      return takeTable(file, readFileSync(path), { map: { title: 'title', on: 'Opened' }, isTrial: true })
    }
    const swapped = { imported: 3, maybeSwapped: [{ column: 'Opened', days: 2 }] }
    expect(await take('2026-05-03', '2026-06-04')).toMatchObject(swapped)
    expect(await take('2026-05-03', '2026-06-14')).toMatchObject({ imported: 3, maybeSwapped: [] })
  })

  it('counts money in another currency than the engagement, which is told and not converted', async () => {
    const result = await takeTable(file, 'title,date,cost,count\na,15/01/2026,80 USD,$2\nb,16/01/2026,₪100,1\n')
    expect(result).toMatchObject({ imported: 2, foreignCurrencies: ['$'] })
    expect(await takeTable(file, 'title,date,count\nc,15/01/2026,$2\n')).toMatchObject({ foreignCurrencies: [] })
  })

  it('is a text whose row has more cells than its header, which lost its places and is rejected', async () => {
    const result = await takeTable(file, 'title,date\na,15/01/2026\nb,c,16/01/2026\n')
    expect(result).toMatchObject({ imported: 1, rejectedRows: 1 })
  })
})
