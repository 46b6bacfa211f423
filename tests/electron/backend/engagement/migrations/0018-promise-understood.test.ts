import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { addPromiseUnderstood } from '../../../../../electron/backend/engagement/migrations/0018-promise-understood.ts'
import { migrations } from '../../../../../electron/backend/engagement/migrations/migrations.ts'

it('keeps the promises of before, and journals the new column', () => {
  const connection = new Database(':memory:')
  for (const { version, migrate } of migrations) if (version < addPromiseUnderstood.version) migrate(connection)
  connection.exec(
    `INSERT INTO change (id, kind, label, author, made_at) VALUES (1, 'edit', '{}', 'me', '2026-01-01');\n    INSERT INTO current_change (one, change) VALUES (1, 1)`,
  )
  connection.exec("INSERT INTO promise (id, position, code, text, gap) VALUES ('p', 1, 'PR-01', 'Two days', 4)")
  addPromiseUnderstood.migrate(connection)
  connection.exec("UPDATE promise SET understood = 'Asked back'")
  expect(connection.prepare('SELECT text, gap, understood FROM promise').all()).toEqual([
    { text: 'Two days', gap: 4, understood: 'Asked back' },
  ])
  const last = connection.prepare('SELECT after FROM journal ORDER BY rowid DESC').get()
  expect(JSON.stringify(last)).toContain('Asked back')
  connection.close()
})
