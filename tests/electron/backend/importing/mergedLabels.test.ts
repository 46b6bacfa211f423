import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import type { TableImport } from '../../../../electron/backend/importing/importTable.ts'
import { OpenEngagement } from '../../../../electron/backend/services/OpenEngagement.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { takeBackImport } from '../../../../electron/backend/store/takeBackImport.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { createTestFile, open, type TestFile } from '../../../fixtures/engagementFiles.ts'
import { takeTable } from '../../../fixtures/takeTable.ts'

let testFile: TestFile
let file: EngagementFile

beforeEach(async () => {
  testFile = createTestFile(engagementOf({ failurePoints: [{ id: 'f1', title: 'Waits' }] }))
  file = await open(testFile)
})
afterEach(() => file.close())

const take = (text: string, asked: Partial<TableImport> = {}) => takeTable(file, text, asked)

const titles = () => file.read((db) => storedLists.failurePoints.read(db)).map(({ title }) => title)
const mappings = () => file.read((db) => storedLists.mappings.read(db))
const labels = [
  { label: 'Waiting', becomes: 'Waits' },
  { label: 'Lost', apartFrom: 'Cost' },
]

describe('labels that somebody merged', () => {
  it('are taken in as what they became, and told', async () => {
    const result = await take('Failure,Date\nWAITING,2026-01-02\nwaiting,2026-01-03\nLost,2026-01-03\nCost,2026-01-03\n', {
      labels,
    })
    expect(result).toMatchObject({
      imported: 4,
      created: { failurePoints: 2 },
      merged: [{ label: 'WAITING', title: 'Waits', rows: 2 }],
    })
    expect(titles()).toEqual(['Waits', 'Lost', 'Cost'])
  })

  it('stay merged in the next table of the same header, whatever its order, and in no other', async () => {
    await take('Failure,Date\nWaiting,2026-01-02\n', { labels })
    expect(await take('date,FAILURE\n2026-02-02,Waiting\n')).toMatchObject({
      merged: [{ label: 'Waiting', title: 'Waits', rows: 1 }],
    })
    expect(titles()).toEqual(['Waits'])
    expect(await take('Failure,Date,Cost\nWaiting,2026-03-02,1\n')).toMatchObject({ merged: [], created: { failurePoints: 1 } })
  })

  it('are kept with how the table was read, once for each header, after the import is taken back too', async () => {
    const { import: id } = await take('Failure,Date\nWaiting,14/01/2026\n', { labels })
    await take('Failure,Date\nWaits,15/02/2026\n', { labels: [{ label: 'Cost', becomes: 'Lost' }] })
    new OpenEngagement(file, false).write('import.take-back', { title: '' }, (db) => takeBackImport(db, id ?? ''))
    expect(mappings()).toMatchObject([
      {
        as: 'occurrences',
        columns: ['Failure', 'Date'],
        reading: { dates: 'day-first', map: { title: ['Failure'], on: ['Date'] } },
        labels: [
          { label: 'Waiting', becomes: 'Waits' },
          { label: 'Cost', becomes: 'Lost' },
        ],
      },
    ])
  })

  it('leave a file sound whose header is longer than a title', async () => {
    const long = 'Area '.repeat(150).trim()
    await take(`Failure,Date,${long}\nWaits,2026-01-02,North\n`, { ownFields: [{ name: 'Area', column: long }] })
    file.close()
    file = await open(testFile)
    expect(file.problems.count).toBe(0)
    expect(mappings()[0]?.columns[2]).toHaveLength(500)
  })

  it('are not written by a trial', async () => {
    expect(await take('Failure,Date\nWaiting,2026-01-02\n', { labels, isTrial: true })).toMatchObject({ merged: [{ rows: 1 }] })
    expect(mappings()).toEqual([])
  })
})
