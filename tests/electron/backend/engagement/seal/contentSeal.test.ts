import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { EngagementFile } from '../../../../../electron/backend/engagement/EngagementFile.ts'
import { migrations } from '../../../../../electron/backend/engagement/migrations/migrations.ts'
import { putBlob } from '../../../../../electron/backend/store/base/blobs.ts'
import { insertImport } from '../../../../../electron/backend/store/insertImport.ts'
import { storedLists } from '../../../../../electron/backend/store/storedLists.ts'
import { changeOutside } from '../../../../fixtures/brokenFiles.ts'
import { startChild } from '../../../../fixtures/childProcess.ts'
import { createTestFile, label, open, openAndClose, refusalOf, type TestFile } from '../../../../fixtures/engagementFiles.ts'
import { foundAt, isSealed, sealOf, workedOnFile } from '../../../../fixtures/sealedFile.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'

const { failurePoints, occurrences, fixes } = storedLists

async function codesOf(file: TestFile): Promise<readonly string[]> {
  const opened = await open(file)
  opened.close()
  return opened.problems.first.map(({ code }) => code)
}

/** Each kind of write in turn; the file must be sealed after every one. */
const writes: readonly (readonly [what: string, write: (file: EngagementFile) => void])[] = [
  ['an edit', (file) => file.write(label, 'test', (db) => failurePoints.update(db, 'f1', { title: 'Other' }))],
  ['undo', (file) => void file.undo('test')],
  ['redo', (file) => void file.redo('test')],
  [
    'new rows',
    (file) =>
      file.write(label, 'test', (db) =>
        failurePoints.insert(db, [
          { id: 'f8', title: 'Made' },
          { id: 'f9', title: 'Made too' },
        ]),
      ),
  ],
  ['an entry of a list', (file) => file.write(label, 'test', (db) => fixes.update(db, 'x2', { requires: null }))],
  [
    'an occurrence',
    (file) => file.write(label, 'test', (db) => occurrences.insert(db, [{ failurePoint: 'f2', on: '2026-01-02' }])),
  ],
  [
    'an import',
    (file) =>
      file.write(label, 'test', (db) =>
        insertImport(
          db,
          { id: 'i9', name: 'x.csv', on: '2026-04-01', rows: 500 },
          Array.from({ length: 500 }, (_, at) => ({ failurePoint: 'f1', on: '2026-03-03', customer: `c${at}`, cost: at / 3 })),
        ),
      ),
  ],
  ['an import taken back', (file) => void file.undo('test')],
  ['an import brought in again', (file) => void file.redo('test')],
  ['an attachment', (file) => file.write(label, 'test', (db) => putBlob(db, Buffer.from('bytes of a picture')))],
]

test('every write keeps the seal in step, to the close of the file and after it', async () => {
  const testFile = createTestFile()
  expect(isSealed(testFile.path)).toBe(true)
  const file = await open(testFile)
  for (const [what, write] of writes) {
    write(file)
    expect(isSealed(testFile.path), what).toBe(true)
  }
  await refusalOf(() =>
    file.write(label, 'test', (db) => {
      failurePoints.insert(db, [{ id: 'f10', title: 'Never there' }])
      throw new Error('given up')
    }),
  ).catch(() => undefined)
  file.write(label, 'test', (db) => failurePoints.insert(db, [{ id: 'f11', title: 'There' }]))
  expect(isSealed(testFile.path), 'after a write that was given up').toBe(true)
  const before = sealOf(testFile.path)
  file.undo('test')
  expect(sealOf(testFile.path)).not.toBe(before)
  file.close()
  expect(isSealed(testFile.path), 'at the close').toBe(true)
  expect(foundAt(testFile.path)).toBeNull()
})

test('backups and copies are sealed, those without the journal too', async () => {
  const testFile = await workedOnFile()
  const file = await open(testFile)
  const shared = join(testFile.folder, 'shared.shoresh')
  const copy = join(testFile.folder, 'copy.shoresh')
  const backup = await file.copies.backUp()
  await file.copies.copyTo(shared, { withoutJournal: true })
  await file.copies.copyTo(copy)
  file.close()
  for (const path of [backup, shared, copy]) expect([path, isSealed(path)]).toEqual([path, true])
  expect(sealOf(copy)).toBe(sealOf(testFile.path))
  expect(sealOf(shared)).not.toBe(sealOf(testFile.path))
})

test('a copy of a file that another program changed, without its journal or migrated, does not pass for sealed', async () => {
  const testFile = await workedOnFile()
  changeOutside(testFile.path, "UPDATE failure_point SET title = 'From outside' WHERE id = 'f2'")
  const file = await open(testFile)
  const shared = join(testFile.folder, 'shared.shoresh')
  await file.copies.copyTo(shared, { withoutJournal: true })
  file.close()
  expect(foundAt(shared)).toBe('seal-differs')
  const next = {
    version: migrations.length + 1,
    migrate: (db: Database.Database) => db.exec('CREATE TABLE later (id TEXT PRIMARY KEY) STRICT'),
  }
  const later = await open(testFile, { migrations: [...migrations, next] })
  later.close()
  expect(isSealed(testFile.path)).toBe(false)
})

test('what another program changes is told, whatever it is, and nothing is written until it is taken as it is', async () => {
  const statements = [
    "UPDATE failure_point SET title = 'Waited' WHERE id = 'f1'",
    'UPDATE occurrence SET cost = 7',
    "INSERT INTO category (id, position, name) VALUES ('c9', 9, 'Slipped in')",
    "DELETE FROM fix_exclusion WHERE fix = 'x3'",
    "UPDATE journal SET after = replace(after, 'Waits', 'Waitz')",
    "UPDATE change SET author = 'somebody else'",
    'UPDATE occurrence_month SET cost = cost + 1',
    'UPDATE code_counter SET last = last + 1',
    "UPDATE lineage SET id = 'another file'",
    "UPDATE seal SET content = '0123456789abcdef'",
  ]
  const whole = await workedOnFile()
  for (const statement of statements) {
    const path = join(whole.folder, 'changed.shoresh')
    copyFileSync(whole.path, path)
    changeOutside(path, statement)
    expect([statement, foundAt(path)]).toEqual([statement, 'seal-differs'])
  }
  const file = createTestFile()
  changeOutside(file.path, statements[0] ?? '')
  const opened = await open(file)
  expect(await refusalOf(() => opened.write(label, 'test', () => undefined))).toBe('breaks-rules')
  opened.mend(label, 'test', () => undefined)
  opened.write(label, 'test', (db) => failurePoints.update(db, 'f1', { title: 'Edited' }))
  expect(isSealed(file.path)).toBe(true)
  opened.undo('test')
  opened.close()
  expect(await codesOf(file)).toEqual([])
})

test('a file without a seal is no fault, and has one after its first write', async () => {
  const file = createTestFile()
  changeOutside(file.path, 'DELETE FROM seal')
  const opened = await open(file)
  expect(opened.problems.count).toBe(0)
  opened.write(label, 'test', (db) => failurePoints.update(db, 'f1', { title: 'Edited' }))
  opened.close()
  expect(isSealed(file.path)).toBe(true)
})

test('a file of a schema without seals is sealed when it is migrated', async () => {
  const [folder, userDataFolder] = [temporaryFolder(), temporaryFolder()]
  const path = join(folder, 'old.shoresh')
  copyFileSync(join(import.meta.dirname, '../../../../fixtures/schema1.shoresh'), path)
  expect(await codesOf({ folder, path, userDataFolder })).toEqual([])
  expect(isSealed(path)).toBe(true)
})

test('a writer killed at any moment leaves a file that is sealed', async () => {
  const file = createTestFile()
  for (let round = 0; round < 2; round += 1) {
    const child = startChild('writer', [file.path, file.userDataFolder, '100000'])
    await child.printed(`${child.process.pid}-${round}`)
    child.process.kill('SIGKILL')
    await child.ended
    await openAndClose(file)
    expect(foundAt(file.path)).toBeNull()
    expect(isSealed(file.path)).toBe(true)
  }
  expect(existsSync(`${file.path}-journal`)).toBe(false)
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
})

test('the triggers that follow a connection are nowhere in the file', async () => {
  const testFile = createTestFile()
  const file = await open(testFile)
  const connection = new Database(testFile.path, { readonly: true })
  const names = connection.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  connection.close()
  file.close()
  expect(names.filter((name) => !name.endsWith('_journal'))).toEqual([])
})
