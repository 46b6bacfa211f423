import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { addJourneys } from '../../../../../electron/backend/engagement/migrations/0013-journeys.ts'
import { migrations } from '../../../../../electron/backend/engagement/migrations/migrations.ts'

it('makes of the promises that touchpoints told entries of the ledger, with codes, and loses no text', () => {
  const connection = new Database(':memory:')
  for (const { version, migrate } of migrations) if (version < addJourneys.version) migrate(connection)
  for (const table of ['stage', 'touchpoint']) connection.exec(`DROP TRIGGER ${table}_insert_journal`)
  connection.exec(`INSERT INTO stage (id, position, name) VALUES ('s', 1, 'Buy')`)
  const insert = connection.prepare(
    "INSERT INTO touchpoint (id, position, name, stage, promise, reality) VALUES (?, ?, ?, 's', ?, ?)",
  )
  insert.run('both', 1, 'Call', 'Within a day', 'In a week')
  insert.run('real', 2, 'Letter', null, 'Never comes')
  insert.run('none', 3, 'Shop', '', null)
  for (const table of ['stage', 'touchpoint'])
    connection.exec(`CREATE TRIGGER ${table}_insert_journal AFTER INSERT ON ${table} BEGIN SELECT 1; END`)
  addJourneys.migrate(connection)
  expect(connection.prepare('SELECT code, text, reality, touchpoint FROM promise ORDER BY position').all()).toEqual([
    { code: 'PR-01', text: 'Within a day', reality: 'In a week', touchpoint: 'both' },
    { code: 'PR-02', text: 'Letter', reality: 'Never comes', touchpoint: 'real' },
  ])
  expect(connection.prepare("SELECT last FROM code_counter WHERE prefix = 'PR'").get()).toEqual({ last: 2 })
  connection.close()
})
