import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import type { TableImport } from '../../../../electron/backend/importing/importTable.ts'
import { OpenEngagement } from '../../../../electron/backend/services/OpenEngagement.ts'
import { FileRollups } from '../../../../electron/backend/store/rollups/FileRollups.ts'
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

const take = (text: string, asked: Partial<TableImport> = {}) => takeTable(file, text, asked)

const occurrences = () => file.read((db) => storedLists.occurrences.read(db)).filter((one) => one.import !== 'i1')
const titles = () => new Map(file.read((db) => storedLists.failurePoints.read(db)).map(({ id, title }) => [id, title]))
const cases = () => occurrences().map(({ failurePoint, on, count, cost }) => [titles().get(failurePoint), on, count, cost])

describe('a table of cases', () => {
  it('becomes dated occurrences of failure points that are found or made by their titles', async () => {
    const result = await take(
      'Failure,Date,Channel,Customer,Ticket,Text,Stage,Cost\nWAITS ,26/04/2026,phone,Dana,00042,"Still, waiting",Sale,"12,5"\nNo answer,03/04/2026,web,Noa,42,,Repairs,1\n',
    )
    expect(result).toMatchObject({
      rows: 2,
      imported: 2,
      duplicates: 0,
      rejectedRows: 0,
      read: { dates: 'day-first', unmapped: [] },
      created: { failurePoints: 1, stages: 1, fields: 0 },
    })
    const stages = new Map(file.read((db) => storedLists.stages.read(db)).map(({ id, name }) => [id, name]))
    expect(
      occurrences().map((one) => ({ ...one, failurePoint: titles().get(one.failurePoint), stage: stages.get(one.stage ?? '') })),
    ).toMatchObject([
      {
        failurePoint: 'Waits',
        on: '2026-04-26',
        channel: 'phone',
        customer: 'Dana',
        externalId: '00042',
        text: 'Still, waiting',
        stage: 'Sale',
        cost: 12.5,
        import: result.import,
      },
      { failurePoint: 'No answer', on: '2026-04-03', externalId: '42', stage: 'Repairs' },
    ])
  })

  it('is one change, which undo takes back and redo brings in again', async () => {
    const before = dump(file)
    await take('Failure,Date\nWaits,2026-01-02\nNew,2026-01-03\n')
    const after = dump(file)
    await new OpenEngagement(file, false).undo()
    expect(dump(file)).toEqual(before)
    await new OpenEngagement(file, false).redo()
    expect(dump(file)).toEqual(after)
  })

  it('has its rows told that cannot be taken in, and the rest comes in', async () => {
    const result = await take(
      'Failure,Date,Cost\nWaits,2026-01-02,-1\n,2026-01-02,\nWaits,,\nWaits,soon,\nWaits,2026-01-02,1,beyond\nWaits,2026-01-03,2\n',
    )
    expect(result).toMatchObject({ rows: 6, imported: 1, rejectedRows: 5 })
    expect(result.rejected.map(({ line, reason }) => `${line} ${reason.slice(0, 24)}`)).toEqual([
      '2 Cost is “-1”; it cannot ',
      '3 The title is empty.',
      '4 The date is empty.',
      '5 Date is “soon”, which is',
      '6 The row has 4 cells and ',
    ])
  })

  it('is refused where nobody can know which day its dates are, and taken in when somebody says so', async () => {
    const text = 'Failure,Date\nWaits,03/04/2026\n'
    const before = dump(file)
    await expect(take(text)).rejects.toMatchObject({
      code: 'dates-open',
      params: { column: 'Date', text: '03/04/2026', line: 2, first: '2026-04-03', second: '2026-03-04' },
    })
    expect(dump(file)).toEqual(before)
    await take(text, { dates: 'month-first' })
    expect(cases()).toEqual([['Waits', '2026-03-04', undefined, undefined]])
  })

  it('is dated by a period: counts are dealt over its months by their days, rows in their order', async () => {
    expect(await refusalOf(() => take('Failure,Count,Cost\nWaits,40,100\n'))).toBe('no-dates')
    const period = { from: '2026-01-01', to: '2026-03-31' }
    await take('Failure,Count,Cost\nWaits,40,100\n', { period })
    expect(cases()).toEqual([
      ['Waits', '2026-01-01', 14, 35],
      ['Waits', '2026-02-01', 12, 30],
      ['Waits', '2026-03-01', 14, 35],
    ])
    await take('Failure,Ticket\nA,1\nB,2\nC,3\n', { period })
    expect(
      cases()
        .slice(3)
        .map(([title, on]) => [title, on]),
    ).toEqual([
      ['A', '2026-01-01'],
      ['B', '2026-02-01'],
      ['C', '2026-03-01'],
    ])
  })

  it('is refused a period beside dates of its own, and one that ends before it begins', async () => {
    const period = { from: '2026-02-01', to: '2026-01-31' }
    expect(await refusalOf(() => take('Failure,Date\nWaits,2026-01-02\n', { period }))).toBe('dates-and-period')
    expect(await refusalOf(() => take('Failure\nWaits\n', { period }))).toBe('bad-period')
    expect(await refusalOf(() => take('Failure\nWaits\n', { period: { from: '1026-02-01', to: '2026-01-31' } }))).toBe(
      'bad-period',
    )
  })

  it('keeps further columns as dimensions of its own, at most eight', async () => {
    const columns = Array.from({ length: 8 }, (_, index) => `c${index}`)
    const text = `Failure,Date,Area,${columns.join()}\nWaits,2026-01-02,North ,${columns.join()}\nWaits,2026-01-03\n`
    await take(text, {
      ownFields: [
        { name: 'region', column: 'Area' },
        { name: 'Zone', column: 3 },
      ],
    })
    const fields = file.read((db) => storedLists.fields.read(db))
    expect(fields.map(({ name }) => name)).toEqual(['Region', 'Zone'])
    expect(occurrences().map((one) => one.fields)).toEqual([{ region: 'North', [fields[1]?.id ?? '']: 'North' }, undefined])
    const many = columns.map((column) => ({ name: column, column }))
    expect(await refusalOf(() => take(text.replaceAll('2026', '2025'), { ownFields: many }))).toBe('too-many-fields')
  })

  it('writes channels and values that differ only in case, spaces, niqqud or final letters as the first of them', async () => {
    const ownFields = [{ name: 'Area', column: 'Where' }]
    const rows = ['Phone,North', ' PHONE,north ', 'phone,NORTH', 'mail,שלום', 'Mail,שָׁלוֹמ', 'chat,']
    const table = (some: readonly string[]) =>
      `Failure,Date,Channel,Where\n${some.map((row) => `A,2026-01-02,${row}\n`).join('')}`
    await take(table(rows), { ownFields })
    await take(table(['PHone,NOrth', 'CHAT,']), { ownFields })
    expect(occurrences().map(({ channel, fields }) => [channel, ...Object.values(fields ?? {})])).toEqual([
      ...[1, 2, 3].map(() => ['Phone', 'North']),
      ...[1, 2].map(() => ['mail', 'שלום']),
      ['chat'],
      ['Phone', 'North'],
      ['chat'],
    ])
  })

  it('writes nothing when it is only tried', async () => {
    const before = dump(file)
    expect(await take('Failure,Date\nWaits,2026-01-02\n', { isTrial: true })).toMatchObject({ imported: 1, import: null })
    expect(dump(file)).toEqual(before)
  })
})

describe('a table that comes again', () => {
  it('adds nothing twice: rows are known by their external id, and those with other content are named', async () => {
    await take('Failure,Date,Ticket,Text\nWaits,2026-01-02,7,a\nWaits,2026-01-02,8,b\n')
    const again = await take(
      'Failure,Date,Ticket,Text\nWaits,2026-01-02,7,a\nWaits,2026-01-02,8,other\nWaits,2026-01-02,9,c\nWaits,2026-01-02,9,c\n',
    )
    expect(again).toMatchObject({ rows: 4, imported: 1, duplicates: 3, changedRows: 1, changed: [{ line: 3, id: '8' }] })
    expect(occurrences().map(({ externalId, text }) => [externalId, text])).toEqual([
      ['7', 'a'],
      ['8', 'b'],
      ['9', 'c'],
    ])
  })

  it('takes the same id of another mapping for another case', async () => {
    await take('Failure,Date,Ticket\nWaits,2026-01-02,7\n')
    expect(await take('Failure,Date,Case number\nWaits,2026-01-02,7\n')).toMatchObject({ imported: 1, duplicates: 0 })
  })

  it('says how many new rows have an id of another mapping: they may be the same cases', async () => {
    await take('Failure,Date,Ticket\nWaits,2026-01-02,7\nWaits,2026-01-02,8\n')
    const wider = 'Failure,Date,Ticket,Text\nWaits,2026-01-02,7,a\nWaits,2026-01-02,9,b\n'
    expect(await take(wider, { isTrial: true })).toMatchObject({ imported: 2, knownElsewhere: 1 })
    expect(await take(wider)).toMatchObject({ imported: 2, knownElsewhere: 1 })
    expect(await take(wider)).toMatchObject({ imported: 0, duplicates: 2, knownElsewhere: 0 })
  })

  it('knows the columns of the mapping in any case and spaces', async () => {
    await take('Failure,Date,Ticket ID\nWaits,2026-01-02,7\n')
    expect(await take('failure, DATE ,ticket  id\nWaits,2026-01-02,7\n')).toMatchObject({ imported: 0, duplicates: 1 })
  })

  it('without ids knows rows by all that they hold, as often as they were there', async () => {
    const row = 'Waits,2026-01-02\n'
    expect(await take(`Failure,Date\n${row}${row}`)).toMatchObject({ imported: 2 })
    expect(await take(`Failure,Date\n${row}`)).toMatchObject({ imported: 0, duplicates: 1, import: null })
    expect(await take(`Failure,Date\n${row}${row}${row}`)).toMatchObject({ imported: 1, duplicates: 2 })
  })
})

describe('an import that is taken back', () => {
  const takeBack = (id: string | null) => file.write(label, 'test', (db) => takeBackImport(db, id ?? ''))
  const total = () =>
    [
      ...FileRollups.of((work) => file.read(work))
        .tally({ from: '2020-01-01', to: '2030-01-01' })
        .byFailurePoint.values(),
    ].reduce((sum, one) => sum + one.cases, 0)

  it('leaves the file as it was, after a restart too, and the rollups with it; undo brings it in again', async () => {
    const [before, casesBefore] = [dump(file), total()]
    const result = await take('Failure,Date,Stage\nWaits,2026-01-02,Repairs\nNew,2026-01-03,Repairs\n', {
      ownFields: [{ name: 'Area', column: 'Stage' }],
    })
    const after = dump(file)
    file.close()
    file = await open(testFile)
    expect(takeBack(result.import)).toEqual({ occurrences: 2, items: 3, restored: 0, kept: [] })
    expect(dump(file)).toEqual(before)
    expect(total()).toBe(casesBefore)
    file.undo('test')
    expect(dump(file)).toEqual(after)
    expect(total()).toBe(casesBefore + 2)
  })

  it('keeps and names what was worked on since', async () => {
    const result = await take('Failure,Date\nA,2026-01-02\nB,2026-01-03\nC,2026-01-03\n')
    const [a = '', b = ''] = [...titles()].filter(([, title]) => title === 'A' || title === 'B').map(([id]) => id)
    file.write(label, 'test', (db) => {
      storedLists.failurePoints.update(db, a, { severity: 5 })
      storedLists.traces.insert(db, [{ failurePoint: b, cause: { rootCause: 'r1' } }])
    })
    const taken = takeBack(result.import)
    expect(taken).toMatchObject({ occurrences: 3, items: 1 })
    expect(taken.kept.map(({ title }) => title).sort()).toEqual(['A', 'B'])
    expect([...titles().values()]).toEqual(['Waits', 'Called twice', 'A', 'B'])
  })

  it('comes again without the cases that were worked on, which stayed', async () => {
    const table = 'Failure,Date,Ticket\nA,2026-01-02,7\nA,2026-01-03,8\n'
    const result = await take(table)
    const [one] = occurrences()
    file.write(label, 'test', (db) => storedLists.occurrences.update(db, one?.id ?? '', { cost: 5 }))
    expect(takeBack(result.import)).toMatchObject({ occurrences: 1 })
    expect(await take(table)).toMatchObject({ imported: 1, duplicates: 1, changedRows: 0 })
    expect(occurrences().map(({ externalId, cost }) => [externalId, cost])).toEqual([
      ['7', 5],
      ['8', undefined],
    ])
  })

  it('is refused where there is none of that name', async () => {
    expect(await refusalOf(() => takeBack('none'))).toBe('no-such-import')
  })
})

describe('a table of root causes or of fixes', () => {
  it('brings root causes with their categories by name, and rejects a category that is not there', async () => {
    const result = await take(
      'Title,Category,Description\nNobody owns it,מבנה ארגוני,x\nNo owner,,\nLost,Weather,\nToo slow,own,\n',
      { as: 'root-causes' },
    )
    expect(result).toMatchObject({ rows: 4, imported: 2, duplicates: 1, rejectedRows: 1, created: { rootCauses: 2 } })
    const made = file.read((db) => storedLists.rootCauses.read(db)).slice(2)
    expect(made.map(({ title, category }) => [title, category])).toEqual([
      ['Nobody owns it', 'structure'],
      ['Too slow', 'own'],
    ])
  })

  it('brings fixes with words of either language, numbers and dates', async () => {
    const result = await take(
      'Title,State,Kind,Owner,Days,Cost,Due\nCall back,בביצוע,Automation,Dana,"2,5",₪ 100,26.4.2026\nName an owner,,,,,,\n',
      {
        as: 'fixes',
      },
    )
    expect(result).toMatchObject({ imported: 1, duplicates: 1 })
    expect(file.read((db) => storedLists.fixes.read(db)).at(-1)).toMatchObject({
      title: 'Call back',
      state: 'in-progress',
      kind: 'automation',
      owner: 'Dana',
      effortDays: 2.5,
      cost: 100,
      dueOn: '2026-04-26',
    })
  })
})
