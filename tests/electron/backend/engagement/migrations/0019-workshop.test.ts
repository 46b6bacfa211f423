import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { addWorkshop } from '../../../../../electron/backend/engagement/migrations/0019-workshop.ts'
import { migrations } from '../../../../../electron/backend/engagement/migrations/migrations.ts'

it('keeps stages, touchpoints and fixes of before, and journals the new columns', () => {
  const connection = new Database(':memory:')
  for (const { version, migrate } of migrations) if (version < addWorkshop.version) migrate(connection)
  connection.exec(
    `INSERT INTO change (id, kind, label, author, made_at) VALUES (1, 'edit', '{}', 'me', '2026-01-01');
    INSERT INTO current_change (one, change) VALUES (1, 1);
    INSERT INTO stage (id, position, name) VALUES ('s', 1, 'Sale');
    INSERT INTO touchpoint (id, position, name, stage, customer_score) VALUES ('t', 1, 'Call', 's', 4);
    INSERT INTO fix (id, position, code, title) VALUES ('x', 1, 'FX-01', 'One owner')`,
  )
  addWorkshop.migrate(connection)
  connection.exec(`UPDATE fix SET touchpoint = 't', votes = 3; UPDATE touchpoint SET hand_overs = '[{"hand":"Noa"}]'`)
  expect(connection.prepare('SELECT title, touchpoint, votes FROM fix').all()).toEqual([
    { title: 'One owner', touchpoint: 't', votes: 3 },
  ])
  expect(connection.prepare('SELECT name, customer_score, target_of FROM touchpoint').all()).toEqual([
    { name: 'Call', customer_score: 4, target_of: null },
  ])
  expect(() => connection.exec('UPDATE fix SET votes = -1')).toThrow()
  const last = connection.prepare('SELECT after FROM journal ORDER BY rowid DESC').get()
  expect(JSON.stringify(last)).toContain('Noa')
  connection.close()
})
