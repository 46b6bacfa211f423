import { isDay } from './parts/isDay.ts'
import { journalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const statements: readonly string[] = [
  `CREATE TABLE decision (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  text TEXT,
  fix TEXT REFERENCES fix (id),
  verdict TEXT CHECK (verdict IN ('approved', 'deferred', 'rejected')),
  decided_on TEXT NOT NULL ${isDay('decided_on')},
  decided_by TEXT,
  why TEXT
) STRICT`,
  'CREATE INDEX decision_position ON decision (position)',
  'CREATE INDEX decision_fix ON decision (fix)',
  ...journalTriggers({
    name: 'decision',
    columns: ['id', 'position', 'text', 'fix', 'verdict', 'decided_on', 'decided_by', 'why'],
  }),
  `CREATE TABLE task (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  owner TEXT,
  due_on TEXT ${isDay('due_on')},
  done_on TEXT ${isDay('done_on')},
  decision TEXT REFERENCES decision (id)
) STRICT`,
  'CREATE INDEX task_position ON task (position)',
  'CREATE INDEX task_decision ON task (decision)',
  ...journalTriggers({ name: 'task', columns: ['id', 'position', 'text', 'owner', 'due_on', 'done_on', 'decision'] }),
]

/** What a review decided, and who took on what. */
export const addDecisions: Migration = {
  version: 12,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
