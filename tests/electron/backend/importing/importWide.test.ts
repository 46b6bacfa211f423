import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import type { TableImport } from '../../../../electron/backend/importing/importTable.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { createTestFile, open, refusalOf } from '../../../fixtures/engagementFiles.ts'
import { takeTable } from '../../../fixtures/takeTable.ts'

let file: EngagementFile

beforeEach(async () => {
  file = await open(createTestFile())
})
afterEach(() => file.close())

const take = (text: string, asked: Partial<TableImport> = {}) => takeTable(file, text, asked)
const cases = () => {
  const titles = new Map(file.read((db) => storedLists.failurePoints.read(db)).map(({ id, title }) => [id, title]))
  const rows = file.read((db) => storedLists.occurrences.read(db)).filter((one) => one.import !== 'i1')
  return rows.map(({ failurePoint, on, count, cost }) => [
    titles.get(failurePoint),
    on,
    count,
    ...(cost === undefined ? [] : [cost]),
  ])
}

const table =
  'Issue,Region,2026-01,2026-02,2026-03,Total\nLate,North,12,,3,15\nLost,South,-,0,"1,200",1200\nTotal,,12,0,1203,1215\n'

describe('a table with a column for each month', () => {
  it('becomes dated counts; a row counts once, and what adds up others is left out and named', async () => {
    const result = await take(table, { ownFields: [{ name: 'Region', column: 'Region' }] })
    expect(result).toMatchObject({
      rows: 2,
      imported: 2,
      duplicates: 0,
      rejectedRows: 0,
      leftOut: [{ line: 4, why: 'total' }],
      read: {
        unmapped: ['Total'],
        dates: null,
        wide: { per: 'month', totals: ['Total'], columns: [{ column: '2026-01', from: '2026-01-01', to: '2026-01-31' }, {}, {}] },
      },
    })
    expect(cases()).toEqual([
      ['Late', '2026-01-01', 12],
      ['Late', '2026-03-01', 3],
      ['Lost', '2026-03-01', 1200],
    ])
    expect(file.read((db) => storedLists.imports.read(db)).at(-1)?.reading?.wide).toBe('month')
  })

  it('adds nothing twice: the next table of one month more brings that month, and a number that changed is named', async () => {
    await take(table)
    expect(await take(table)).toMatchObject({ imported: 0, duplicates: 2, changedRows: 0, import: null })
    const next = 'Issue,Region,2026-01,2026-02,2026-03,2026-04,Total\nLate,North,12,,4,7,23\nLost,South,,,1200,,1200\n'
    expect(await take(next)).toMatchObject({
      rows: 2,
      imported: 1,
      duplicates: 1,
      changed: [{ line: 2, id: 'Late · 2026-03' }],
    })
    expect(cases().slice(3)).toEqual([['Late', '2026-04-01', 7]])
  })

  it('knows what its rows are about in any spelling, and its columns by theirs', async () => {
    await take('Issue,2026-01,2026-02\nLate delivery,5,3\nשלום,2,\n')
    const next = 'ISSUE ,2026-01,2026-02,2026-03\nlate  DELIVERY,5,4,6\nשָׁלוֹמ,2,,\nLate delivery,1,,\n'
    expect(await take(next)).toMatchObject({
      rows: 3,
      imported: 2,
      duplicates: 1,
      changed: [{ line: 2, differences: [{ field: 'count', before: 3, after: 4 }] }],
    })
    expect(cases().slice(3)).toEqual([
      ['Late delivery', '2026-03-01', 6],
      ['Late delivery', '2026-01-01', 1],
    ])
    expect(await take(next, { update: true })).toMatchObject({ imported: 0, duplicates: 3, updated: 1 })
    expect(await take(next)).toMatchObject({ imported: 0, duplicates: 3, changedRows: 0 })
  })

  it('names a count that is none now, and writes it where that is asked', async () => {
    await take('Issue,2026-01,2026-02,2026-03\nLate,5,3,\nLost,2,,\n')
    const next = 'Issue,2026-01,2026-02,2026-03\nLate,0,3,\nLost,,-,\n'
    const result = await take(next)
    expect(result).toMatchObject({ rows: 2, imported: 0, duplicates: 2, changedRows: 2 })
    expect(result.changed).toEqual([
      { line: 2, id: 'Late · 2026-01', differences: [{ field: 'count', before: 5, after: 0 }] },
      { line: 3, id: 'Lost · 2026-01', differences: [{ field: 'count', before: 2, after: 0 }] },
    ])
    expect(await take(next, { update: true })).toMatchObject({ imported: 0, updated: 2 })
    expect(cases().map(([, , count]) => count)).toEqual([0, 3, 0])
    expect(await take(next)).toMatchObject({ imported: 0, duplicates: 2, changedRows: 0 })
  })

  it('keeps rows about the same apart, and a row that counts nothing as one of no cases', async () => {
    const text = 'Issue,2026-01,2026-02\nLate,1,2\nLate,1,2\nNever,0,\n'
    expect(await take(text)).toMatchObject({ rows: 3, imported: 3 })
    expect(cases()).toHaveLength(5)
    expect(cases().at(-1)).toEqual(['Never', '2026-01-01', 0])
    expect(await take(text)).toMatchObject({ imported: 0, duplicates: 3 })
  })

  it('deals longer times over their months in whole numbers, and the cost of a row along with its counts', async () => {
    await take('Issue,Q1 2026,Q2 2026,Cost\nLate,90,10,1000\n')
    expect(cases().map(([, on]) => on)).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
    ])
    expect(cases().map(([, , count]) => count)).toEqual([31, 28, 31, 3, 4, 3])
    expect(cases().reduce((sum, [, , , cost]) => sum + Number(cost), 0)).toBeCloseTo(1000, 9)
  })

  it('rejects a row with a cell that is no number, and reads numbers as all its columns write them', async () => {
    const result = await take('Issue;2024;2025\nLate;1.000;1,5\nLost;many;1\n')
    expect(result).toMatchObject({ rows: 2, imported: 1, rejectedRows: 1, read: { decimal: 'comma' } })
    expect(result.rejected[0]?.reason).toBe('Under “2024” stands “many”, which is no number of cases.')
    expect(cases().reduce((sum, [, , count]) => sum + Number(count), 0)).toBeCloseTo(1001.5, 9)
  })

  it('takes the years of months that stand alone from a period', async () => {
    const text = 'נושא,ינואר,פברואר\nאיחור,3,4\n'
    const map = { title: 'נושא' }
    expect(await refusalOf(() => take(text, { map }))).toBe('month-without-year')
    await take(text, { map, period: { from: '2026-01-01', to: '2026-02-28' } })
    expect(cases()).toEqual([
      ['איחור', '2026-01-01', 3],
      ['איחור', '2026-02-01', 4],
    ])
  })

  it('is counted by the columns that a map names', async () => {
    const text = 'Issue,2026-01,01/2026,2026-02\nLate,1,50,2\n'
    expect(await refusalOf(() => take(text))).toBe('period-twice')
    await take(text, { map: { title: 'Issue', count: ['2026-01', '2026-02'] } })
    expect(cases().map(([, , count]) => count)).toEqual([1, 2])
  })

  it('is none where a column holds the dates, where a number is mapped, or somebody says so', async () => {
    const period = { from: '2026-01-01', to: '2026-01-31' }
    const dated = await take('Issue,Date,2024,2025\nLate,2026-01-02,1,2\n')
    expect(dated.read).toMatchObject({ unmapped: ['2024', '2025'] })
    expect(
      (await take('Issue,All,2024,2025\nLate,3,1,2\n', { map: { title: 'Issue', count: 'All' }, period })).read.wide,
    ).toBeUndefined()
    expect((await take('Issue,2024,2025\nOther,1,2\n', { wide: false, period })).read.wide).toBeUndefined()
    expect(await refusalOf(() => take('Issue,2024,2025\nLate,1,2\n', { period }))).toBe('dates-and-period')
  })
})
