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

const take = (text: string, as: TableImport['as'], more: Partial<TableImport> = {}) => takeTable(file, text, { as, ...more })
const takeBack = (id: string | null) => file.write(label, 'test', (db) => takeBackImport(db, id ?? ''))
const made = <List extends 'customers' | 'cancellationMonths' | 'cancellationCases'>(list: List, before: number) =>
  file.read((db) => storedLists[list].read(db)).slice(before)
const count = (list: 'customers' | 'cancellationMonths' | 'cancellationCases') =>
  file.read((db) => storedLists[list].read(db)).length

describe('a table of customers', () => {
  const table =
    'שם הלקוח,סוג לקוח,אחראי,קשר אחרון,ביוזמת מי,הקשר הבא\nדנה לוי,גדול,נועה,14/03/2026,ביוזמת הלקוח,20/03/2026\nמשפחת כהן,,,,,\n'

  it('matches columns in Hebrew, and tells what is there already with other content', async () => {
    const before = count('customers')
    expect(await take(table, 'customers')).toMatchObject({ rows: 2, imported: 2, rejectedRows: 0, read: { unmapped: [] } })
    expect(made('customers', before)).toMatchObject([
      { name: 'דנה לוי', tier: 'גדול', owner: 'נועה', lastContact: '2026-03-14', initiatedBy: 'customer', nextOn: '2026-03-20' },
      { name: 'משפחת כהן' },
    ])
    const again = await take('Name,Owner\nדנה  לוי,Gil\nמשפחת כהן,\n', 'customers')
    expect(again).toMatchObject({
      imported: 0,
      duplicates: 2,
      changedRows: 1,
      changed: [expect.objectContaining({ line: 2, id: 'דנה לוי' })],
    })
    const [dana] = again.changed
    expect(dana?.differences).toEqual([{ field: 'owner', before: 'נועה', after: 'Gil' }])
  })

  it('writes what a row says otherwise where that is asked, and leaves what it does not say', async () => {
    const before = count('customers')
    await take(table, 'customers')
    const again = await take('Name,Owner\nדנה  לוי,Gil\n', 'customers', { update: true })
    expect(again).toMatchObject({ imported: 0, changedRows: 1, updated: 1, import: expect.any(String) })
    expect(made('customers', before)[0]).toMatchObject({ name: 'דנה לוי', owner: 'Gil', tier: 'גדול', nextOn: '2026-03-20' })
  })

  it('rejects a customer met in the future and one without a name, each in one sentence, and takes the rest', async () => {
    const text = 'Customer,Last contact\nDana,2026-06-01\n,2026-01-01\nGil,2026-05-01\n'
    const result = await take(text, 'customers')
    expect(result).toMatchObject({ rows: 3, imported: 1, rejectedRows: 2 })
    expect(result.rejected.map(({ reason }) => reason)).toEqual([
      'Last contact is “2026-06-01”: that day is still to come.',
      'The name of the customer is empty.',
    ])
    expect(await refusalOf(() => take('Tier\nGold\n', 'customers'))).toBe('no-name-column')
  })

  it('is taken back as a whole, but for those who were worked on since', async () => {
    const whole = dump(file)
    const { import: id } = await take(table, 'customers')
    takeBack(id)
    expect(dump(file)).toEqual(whole)
  })
})

describe('a table of cancellations by month', () => {
  it('knows a month of a salesperson again, and rejects more cancelled than closed', async () => {
    const text =
      'Month,Salesperson,Closed,Cancelled,Incoming cash,Cancelled cash\nMar 2024,Noa,12,1,"120,000",9000\n2024-03,Gil,3,4,,\n2024-03,,2.5,0,,\n2024-04,Noa,,0,,\n2024-04,Noa,0,0,,\n'
    const before = count('cancellationMonths')
    const result = await take(text, 'cancellations')
    expect(result).toMatchObject({ rows: 5, imported: 2, rejectedRows: 3 })
    expect(result.rejected.map(({ reason }) => reason)).toEqual([
      'More was cancelled than was closed: 4 of 3.',
      'Closed is “2.5”; deals are counted in whole numbers.',
      'How many deals were closed and how many cancelled must both be said.',
    ])
    expect(made('cancellationMonths', before)[0]).toMatchObject({ month: '2024-03', cashIn: 120_000, cashCancelled: 9000 })
    const again = await take('חודש,איש מכירות,נסגרו,בוטלו\n2024-03,noa,12,2\n2024-04,Noa,0,0\n', 'cancellations')
    expect(again).toMatchObject({ imported: 0, duplicates: 2, changedRows: 1 })
  })
})

describe('a table of cancellations one by one', () => {
  const table =
    'Date,Reason,Tier,Worth of the deal,What became of it,Cost of the offer\n2024-03-04,No call back,Gold,9000,Stayed,300\n2024-03-04,No call back,Gold,9000,Stayed,300\n2024-03-05,,,500,הלקוח עזב,\n'

  it('keeps alike rows of one table, counts them once more nowhere, and makes the failure point behind them', async () => {
    const before = count('cancellationCases')
    expect(await take(table, 'cancellation-cases')).toMatchObject({
      rows: 3,
      imported: 3,
      created: { cancellationCases: 3, failurePoints: 1 },
    })
    expect(made('cancellationCases', before)).toMatchObject([
      { outcome: 'saved', offerCost: 300 },
      { outcome: 'saved' },
      { cash: 500, outcome: 'lost' },
    ])
    expect(await take(table, 'cancellation-cases')).toMatchObject({ imported: 0, duplicates: 3 })
    const third = `${table}2024-03-04,no call back,gold,9000,saved,300\n`
    expect(await take(third, 'cancellation-cases')).toMatchObject({ imported: 1, duplicates: 3 })
  })

  it('is taken back with the failure point that was made for it', async () => {
    const whole = dump(file)
    const { import: id } = await take(table, 'cancellation-cases')
    expect(takeBack(id)).toMatchObject({ kept: [] })
    expect(dump(file)).toEqual(whole)
    expect(await refusalOf(() => take('Reason,Tier\nx,y\n', 'cancellation-cases'))).toBe('no-date-column')
    expect((await take('Date,Reason,What became of it\n,x,lost\n2024-01-01,x,gone\n', 'cancellation-cases')).rejectedRows).toBe(2)
  })
})
