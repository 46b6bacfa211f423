import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { widenFixKinds } from '../../../../../electron/backend/engagement/migrations/0016-fix-kinds.ts'
import { migrations } from '../../../../../electron/backend/engagement/migrations/migrations.ts'
import { fixKinds } from '../../../../../shared/model/vocabulary.ts'

it('keeps the kind of every fix, takes the kinds that came and still refuses one that is none', () => {
  const connection = new Database(':memory:')
  for (const { version, migrate } of migrations) if (version < widenFixKinds.version) migrate(connection)
  connection.exec('DROP TRIGGER fix_insert_journal')
  const before = ['structure', 'double-check', null]
  const insert = connection.prepare("INSERT INTO fix (id, position, code, title, kind) VALUES (?, ?, ?, 'A fix', ?)")
  for (const [index, kind] of before.entries()) insert.run(`f${index}`, index, `FX-0${index}`, kind)
  connection.exec('CREATE TRIGGER fix_insert_journal AFTER INSERT ON fix BEGIN SELECT 1; END')
  widenFixKinds.migrate(connection)
  expect(connection.prepare('SELECT kind FROM fix ORDER BY position').pluck().all()).toEqual(before)
  expect(connection.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(0)
  connection.exec(`INSERT INTO change (id, kind, label, author, made_at, uuid) VALUES (1, 'edit', '{}', 'test', '2026-01-01', 'u');
    INSERT INTO current_change (one, change) VALUES (1, 1)`)
  const change = connection.prepare("UPDATE fix SET kind = ? WHERE id = 'f0'")
  for (const kind of fixKinds) change.run(kind)
  expect(connection.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(fixKinds.length)
  expect(() => change.run('magic')).toThrow(/CHECK/)
  connection.close()
})
