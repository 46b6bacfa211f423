import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import type { TableImport } from '../../../../electron/backend/importing/importTable.ts'
import { FileRollups } from '../../../../electron/backend/store/rollups/FileRollups.ts'
import { rebuildRollups } from '../../../../electron/backend/store/rollups/rebuildRollups.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { createTestFile, dump, label, open } from '../../../fixtures/engagementFiles.ts'
import { takeTable } from '../../../fixtures/takeTable.ts'

let file: EngagementFile

beforeEach(async () => {
  file = await open(createTestFile())
})
afterEach(() => file.close())

const take = (text: string, asked: Partial<TableImport> = {}) => takeTable(file, text, asked)
const header = 'Failure,Date,Ticket,Cost,Area\n'
const ownFields = [{ name: 'Region', column: 'Area' }]
const first = `${header}Waits,2026-01-02,7,10,North\nWaits,2026-01-03,8,20,North\n`
const next = `${header}Never came,2026-02-02,7,10,\nWaits,2026-01-03,8,25,South\nWaits,2026-01-04,9,1,North\n`
const cases = () => {
  const titles = new Map(file.read((db) => storedLists.failurePoints.read(db)).map(({ id, title }) => [id, title]))
  const rows = file.read((db) => storedLists.occurrences.read(db)).filter(({ import: from }) => from !== 'i1')
  return rows.map(({ externalId, failurePoint, on, cost, fields }) => [
    externalId,
    titles.get(failurePoint),
    on,
    cost,
    ...Object.values(fields ?? {}),
  ])
}
const counted = () => {
  const { byFailurePoint } = FileRollups.of((work) => file.read(work)).tally({ from: '2020-01-01', to: '2030-01-01' })
  return [...byFailurePoint].sort(([a], [b]) => (a < b ? -1 : 1))
}

describe('cases that come again with other content', () => {
  it('are told side by side, as they are and as the table says them now, and stay as they are', async () => {
    await take(first, { ownFields })
    const result = await take(next, { ownFields })
    expect(result).toMatchObject({ rows: 3, imported: 1, duplicates: 2, changedRows: 2, updated: 0 })
    expect(result.changed).toEqual([
      {
        line: 2,
        id: '7',
        differences: [
          { field: 'title', before: 'Waits', after: 'Never came' },
          { field: 'on', before: '2026-01-02', after: '2026-02-02' },
          { field: 'own', name: 'Region', before: 'North', after: null },
        ],
      },
      {
        line: 3,
        id: '8',
        differences: [
          { field: 'cost', before: 20, after: 25 },
          { field: 'own', name: 'Region', before: 'North', after: 'South' },
        ],
      },
    ])
    expect(cases().slice(0, 2)).toEqual([
      ['7', 'Waits', '2026-01-02', 10, 'North'],
      ['8', 'Waits', '2026-01-03', 20, 'North'],
    ])
  })

  it('are written as they are now when that is asked for, with rollups as a fresh count has them, and undo takes it back', async () => {
    await take(first, { ownFields })
    await take(next, { ownFields })
    const before = dump(file)
    expect(await take(next, { ownFields, update: true })).toMatchObject({
      imported: 0,
      duplicates: 3,
      updated: 2,
      import: expect.any(String),
    })
    expect(cases()).toEqual([
      ['7', 'Never came', '2026-02-02', 10],
      ['8', 'Waits', '2026-01-03', 25, 'South'],
      ['9', 'Waits', '2026-01-04', 1, 'North'],
    ])
    const kept = counted()
    file.write(label, 'test', (db) => rebuildRollups(db))
    expect(counted()).toEqual(kept)
    expect(await take(next, { ownFields })).toMatchObject({ duplicates: 3, changedRows: 0 })
    file.undo('test')
    expect(dump(file)).toEqual(before)
  })

  it('are updated beside new rows in one change, and so are the counts of a wide table', async () => {
    await take(first, { ownFields })
    expect(await take(next, { ownFields, update: true })).toMatchObject({ imported: 1, updated: 2 })
    await take('Issue,2026-01,2026-02\nLate,3,4\n')
    const again = await take('Issue,2026-01,2026-02,2026-03\nLate,3,9,5\n', { update: true })
    expect(again).toMatchObject({
      imported: 1,
      updated: 1,
      changed: [{ differences: [{ field: 'count', before: 4, after: 9 }] }],
    })
    const late = file.read((db) => storedLists.occurrences.read(db)).filter(({ externalId }) => externalId?.startsWith('Late'))
    expect(late.map(({ count }) => count)).toEqual([3, 9, 5])
  })
})
