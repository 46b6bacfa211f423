import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ContentSeal, isSealRight, sealContent } from '../../../../../electron/backend/engagement/seal/contentSeal.ts'
import { SealedBulk } from '../../../../../electron/backend/engagement/seal/SealedBulk.ts'
import { StatementCache } from '../../../../../electron/backend/store/base/executor.ts'
import type { Cells } from '../../../../../electron/backend/store/fields/Field.ts'

function bulkIn() {
  const connection = new Database(':memory:')
  connection.exec(`CREATE TABLE seal (one INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT;
    CREATE TABLE word (id TEXT PRIMARY KEY, cost REAL, text TEXT) STRICT;
    CREATE TABLE journal (id TEXT) STRICT;
    CREATE TRIGGER word_insert_journal AFTER INSERT ON word BEGIN INSERT INTO journal VALUES (NEW.id); END;
    INSERT INTO word VALUES ('before', 1, 'already')`)
  sealContent(connection)
  const seal = new ContentSeal(connection)
  const bulk = new SealedBulk(connection, new StatementCache(connection), seal)
  const count = (table: string) => connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  return { connection, seal, bulk, count }
}

const columns = ['id', 'cost', 'text']

test('rows that are inserted in bulk are read again one by one, sealed, and left out of the journal; later ones are not', () => {
  const { connection, seal, bulk, count } = bulkIn()
  const rows: Cells[] = [
    ['a', 2.5, 'שלום'],
    ['b', null, null],
    ['c', -0, 'x'],
  ]
  const read: Cells[] = []
  seal.begin()
  bulk.inBulk(['word'], ({ insertAndRead }) => insertAndRead('word', columns, { rows, expected: 3 }, (row) => read.push(row)))
  seal.settle()
  expect(read).toEqual([rows[0], rows[1], ['c', 0, 'x']])
  expect(isSealRight(connection)).toBe(true)
  expect(count('journal')).toBe(1)
  connection.prepare("INSERT INTO word VALUES ('after', 1, 'one')").run()
  expect(count('journal')).toBe(2)
})

test('rows that are read otherwise than they were given are refused', () => {
  const { connection, bulk } = bulkIn()
  // What a column makes another value of stands for a disk that does.
  const rows: Cells[] = [['a', 1, 42]]
  const inBulk = () =>
    bulk.inBulk(['word'], ({ insertAndRead }) => insertAndRead('word', columns, { rows, expected: 3 }, () => undefined))
  connection.exec('BEGIN')
  expect(inBulk).toThrow(expect.objectContaining({ code: 'disk-error' }))
  connection.exec('ROLLBACK')
  expect(connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()).toEqual([
    'word_insert_journal',
  ])
})

test('many rows in a table of few leave its indexes as they were, and few in a table of many do not touch them', () => {
  const { connection, bulk } = bulkIn()
  connection.exec('CREATE INDEX word_cost ON word (cost); CREATE UNIQUE INDEX word_text ON word (text)')
  const indexes = () =>
    connection.prepare("SELECT name, sql, rootpage FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").all()
  const insert = (from: number, expected: number) => {
    const rows = Array.from({ length: expected }, (_, at): Cells => [`id${from + at}`, at, `text ${from + at}`])
    bulk.inBulk(['word'], ({ insertAndRead }) => insertAndRead('word', columns, { rows, expected }, () => undefined))
  }
  connection.exec('BEGIN')
  const before = connection
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
    .all()
  insert(0, 500)
  expect(
    connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name").all(),
  ).toEqual(before)
  const kept = indexes()
  insert(1000, 10)
  expect(indexes()).toEqual(kept)
  connection.exec('COMMIT')
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(connection.prepare('SELECT count(*) FROM word INDEXED BY word_cost WHERE cost IS NOT NULL').pluck().get()).toBe(511)
})
