import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
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

const take = (text: string, asked: Parameters<typeof takeTable>[2] = {}) => takeTable(file, text, { as: 'answers', ...asked })
const takeBack = (id: string | null) => file.write(label, 'test', (db) => takeBackImport(db, id ?? ''))
const touchpoint = (name: string) => file.read((db) => storedLists.touchpoints.read(db)).find((one) => one.name === name)
const said = () =>
  file.read((db) => storedLists.evidence.read(db)).filter(({ source, who }) => source === 'survey' && who !== 'x')

const january = `נקודת מגע,שלב,תאריך מענה,ציון,הערות,לקוח
מוקד,שירות,2026-01-04,5,ענו מיד והסבירו הכול,דנה
מוקד,שירות,2026-01-20,1,חיכיתי שעה,גיל
מוקד,שירות,2026-01-20,1,,
אתר,שירות,2026-02-03,4,,
`

describe('a table of survey answers', () => {
  it('becomes readings of the customers’ score and words of the pleased and the others, once', async () => {
    const before = said().length
    const result = await take(january, { scale: '1-5' })
    expect(result).toMatchObject({ rows: 4, imported: 4, duplicates: 0, rejectedRows: 0, read: { scale: '1-5', unmapped: [] } })
    expect(result.created).toMatchObject({ touchpoints: 2, stages: 1, evidence: 2 })
    expect(touchpoint('מוקד')).toMatchObject({
      customerScore: 3.333,
      scoreReadings: [{ on: '2026-01-20', score: 3.333, n: 3, source: 'table.csv' }],
    })
    expect(touchpoint('אתר')).toMatchObject({ customerScore: 7.5, scoreReadings: [{ on: '2026-02-03', score: 7.5, n: 1 }] })
    const at = touchpoint('מוקד')?.id
    expect(said().slice(before)).toMatchObject([
      { quote: 'ענו מיד והסבירו הכול', note: '5 / 5', who: 'דנה', on: '2026-01-04', about: [{ touchpoint: at }] },
      { quote: 'חיכיתי שעה', note: '1 / 5', who: 'גיל', on: '2026-01-20', about: [{ touchpoint: at }] },
    ])
    const whole = dump(file)
    expect(await take(january, { scale: '1-5' })).toMatchObject({ imported: 0, duplicates: 4, import: null })
    expect(dump(file)).toEqual(whole)
  })

  it('takes of an overlapping table only what is new; equal rows stay as often as a file holds them', async () => {
    await take(january, { scale: '1-5' })
    const later = `${january}מוקד,שירות,2026-01-20,1,,\nמוקד,שירות,2026-02-20,5,,\n`
    expect(await take(later, { scale: '1-5' })).toMatchObject({ rows: 6, imported: 2, duplicates: 4 })
    expect(touchpoint('מוקד')).toMatchObject({ customerScore: 10 })
    expect(touchpoint('מוקד')?.scoreReadings?.map(({ on, n }) => [on, n])).toEqual([
      ['2026-01-20', 3],
      ['2026-01-20', 1],
      ['2026-02-20', 1],
    ])
  })

  it('is taken back as a whole also after a later one, and what was worked on since is kept and named', async () => {
    const whole = dump(file)
    const { import: only } = await take(january, { scale: '1-5' })
    takeBack(only)
    expect(dump(file)).toEqual(whole)
    const { import: first } = await take(january, { scale: '1-5' })
    const { import: second } = await take(`${january}מוקד,שירות,2026-02-20,5,,\n`, { scale: '1-5' })
    takeBack(second)
    expect(touchpoint('מוקד')).toMatchObject({ customerScore: 3.333, scoreReadings: [{ n: 3 }] })
    takeBack(first)
    expect(dump(file)).toEqual(whole)
    const { import: third } = await take(january, { scale: '1-5' })
    const [quoted] = said().slice(-2)
    file.write(label, 'test', (db) => storedLists.evidence.update(db, quoted?.id ?? '', { note: 'ours now' }))
    const told = takeBack(third)
    expect(told.kept.map(({ list, title }) => [list, title])).toEqual([['evidence', 'ענו מיד והסבירו הכול']])
    expect(touchpoint('מוקד')).not.toHaveProperty('scoreReadings')
  })

  it('leaves no score of answers that are gone, in whatever order their tables are taken back', async () => {
    const table = (on: string, score: number) => `Touchpoint,Stage,Date,Score\nDesk,Service,${on},${score}\n`
    const { import: first } = await take(table('2026-01-31', 6), { scale: '0-10' })
    const { import: second } = await take(table('2026-02-28', 9), { scale: '0-10' })
    takeBack(first)
    expect(touchpoint('Desk')).toMatchObject({ customerScore: 9, scoreReadings: [{ score: 9 }] })
    takeBack(second)
    expect(touchpoint('Desk')).not.toHaveProperty('customerScore')
  })

  it('takes a mean that is a reading here already for the same', async () => {
    await take('Touchpoint,Stage,Date,Score\nDesk,Service,2026-01-30,6\nDesk,Service,2026-01-31,9\n', { scale: '0-10' })
    const header = 'Touchpoint,Stage,Date,Score,N\n'
    expect(await take(`${header}desk,Service,2026-01-31,7.5,2\n`, { scale: '0-10' })).toMatchObject({
      imported: 0,
      duplicates: 1,
    })
    expect(await take(`${header}Desk,Service,2026-01-31,7.5,3\n`, { scale: '0-10' })).toMatchObject({
      imported: 1,
      duplicates: 0,
    })
  })

  it('asks on which scale the scores are where their numbers leave it open', async () => {
    expect(await refusalOf(() => take(january))).toBe('scale-open')
    const table =
      'Touchpoint,Stage,Date,Score\nDesk,Service,2026-01-04,9\nDesk,Service,2026-01-05,11\n,Service,2026-01-05,3\nDesk,Service,,3\nDesk,Service,2026-01-06,\nHall,,2026-01-06,3\n'
    const result = await take(table, { scale: '0-10' })
    expect(result).toMatchObject({ rows: 6, imported: 1, rejectedRows: 5 })
    expect(result.rejected.map(({ reason }) => reason)).toEqual([
      'Score is “11”, which its scale does not hold.',
      'The touchpoint is empty.',
      'The date is empty.',
      'The score is empty.',
      'The touchpoint “Hall” is new and the row names no stage for it.',
    ])
    expect(await refusalOf(() => take('Score,Date\n3,2026-01-01\n'))).toBe('no-touchpoint-column')
  })

  it('keeps a row of several answers as a reading of its own, and no more answers than an import can hold', async () => {
    await take('Touchpoint,Stage,Date,Score,Number of answers\nDesk,Service,2026-01-31,7.25,40\nDesk,Service,2026-02-28,8.5,55\n')
    expect(touchpoint('Desk')?.scoreReadings).toMatchObject([
      { on: '2026-01-31', score: 7.25, n: 40 },
      { on: '2026-02-28', score: 8.5, n: 55 },
    ])
    const many = Array.from({ length: 100_001 }, (_, at) => `Desk,Service,2026-01-01,${at % 11},${at}\n`)
    expect(await refusalOf(() => take(`Touchpoint,Stage,Date,Score,Customer\n${many.join('')}`))).toBe('too-many-answers')
  })
})
