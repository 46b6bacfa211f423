import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import type { TableImport } from '../../../../electron/backend/importing/importTable.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { takeBackImport } from '../../../../electron/backend/store/takeBackImport.ts'
import { createTestFile, dump, label, open, refusalOf, type TestFile } from '../../../fixtures/engagementFiles.ts'
import { takeTable } from '../../../fixtures/takeTable.ts'

let testFile: TestFile
let file: EngagementFile

beforeEach(async () => {
  testFile = createTestFile()
  file = await open(testFile)
})
afterEach(() => file.close())

const take = (text: string, asked: Pick<TableImport, 'as'> & Partial<TableImport>) => takeTable(file, text, asked)

const kpis = () => file.read((db) => storedLists.kpis.read(db)).filter(({ name }) => name !== 'Answered in time')
const volumes = () =>
  file
    .read((db) => storedLists.volumes.read(db))
    .slice(1)
    .map(({ month, value, unit }) => ({ month, value, unit }))
const takeBack = (id: string | null) => file.write(label, 'test', (db) => takeBackImport(db, id ?? ''))

describe('a table of readings', () => {
  const first = 'KPI,Date,Value,N\nNPS,2026-01-31,-12.5,300\nWaiting,2026-01-31,"1,250",\nnps ,2026-02-28,8%,310\n'

  it('takes what is below zero as bookkeeping writes it', async () => {
    const written = ['(12)', '12-', '−7', '"(1,234.5)"', '₪(3)']
    const rows = written.map((value, place) => `Balance,2026-01-0${place + 1},${value}\n`)
    expect(await take(`KPI,Date,Value\n${rows.join('')}`, { as: 'readings' })).toMatchObject({ imported: 5, rejectedRows: 0 })
    expect(kpis()[0]?.readings?.map(({ value }) => value)).toEqual([-12, -12, -7, -1234.5, -3])
  })

  it('finds KPIs by name and makes those that are not there', async () => {
    const result = await take(first, { as: 'readings' })
    expect(result).toMatchObject({ rows: 3, imported: 3, duplicates: 0, rejectedRows: 0, created: { kpis: 2 } })
    expect(kpis()).toMatchObject([
      {
        name: 'NPS',
        readings: [
          { on: '2026-01-31', value: -12.5, n: 300 },
          { on: '2026-02-28', value: 8, n: 310 },
        ],
      },
      { name: 'Waiting', readings: [{ on: '2026-01-31', value: 1250 }] },
    ])
  })

  it('keeps the reading of a day that has one, and tells the row that says something else', async () => {
    await take(first, { as: 'readings' })
    const again = await take(`${first}NPS,2026-01-31,9,300\nNPS,2026-03-31,10,\n`, { as: 'readings' })
    expect(again).toMatchObject({ rows: 5, imported: 1, duplicates: 4, created: { kpis: 0 } })
    const differences = [{ field: 'value', before: -12.5, after: 9 }]
    expect(again.changed).toEqual([{ line: 5, id: 'NPS · 2026-01-31', differences }])
    expect(kpis()[0]?.readings?.map(({ value }) => value)).toEqual([-12.5, 8, 10])
  })

  it('writes what a row says otherwise where that is asked, as one change that is undone', async () => {
    await take(first, { as: 'readings' })
    const before = dump(file)
    const again = await take('KPI,Date,Value,N\nNPS,2026-01-31,9,\nnps,2026-02-28,8,999\n', { as: 'readings', update: true })
    expect(again).toMatchObject({ imported: 0, duplicates: 2, changedRows: 2, updated: 2, import: expect.any(String) })
    expect(kpis()[0]?.readings).toMatchObject([
      { on: '2026-01-31', value: 9, n: 300 },
      { on: '2026-02-28', value: 8, n: 999 },
    ])
    file.undo('test')
    expect(dump(file)).toEqual(before)
  })

  it('says of each row what it lacks', async () => {
    const result = await take('KPI,Date,Value\n,2026-01-31,1\nNPS,,1\nNPS,2026-01-31,\nNPS,2026-01-31,many\n', { as: 'readings' })
    expect(result).toMatchObject({ rows: 4, imported: 0, rejectedRows: 4 })
    expect(result.rejected.map(({ reason }) => reason)).toEqual([
      'The name of the KPI is empty.',
      'The date is empty.',
      'The value is empty.',
      'Value is “many”, which is not a number.',
    ])
  })

  it('is refused without a column of names', async () => {
    expect(await refusalOf(() => take('When,Value\n2026-01-31,1\n', { as: 'readings' }))).toBe('no-kpi-column')
  })

  it('is taken back from KPIs that were there before, whatever was read since', async () => {
    await take('KPI,Date,Value\nNPS,2025-12-31,1\n', { as: 'readings' })
    const { import: id } = await take(first, { as: 'readings' })
    await take('KPI,Date,Value\nWaiting,2026-02-28,2\n', { as: 'readings' })
    const { items, kept } = takeBack(id)
    expect(items).toBe(3)
    expect(kept).toMatchObject([{ list: 'kpis', title: 'Waiting' }])
    expect(kpis().map(({ name, readings }) => [name, readings?.map(({ on }) => on)])).toEqual([
      ['NPS', ['2025-12-31']],
      ['Waiting', ['2026-02-28']],
    ])
  })

  it('is again what it was before it was written anew', async () => {
    await take('KPI,Date,Value,N\nNPS,2026-01-31,1,30\nNPS,2026-02-28,2,\n', { as: 'readings' })
    const before = kpis()
    const { import: id, updated } = await take(first, { as: 'readings', update: true })
    expect(updated).toBe(2)
    expect(takeBack(id).items).toBe(2)
    expect(kpis()).toEqual(before)
  })

  it('leaves nothing behind when nothing was added to it', async () => {
    const before = dump(file)
    const { import: id } = await take(first, { as: 'readings' })
    takeBack(id)
    expect(dump(file)).toEqual(before)
    file.undo('test')
    expect(kpis()).toHaveLength(2)
  })
})

describe('a table of volumes', () => {
  it('reads months as they are written, and days by their month', async () => {
    const text =
      'Month,Value,Unit\n2025-01,1000,orders\n02/2025,"1,200",orders\nMarch 2025,900,orders\nאפריל 2025,7,orders\n2025-05-31,5,orders\nMay-25,3,calls\n'
    expect(await take(text, { as: 'volumes' })).toMatchObject({ rows: 6, imported: 6, created: { volumes: 6 } })
    expect(volumes().map(({ month, value, unit }) => [month, value, unit])).toEqual([
      ['2025-01', 1000, 'orders'],
      ['2025-02', 1200, 'orders'],
      ['2025-03', 900, 'orders'],
      ['2025-04', 7, 'orders'],
      ['2025-05', 5, 'orders'],
      ['2025-05', 3, 'calls'],
    ])
  })

  it('keeps the volume of a month that has one, and tells the row that says something else', async () => {
    await take('Month,Value\n2025-01,10\n', { as: 'volumes' })
    const again = await take('Month,Value\n2025-01,10\nJan 2025,11\n2025-02,12\n', { as: 'volumes' })
    expect(again).toMatchObject({ rows: 3, imported: 1, duplicates: 2 })
    expect(again.changed).toEqual([{ line: 3, id: '2025-01', differences: [{ field: 'value', before: 10, after: 11 }] }])
  })

  it('writes the value that a row says now where that is asked, beside the months that are new', async () => {
    await take('Month,Value\n2025-01,10\n', { as: 'volumes' })
    const again = await take('Month,Value\n2025-01,11\n2025-02,12\n', { as: 'volumes', update: true })
    expect(again).toMatchObject({ imported: 1, duplicates: 1, updated: 1 })
    expect(volumes().map(({ month, value }) => [month, value])).toEqual([
      ['2025-01', 11],
      ['2025-02', 12],
    ])
    expect(takeBack(again.import).items).toBe(1)
  })

  it('says of each row what it lacks, and is refused without a column of months', async () => {
    const result = await take('Month,Value\n13/2025,1\n,1\n2025-01,\n2025-02,-1\n', { as: 'volumes' })
    expect(result.rejected.map(({ reason }) => reason)).toEqual([
      'Month is “13/2025”, which is no date.',
      'The date is empty.',
      'The value is empty.',
      'Value is “-1”; it cannot be negative.',
    ])
    expect(await refusalOf(() => take('Value,Unit\n1,calls\n', { as: 'volumes' }))).toBe('no-month-column')
  })

  it('is taken back whole', async () => {
    const { import: id } = await take('Month,Value\n2025-01,10\n2025-02,12\n', { as: 'volumes' })
    expect(takeBack(id).items).toBe(2)
    expect(volumes()).toEqual([])
  })
})
