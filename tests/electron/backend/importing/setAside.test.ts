import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { bringBackRows } from '../../../../electron/backend/importing/bringBackRows.ts'
import type { TableImport } from '../../../../electron/backend/importing/importTable.ts'
import { mostSetAside } from '../../../../electron/backend/importing/rows/SetAsideRows.ts'
import { FileRollups } from '../../../../electron/backend/store/rollups/FileRollups.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { createTestFile, dump, label, open, refusalOf } from '../../../fixtures/engagementFiles.ts'
import { takeTable } from '../../../fixtures/takeTable.ts'

let file: EngagementFile

beforeEach(async () => {
  file = await open(createTestFile())
})
afterEach(() => file.close())

const take = (text: string, asked: Partial<TableImport> = {}) => takeTable(file, text, asked)
const labels = [{ label: 'ZTESTINT', setAside: true as const }]
const table = 'Failure,Date,Ticket,Stage,Cost\nWaits,2026-01-02,1,,\nztestint,2026-01-03,2,Sale,7\nZTESTINT,2026-01-04,3,,\n'
const imports = () => file.read((db) => storedLists.imports.read(db))
const bringBack = (id: string | null, of = 'ZTESTINT') => file.write(label, 'test', (db) => bringBackRows(db, id ?? '', of))
const total = () =>
  [
    ...FileRollups.of((work) => file.read(work))
      .tally({ from: '2020-01-01', to: '2030-01-01' })
      .byFailurePoint.values(),
  ].reduce((sum, one) => sum + one.cases, 0)

describe('rows that somebody sets aside by their label', () => {
  it('are kept with the import and counted nowhere, and the four counts add up', async () => {
    const before = total()
    const result = await take(table, { labels })
    expect(result).toMatchObject({ rows: 3, imported: 1, duplicates: 0, setAside: 2, rejectedRows: 0 })
    expect(total()).toBe(before + 1)
    expect(imports().at(-1)).toMatchObject({
      setAside: 2,
      setAsideRows: [
        { line: 3, title: 'ztestint', on: '2026-01-03', externalId: '2', stage: 'Sale', cost: 7 },
        { line: 4, title: 'ZTESTINT', on: '2026-01-04', externalId: '3' },
      ],
    })
  })

  it('stay aside in the next table of the same columns, and are not held twice', async () => {
    await take(table, { labels })
    expect(await take(table)).toMatchObject({ rows: 3, imported: 0, duplicates: 3, setAside: 0, import: null })
    const next = await take(`${table}ZTESTINT,2026-02-04,4,,\n`)
    expect(next).toMatchObject({ rows: 4, imported: 0, duplicates: 3, setAside: 1 })
    expect(imports()).toHaveLength(3)
  })

  it('come back as cases of their import, as one change that undo takes back', async () => {
    const before = total()
    const { import: id } = await take(table, { labels })
    const aside = dump(file)
    expect(bringBack(id)).toEqual({ rows: 2, duplicates: 0 })
    expect(total()).toBe(before + 3)
    expect(imports().at(-1)).toMatchObject({ imported: 3, setAside: 0 })
    expect(imports().at(-1)?.setAsideRows).toBeUndefined()
    expect(await take(table)).toMatchObject({ imported: 0, duplicates: 3, setAside: 0 })
    file.undo('test')
    expect(dump(file)).toEqual(aside)
    expect(total()).toBe(before + 1)
  })

  it('come back once, though another table has brought them meanwhile', async () => {
    const { import: id } = await take(table, { labels })
    file.write(label, 'test', (db) => {
      for (const mapping of storedLists.mappings.read(db)) storedLists.mappings.update(db, mapping.id, { labels: [] })
    })
    expect(await take(table)).toMatchObject({ imported: 2, duplicates: 1 })
    expect(bringBack(id)).toEqual({ rows: 0, duplicates: 2 })
  })

  it('are refused where there are none of that label, or too many to be kept', async () => {
    const { import: id } = await take(table, { labels })
    expect(await refusalOf(() => bringBack(id, 'Waits'))).toBe('none-set-aside')
    const many = Array.from({ length: mostSetAside + 1 }, (_, index) => `ZTESTINT,2026-01-02,x${index}\n`)
    expect(await refusalOf(() => take(`Failure,Date,Ticket\n${many.join('')}`, { labels }))).toBe('too-many-set-aside')
  })
})
