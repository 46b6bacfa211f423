import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { createTestFile, dump, open, type TestFile } from '../../../fixtures/engagementFiles.ts'
import { takeTable } from '../../../fixtures/takeTable.ts'

let testFile: TestFile
let file: EngagementFile

beforeEach(async () => {
  testFile = createTestFile()
  file = await open(testFile)
})
afterEach(() => file.close())

const take = (text: string, update = false) => takeTable(file, text, { as: 'fixes', update })
const fixes = () => file.read((db) => storedLists.fixes.read(db))

describe('a list of fixes with codes', () => {
  it('shows what it says of owners, dates and states beside what is here, writes it on request, and is undone in one step', async () => {
    const whole = dump(file)
    const [first, second] = fixes()
    const table = `קוד,אחראי,תאריך יעד,מצב\n${first?.code},נועה,14/03/2027,בביצוע\n${second?.code?.toLowerCase()},,,\nFX-99,נועה,,\n`
    const seen = await take(table)
    expect(seen).toMatchObject({ rows: 3, imported: 0, duplicates: 2, rejectedRows: 1, updated: 0, import: null })
    expect(seen.rejected.map(({ reason }) => reason)).toEqual(['No fix has the code “FX-99”, and the row has no title.'])
    expect(seen.changed).toEqual([
      {
        line: 2,
        id: first?.code,
        differences: [
          { field: 'state', before: first?.state ?? null, after: 'in-progress' },
          { field: 'owner', before: first?.owner ?? null, after: 'נועה' },
          { field: 'dueOn', before: first?.dueOn ?? null, after: '2027-03-14' },
        ],
      },
    ])
    expect(dump(file)).toEqual(whole)
    expect(await take(table, true)).toMatchObject({ imported: 0, updated: 1 })
    expect(fixes()[0]).toMatchObject({ owner: 'נועה', dueOn: '2027-03-14', state: 'in-progress', title: first?.title })
    expect(fixes()[1]).toEqual(second)
    expect(await take(table, true)).toMatchObject({ updated: 0, changedRows: 0 })
    file.undo('test')
    expect(dump(file)).toEqual(whole)
  })

  it('knows a fix by its code also under another title, and makes one that has none of ours', async () => {
    const [first] = fixes()
    const before = fixes().length
    const table = `Code,Title,Owner\n${first?.code},A better name,\nX-1,Quite another one,Gil\n`
    expect(await take(table, true)).toMatchObject({ imported: 1, duplicates: 1, updated: 1 })
    expect(fixes()[0]?.title).toBe('A better name')
    expect(fixes().slice(before)).toMatchObject([{ title: 'Quite another one', owner: 'Gil' }])
    expect(fixes().at(-1)?.code).not.toBe('X-1')
  })

  it('takes the first of several rows of one fix, and names the others where they say something else', async () => {
    const [{ code = '' } = {}] = fixes()
    const rows = [
      `${code},,Dana`,
      `${code.toLowerCase()},,Ron`,
      `${code},,Dana`,
      ',A new one,Gil',
      ',a  new ONE,Noa',
      ',A new one,',
    ]
    const result = await take(`Code,Title,Owner\n${rows.join('\n')}\n`, true)
    expect(result).toMatchObject({ rows: 6, imported: 1, duplicates: 5, updated: 1 })
    expect(result.changed.map(({ line, id }) => [line, id])).toEqual([
      [2, code],
      [3, code],
      [6, 'a  new ONE'],
    ])
    expect([fixes()[0]?.owner, fixes().at(-1)?.owner]).toEqual(['Dana', 'Gil'])
  })
})
