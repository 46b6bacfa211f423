import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import type { WriteExecutor } from '../../../../electron/backend/store/base/executor.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { takeBackImport } from '../../../../electron/backend/store/takeBackImport.ts'
import type { TableKind } from '../../../../shared/model/importVocabulary.ts'
import { createTestFile, dump, label, open } from '../../../fixtures/engagementFiles.ts'
import { takeTable } from '../../../fixtures/takeTable.ts'

let file: EngagementFile

beforeEach(async () => {
  file = await open(createTestFile())
})
afterEach(() => file.close())

const take = (as: TableKind, text: string) => takeTable(file, text, { as, update: true })
const edit = <Answer>(work: (db: WriteExecutor) => Answer): Answer => file.write(label, 'test', work)
const takeBack = (id: string | null) => edit((db) => takeBackImport(db, id ?? ''))
const fixes = () => file.read((db) => storedLists.fixes.read(db))
const occurrences = () => file.read((db) => storedLists.occurrences.read(db))

const firstExport = 'No,Problem,Date,Words\n1,Lost parcel,2026-03-04,It never came\n2,Rude call,2026-03-05,He shouted\n'
const nextExport = 'No,Problem,Date,Words\n1,Lost parcel,2026-03-04,It came after all\n2,Lost parcel,2026-03-05,He shouted\n'
const map = { id: 'No', title: 'Problem', on: 'Date', text: 'Words' }

describe('an import that wrote anew what was there', () => {
  it('is one to be taken back also where it brought nothing new, and gives back what stood before', async () => {
    const [fix] = fixes()
    const whole = dump(file)
    const { import: id, updated } = await take('fixes', `Code,Owner,State\n${fix?.code},Dana,done\n`)
    expect([typeof id, updated, fixes()[0]?.owner]).toEqual(['string', 1, 'Dana'])
    expect(takeBack(id)).toMatchObject({ occurrences: 0, items: 0, restored: 1, kept: [] })
    expect(fixes()[0]).toEqual(fix)
    file.undo('test')
    expect(fixes()[0]?.owner).toBe('Dana')
    file.undo('test')
    expect(dump(file)).toEqual(whole)
  })

  it('gives the cases of an earlier import their words and failure points again', async () => {
    await takeTable(file, firstExport, { as: 'occurrences', map })
    const before = occurrences()
    const { import: id } = await takeTable(file, nextExport, { as: 'occurrences', map, update: true })
    expect(occurrences()).not.toEqual(before)
    expect(takeBack(id)).toMatchObject({ occurrences: 0, restored: 2 })
    expect(occurrences()).toEqual(before)
  })

  it('leaves what was worked on since, and names it', async () => {
    const [fix] = fixes()
    const { import: id } = await take('fixes', `Code,Owner,State\n${fix?.code},Dana,done\n`)
    edit((db) => storedLists.fixes.update(db, fix?.id ?? '', { owner: 'Gil' }))
    expect(takeBack(id)).toMatchObject({ restored: 0, kept: [{ list: 'fixes', title: fix?.title }] })
    expect(fixes()[0]).toMatchObject({ owner: 'Gil', state: 'done' })
  })

  it('counts as nobody’s work once it was taken back: the import before it goes as a whole', async () => {
    const first = await takeTable(file, firstExport, { as: 'occurrences', map })
    const next = await takeTable(file, nextExport, { as: 'occurrences', map, update: true })
    takeBack(next.import)
    expect(takeBack(first.import)).toMatchObject({ occurrences: 2, kept: [] })
    const made = await take('fixes', 'Title,Owner\nA new one,Gil\n')
    const code = fixes().at(-1)?.code
    const updated = await take('fixes', `Code,Owner\n${code},Dana\n`)
    takeBack(updated.import)
    expect(takeBack(made.import)).toMatchObject({ items: 1, kept: [] })
  })
})

it('a fix that was given its effects since it came in stays, and is named', async () => {
  const { import: id } = await take('fixes', 'Title,Owner\nA new one,Gil\n')
  const fix = fixes().at(-1)
  edit((db) => storedLists.fixes.update(db, fix?.id ?? '', { effects: [{ rootCause: 'r1', effectiveness: 0.5 }] }))
  expect(takeBack(id)).toMatchObject({ items: 0, kept: [{ list: 'fixes', title: 'A new one' }] })
  expect(fixes().at(-1)?.effects).toHaveLength(1)
})
