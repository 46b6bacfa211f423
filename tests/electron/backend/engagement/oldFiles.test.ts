import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { storedLists } from '../../../../electron/backend/store/storedLists.ts'
import { dump, dumpFile, fingerprint, label, open, type TestFile } from '../../../fixtures/engagementFiles.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

/**
 * `schema1.shoresh` was made by the program of schema 1: a small engagement, 125 changes with their journal, two undos and a
 * redo. `schema1.json` is what that program dumped of it.
 */
function oldFile(): TestFile {
  const [folder, userDataFolder] = [temporaryFolder(), temporaryFolder()]
  const path = join(folder, 'old.shoresh')
  copyFileSync(join(import.meta.dirname, '../../../fixtures/schema1.shoresh'), path)
  return { folder, path, userDataFolder }
}

const dumpedThen = JSON.parse(readFileSync(join(import.meta.dirname, '../../../fixtures/schema1.json'), 'utf8'))

function ask(path: string, sql: string): unknown {
  const connection = new Database(path, { readonly: true })
  try {
    return connection.prepare(sql).pluck().get()
  } finally {
    connection.close()
  }
}

function backupsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.shoresh'))
    .map((name) => join(folder, name))
}

test('a file of schema 1 is backed up as it was, migrated, and says the same', async () => {
  const file = oldFile()
  const journal = ask(file.path, 'SELECT count(*) FROM journal')
  const opened = await open(file)
  expect(dump(opened)).toEqual(dumpedThen)
  expect(opened.undoState()).toEqual({ undo: null, redo: null })
  expect(opened.undo('test')).toBeNull()
  opened.close()
  expect(Number(ask(file.path, 'PRAGMA user_version'))).toBeGreaterThan(1)
  expect(ask(file.path, 'SELECT count(*) FROM journal')).toBe(journal)
  expect(ask(file.path, 'SELECT count(*) FROM change WHERE uuid IS NULL')).toBe(0)
  expect(backupsIn(file.userDataFolder).map((backup) => ask(backup, 'PRAGMA user_version'))).toEqual([1])
})

test('the names that its changes get stand in the order of the changes', async () => {
  const file = oldFile()
  const opened = await open(file)
  opened.close()
  const outOfOrder = `SELECT count(*) FROM change AS one JOIN change AS next ON next.id = one.id + 1
    WHERE substr(one.uuid, 1, 13) > substr(next.uuid, 1, 13)`
  expect(ask(file.path, outOfOrder)).toBe(0)
  expect(Number(ask(file.path, 'SELECT count(*) FROM change'))).toBeGreaterThan(100)
})

test('its occurrences are counted when it is migrated, and edits go on from there', async () => {
  const file = oldFile()
  const opened = await open(file)
  const rows = opened.read((db) => storedLists.occurrences.read(db))
  expect(rows.length).toBeGreaterThan(30)
  opened.write(label, 'test', (transaction) =>
    storedLists.occurrences.insert(transaction, [{ failurePoint: 'f1', on: '2026-04-01' }]),
  )
  opened.close()
  expect(ask(file.path, 'SELECT sum(rows) FROM occurrence_month')).toBe(rows.length + 1)
  expect(ask(file.path, 'SELECT sum(rows) FROM occurrence_day')).toBe(rows.length + 1)
})

test('opened for viewing it says the same, and not a byte of it changes', async () => {
  const file = oldFile()
  const before = fingerprint(file.path)
  expect(await dumpFile(file)).toEqual(dumpedThen)
  expect(fingerprint(file.path)).toBe(before)
})
