import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { insertImport } from '../../../../electron/backend/store/insertImport.ts'
import { removeItem } from '../../../../electron/backend/store/removeItem.ts'
import { FileRollups } from '../../../../electron/backend/store/rollups/FileRollups.ts'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { createTestFile, dump, label, open, type TestFile } from '../../../fixtures/engagementFiles.ts'

const { occurrences, failurePoints } = storedLists
const rows = Array.from({ length: 3000 }, (_, index) => ({
  failurePoint: index % 3 === 0 ? 'f2' : 'f1',
  on: `2026-0${1 + (index % 3)}-1${index % 10}`,
  customer: `c${index % 100}`,
}))
const taken = { id: 'i2', name: 'complaints.csv', on: '2026-04-01', rows: rows.length }

function importInto(file: EngagementFile): void {
  file.write(label, 'test', (transaction) => {
    failurePoints.insert(transaction, [{ id: 'f3', title: 'Made by the import' }])
    insertImport(transaction, taken, [...rows, { failurePoint: 'f3', on: '2026-02-02' }])
  })
}

function ask({ path }: Pick<TestFile, 'path'>, sql: string): unknown {
  const connection = new Database(path, { readonly: true })
  try {
    return connection.prepare(sql).pluck().get()
  } finally {
    connection.close()
  }
}

const casesOf = (file: EngagementFile) =>
  Array.from(
    FileRollups.of((work) => file.read(work)).tally({ from: '2026-01-01', to: '2026-12-31' }).byFailurePoint,
    ([id, { cases }]) => [id, cases],
  ).sort()

test('the journal names an import in one row, however many occurrences it brought', async () => {
  const testFile = createTestFile()
  const file = await open(testFile)
  importInto(file)
  const journaled = 'SELECT count(*) FROM journal WHERE change = (SELECT max(id) FROM change) AND table_name ='
  expect(ask(testFile, `${journaled} 'import'`)).toBe(1)
  expect(ask(testFile, `${journaled} 'occurrence'`)).toBe(0)
  expect(ask(testFile, "SELECT count(*) FROM occurrence WHERE import = 'i2'")).toBe(rows.length + 1)
  expect(casesOf(file)).toEqual([
    ['f1', 2002],
    ['f2', 1000],
    ['f3', 1],
  ])
  file.close()
})

test('undo takes all of its occurrences out and redo brings them in again, the rollups in step each time', async () => {
  const file = await open(createTestFile())
  const before = { dump: dump(file), cases: casesOf(file) }
  importInto(file)
  const after = { dump: dump(file), cases: casesOf(file) }
  for (let round = 0; round < 2; round += 1) {
    file.undo('test')
    expect({ dump: dump(file), cases: casesOf(file) }).toEqual(before)
    file.redo('test')
    expect({ dump: dump(file), cases: casesOf(file) }).toEqual(after)
  }
  file.close()
})

test('a commit that brings an import tells that the occurrences are others, and that they are too many to follow', async () => {
  const file = await open(createTestFile())
  const told: unknown[] = []
  file.onCommit(({ changes }) => told.push([changes.touched.has('occurrence'), changes.rows.has('occurrence')]))
  importInto(file)
  file.undo('test')
  file.redo('test')
  expect(told).toEqual([
    [true, false],
    [true, false],
    [true, false],
  ])
  file.close()
})

test('an imported occurrence that is edited afterwards is journaled like any other', async () => {
  const file = await open(createTestFile())
  importInto(file)
  const whole = dump(file)
  const [first] = file.read((db) => occurrences.naming(db, 'import', 'i2', { offset: 0, limit: 1 }))
  file.write(label, 'test', (transaction) => occurrences.update(transaction, first?.id ?? '', { count: 7 }))
  file.write(label, 'test', (transaction) => removeItem(transaction, 'occurrences', first?.id ?? ''))
  file.undo('test')
  file.undo('test')
  expect(dump(file)).toEqual(whole)
  file.close()
})

test('what an undone import brought goes when the file is closed, and into no given copy', async () => {
  const testFile = createTestFile()
  const file = await open(testFile)
  importInto(file)
  file.undo('test')
  const copy = { path: join(testFile.folder, 'copy.shoresh') }
  await file.copies.copyTo(copy.path, { withoutJournal: true })
  expect(ask(copy, 'SELECT count(*) FROM withdrawn_occurrence')).toBe(0)
  expect(ask(testFile, 'SELECT count(*) FROM withdrawn_occurrence')).toBe(rows.length + 1)
  file.close()
  expect(ask(testFile, 'SELECT count(*) FROM withdrawn_occurrence')).toBe(0)
})
