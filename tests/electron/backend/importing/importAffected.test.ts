import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import type { TableImport } from '../../../../electron/backend/importing/importTable.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { takeBackImport } from '../../../../electron/backend/store/takeBackImport.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { createTestFile, dump, label, open, refusalOf } from '../../../fixtures/engagementFiles.ts'
import { takeTable } from '../../../fixtures/takeTable.ts'

let file: EngagementFile

beforeEach(async () => {
  file = await open(
    createTestFile(
      engagementOf({
        failurePoints: [
          { id: 'leak', title: 'Leak after handover', response: { admission: 'Ours.', alsoAffected: [{ customer: 'Cohen' }] } },
          { id: 'late', title: 'Late technician' },
        ],
        occurrences: [{ failurePoint: 'leak', on: '2026-01-05', customer: 'Peretz' }],
        customers: [
          { id: 'c1', name: 'Levi' },
          { id: 'c2', name: 'Cohen' },
        ],
      }),
    ),
  )
})
afterEach(() => file.close())

const take = (text: string, asked: Partial<TableImport> = {}) => takeTable(file, text, { as: 'affected', ...asked })
const takeBack = (id: string | null) => file.write(label, 'test', (db) => takeBackImport(db, id ?? ''))
const listed = (id: string) => file.read((db) => storedLists.failurePoints.find(db, id)?.response?.alsoAffected)
const batch =
  'שם הלקוח,נקודת כשל,סיפרנו ב\nLevi,leak after handover,\nPERETZ,Leak after handover,\nMizrahi,Late technician,01/02/2026\n'

describe('a list of those affected', () => {
  it('goes to the failure points that it names, less those who called, and tells who is no known customer', async () => {
    expect(await take(batch, { dates: 'day-first' })).toMatchObject({
      rows: 3,
      imported: 2,
      duplicates: 1,
      affected: { called: 1, strangers: 1, names: ['Mizrahi'] },
    })
    expect(listed('leak')).toEqual([{ customer: 'Cohen' }, { customer: 'Levi' }])
    expect(listed('late')).toEqual([{ customer: 'Mizrahi', toldOn: '2026-02-01' }])
    expect(await take(batch, { dates: 'day-first' })).toMatchObject({ imported: 0, duplicates: 3, changedRows: 0, import: null })
    const again = await take('Customer name,Failure point,Told on\nCOHEN,Leak after handover,2026-03-01\n')
    expect(again).toMatchObject({ imported: 0, duplicates: 1, changed: [{ line: 2, id: 'COHEN' }] })
    expect(listed('leak')?.[0]).toEqual({ customer: 'Cohen' })
  })

  it('takes the failure point that is chosen, by its code', async () => {
    const names = 'Name,Phone\nLevi,052\nLevi,053\n'
    expect(await refusalOf(() => take(names))).toBe('affected-by-what')
    expect(await refusalOf(() => take(names, { failurePoint: 'FP-09' }))).toBe('no-such-failure-point')
    expect(await take(names, { failurePoint: 'FP-02' })).toMatchObject({
      imported: 1,
      duplicates: 1,
      read: { unmapped: ['Phone'] },
    })
    expect(listed('late')).toEqual([{ customer: 'Levi' }])
  })

  it('rejects a row of no failure point, without a name, or told in the future, each in one sentence, and takes the rest', async () => {
    const text =
      'Customer,Failure point,Told on\nA,No such,\n,Late technician,\nB,Late technician,2027-01-01\nC,Late technician,\n'
    const result = await take(text)
    expect(result).toMatchObject({ rows: 4, imported: 1, rejectedRows: 3 })
    expect(result.rejected.map(({ reason }) => reason)).toEqual([
      'No failure point is called “No such”.',
      'The name of the customer is empty.',
      'Told on is “2027-01-01”: that day is still to come.',
    ])
  })

  it('is taken back as a whole, but for those who were told since', async () => {
    const whole = dump(file)
    const { import: id } = await take(batch, { dates: 'day-first' })
    expect(takeBack(id)).toMatchObject({ items: 2, kept: [] })
    expect(dump(file)).toEqual(whole)
    const { import: second } = await take(batch, { dates: 'day-first' })
    const response = { admission: 'Ours.', alsoAffected: [{ customer: 'Levi', toldOn: '2026-04-01' }, { customer: 'Cohen' }] }
    file.write(label, 'test', (db) => storedLists.failurePoints.update(db, 'leak', { response }))
    expect(takeBack(second)).toMatchObject({ items: 1, kept: [{ list: 'failurePoints', id: 'leak' }] })
    expect(listed('leak')).toEqual(response.alsoAffected)
    expect(listed('late')).toBeUndefined()
  })
})
