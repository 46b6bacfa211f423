import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import * as z from 'zod'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { migrations } from '../../../../electron/backend/engagement/migrations/migrations.ts'
import { journalTriggers } from '../../../../electron/backend/engagement/migrations/parts/journalTriggers.ts'
import type { Migration } from '../../../../electron/backend/engagement/migrations/parts/migration.ts'
import { putBlob, readBlob } from '../../../../electron/backend/store/base/blobs.ts'
import { optionalText } from '../../../../electron/backend/store/fields/columnFields.ts'
import { tableList } from '../../../../electron/backend/store/lists/TableList.ts'
import { describeList } from '../../../../shared/model/lists/ListDescriptor.ts'
import { id } from '../../../../shared/model/lists/values.ts'
import { createTestFile, label, open, smallEngagement, type TestFile } from '../../../fixtures/engagementFiles.ts'

/** A list whose items each name an attachment. */
const exhibits = tableList(
  describeList({
    kind: 'exhibit',
    schema: z.strictObject({ id, file: z.string().optional() }),
    codePrefix: null,
    references: [],
    titleOf: () => '',
    textsOf: () => [],
  }),
  'exhibit',
  { file: optionalText('file') },
)

const addExhibits: Migration = {
  version: migrations.length + 1,
  migrate(connection) {
    connection.exec(
      'CREATE TABLE exhibit (id TEXT PRIMARY KEY, position INTEGER NOT NULL, file TEXT REFERENCES blob (hash)) STRICT',
    )
    for (const trigger of journalTriggers({ name: 'exhibit', columns: ['id', 'position', 'file'] })) connection.exec(trigger)
  },
}
const withExhibits = { migrations: [...migrations, addExhibits] }
const picture = randomBytes(100_000)

function attach(file: EngagementFile, item: string, bytes: Uint8Array): string {
  return file.write(label, 'test', (transaction) => {
    const hash = putBlob(transaction, bytes)
    exhibits.insert(transaction, [{ id: item, file: hash }])
    return hash
  })
}

function blobsIn({ path }: Pick<TestFile, 'path'>): readonly string[] {
  const connection = new Database(path, { readonly: true })
  const hashes = connection.prepare<[], string>('SELECT hash FROM blob').pluck().all()
  connection.close()
  return hashes
}

test('an attachment is kept byte for byte, the same bytes once, and not in the change journal', async () => {
  const testFile = createTestFile({ ...smallEngagement(), evidence: [] })
  const file = await open(testFile, withExhibits)
  const hash = attach(file, 'e1', picture)
  expect(attach(file, 'e2', picture)).toBe(hash)
  expect(Buffer.compare(Buffer.from(file.read((db) => readBlob(db, hash)) ?? []), picture)).toBe(0)
  expect(blobsIn(testFile)).toEqual([hash])
  file.close()
  const connection = new Database(testFile.path, { readonly: true })
  const longest = connection.prepare('SELECT max(length(after)) FROM journal').pluck().get()
  connection.close()
  expect(Number(longest)).toBeLessThan(500)
})

test('undo takes back the row that names it, redo brings row and bytes back', async () => {
  const testFile = createTestFile({ ...smallEngagement(), evidence: [] })
  const file = await open(testFile, withExhibits)
  const hash = attach(file, 'e1', picture)
  file.undo('test')
  expect(file.read((db) => exhibits.read(db))).toEqual([])
  file.redo('test')
  expect(file.read((db) => exhibits.read(db))).toEqual([{ id: 'e1', file: hash }])
  expect(file.read((db) => readBlob(db, hash))?.length).toBe(picture.length)
  file.close()
  expect(blobsIn(testFile)).toEqual([hash])
})

test('what nothing names any more goes when the file is closed, when undo cannot bring it back, and goes into no given copy', async () => {
  const testFile = createTestFile({ ...smallEngagement(), evidence: [] })
  const file = await open(testFile, withExhibits)
  const kept = attach(file, 'e1', picture)
  const dropped = attach(file, 'e2', randomBytes(5000))
  file.write(label, 'test', (transaction) => exhibits.removeRows(transaction, 'e2'))
  expect(blobsIn(testFile).toSorted()).toEqual([kept, dropped].toSorted())
  const copy = { path: join(testFile.folder, 'copy.shoresh') }
  await file.copies.copyTo(copy.path, { withoutJournal: true })
  expect(blobsIn(copy)).toEqual([kept])
  file.undo('test')
  expect(file.read((db) => readBlob(db, dropped))?.length).toBe(5000)
  file.redo('test')
  file.close()
  expect(blobsIn(testFile)).toEqual([kept])
})

test('bytes that are not what their name says are not given out', async () => {
  const testFile = createTestFile({ ...smallEngagement(), evidence: [] })
  const file = await open(testFile, withExhibits)
  const hash = attach(file, 'e1', picture)
  file.close()
  const connection = new Database(testFile.path)
  connection.prepare('UPDATE blob SET bytes = ? WHERE hash = ?').run(randomBytes(100_000), hash)
  connection.close()
  const again = await open(testFile, withExhibits)
  expect(again.read((db) => readBlob(db, hash))).toBeUndefined()
  again.close()
})
