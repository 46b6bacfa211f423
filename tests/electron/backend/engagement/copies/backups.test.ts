import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { connect } from '../../../../../electron/backend/engagement/base/connection.ts'
import { backupsToKeep, listBackups, makeBackup } from '../../../../../electron/backend/engagement/copies/backups.ts'
import { migrations } from '../../../../../electron/backend/engagement/migrations/migrations.ts'
import type { Migration } from '../../../../../electron/backend/engagement/migrations/parts/migration.ts'
import { removeItem } from '../../../../../electron/backend/store/removeItem.ts'
import { storedLists } from '../../../../../electron/backend/store/storedLists.ts'
import {
  createTestFile,
  dump,
  dumpFile,
  fingerprint,
  jobs,
  label,
  open,
  openAndClose,
  refusalOf,
  type TestFile,
} from '../../../../fixtures/engagementFiles.ts'

const { failurePoints } = storedLists

const next = migrations.length + 1
const addTable: Migration = {
  version: next,
  migrate(connection) {
    connection.exec('CREATE TABLE extra (id TEXT PRIMARY KEY, title TEXT NOT NULL) STRICT')
    connection.exec('INSERT INTO extra SELECT id, title FROM failure_point')
  },
}
const failing: Migration = {
  version: next,
  migrate(connection) {
    addTable.migrate(connection)
    throw new Error('this step does not work')
  },
}

function versionOf(path: string): unknown {
  const connection = new Database(path, { readonly: true })
  try {
    return connection.pragma('user_version', { simple: true })
  } finally {
    connection.close()
  }
}

function backupsOf({ path, userDataFolder }: TestFile): readonly string[] {
  return listBackups(path, userDataFolder).map((backup) => backup.path)
}

test('a backup is made only when something changed since the last one, and holds all of it', async () => {
  const file = createTestFile()
  const opened = await open(file)
  expect(await opened.copies.backupIfDirty()).toBeNull()
  opened.write(label, 'test', (transaction) => failurePoints.insert(transaction, [{ id: 'new', title: 'new' }]))
  const path = await opened.copies.backupIfDirty()
  expect(await opened.copies.backupIfDirty()).toBeNull()
  expect(await refusalOf(() => open(file))).toBe('open-elsewhere')
  expect(await dumpFile({ ...file, path: path ?? '' })).toEqual(dump(opened))
  opened.close()
  expect(backupsOf(file)).toEqual([path])
})

test('two backups of one moment are two files, newest first', async () => {
  const file = createTestFile()
  const connection = connect(file.path, {})
  const now = new Date('2026-05-05T10:00:00.000Z')
  const options = { ...file, jobs, now }
  const made = [await makeBackup(connection, options), await makeBackup(connection, options)]
  connection.close()
  expect(backupsOf(file)).toEqual(made.toReversed())
})

test('the newest ten stay, and the newest of each of the last seven days', () => {
  const now = new Date('2026-05-20T12:00:00Z')
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const today = Array.from({ length: 30 }, (_, index) => minutesAgo(index * 5))
  const earlier = Array.from({ length: 20 }, (_, day) => [minutesAgo((day + 1) * 1440), minutesAgo((day + 1) * 1440 + 30)]).flat()
  const kept = backupsToKeep([...today, ...earlier], now)
  const expected = [...today.slice(0, 10), ...earlier.filter((_, index) => index % 2 === 0).slice(0, 6)]
  expect([...kept].sort((a, b) => b - a)).toEqual(expected.map((time) => time.getTime()))
})

test('backups past their time are removed when a new one is made', async () => {
  const file = createTestFile()
  const connection = connect(file.path, {})
  for (let hour = 0; hour < 15; hour += 1) {
    await makeBackup(connection, { ...file, jobs, now: new Date(Date.UTC(2026, 4, 5, hour)) })
  }
  connection.close()
  expect(backupsOf(file).length).toBe(10)
})

test('the backup just made stays when the clock has gone back before all others of its day', async () => {
  const file = createTestFile()
  const connection = connect(file.path, {})
  for (let hour = 10; hour < 22; hour += 1) {
    await makeBackup(connection, { ...file, jobs, now: new Date(Date.UTC(2026, 4, 5, hour)) })
  }
  const made = await makeBackup(connection, { ...file, jobs, now: new Date(Date.UTC(2026, 4, 5, 9)) })
  connection.close()
  expect(backupsOf(file)).toContain(made)
  expect(backupsOf(file).length).toBe(11)
})

test('an older file is backed up, then migrated, and keeps its rows', async () => {
  const file = createTestFile()
  const opened = await open(file, { migrations: [...migrations, addTable] })
  expect(dump(opened).failurePoints?.length).toBe(2)
  opened.write(label, 'test', (transaction) => removeItem(transaction, 'failurePoints', 'f1'))
  opened.undo('test')
  opened.close()
  expect(versionOf(file.path)).toBe(next)
  const [backup = ''] = backupsOf(file)
  expect(versionOf(backup)).toBe(next - 1)
  expect((await dumpFile({ ...file, path: backup })).failurePoints?.length).toBe(2)
})

test('a migration that fails leaves the file untouched, with its backup', async () => {
  const file = createTestFile()
  const before = fingerprint(file.path)
  expect(await refusalOf(() => open(file, { migrations: [...migrations, failing] }))).toBe('not-migrated')
  expect(fingerprint(file.path)).toBe(before)
  expect(backupsOf(file).length).toBe(1)
  expect(readdirSync(file.folder)).toEqual(['client.shoresh'])
  await openAndClose(file)
})

test('a viewer of an older file sees it migrated and leaves it as it is', async () => {
  const file = createTestFile()
  const before = fingerprint(file.path)
  const viewer = await open(file, { mode: 'read', migrations: [...migrations, addTable] })
  expect([viewer.readOnly, dump(viewer).failurePoints?.length]).toEqual([true, 2])
  const viewing = join(file.userDataFolder, 'viewing')
  expect(readdirSync(viewing).length).toBe(1)
  viewer.close()
  expect(readdirSync(viewing)).toEqual([])
  expect(fingerprint(file.path)).toBe(before)
})

test('a file migrated further than this program knows is refused', async () => {
  const file = createTestFile()
  await openAndClose(file, { migrations: [...migrations, addTable] })
  const before = fingerprint(file.path)
  expect(await refusalOf(() => open(file))).toBe('newer')
  expect(fingerprint(file.path)).toBe(before)
})
