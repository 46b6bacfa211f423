import { isDay } from './parts/isDay.ts'
import { journalTriggers, renewJournalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const statements: readonly string[] = [
  `CREATE TABLE snapshot (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  taken_on TEXT NOT NULL ${isDay('taken_on')},
  note TEXT,
  period_from TEXT ${isDay('period_from')},
  period_to TEXT ${isDay('period_to')},
  engagement TEXT NOT NULL,
  CHECK ((period_from IS NULL) = (period_to IS NULL))
) STRICT`,
  'CREATE INDEX snapshot_position ON snapshot (position)',
  ...journalTriggers({
    name: 'snapshot',
    columns: ['id', 'position', 'name', 'taken_on', 'note', 'period_from', 'period_to', 'engagement'],
  }),
  'ALTER TABLE decision ADD COLUMN snapshot TEXT REFERENCES snapshot (id)',
  'CREATE INDEX decision_snapshot ON decision (snapshot)',
  ...renewJournalTriggers({
    name: 'decision',
    columns: ['id', 'position', 'text', 'fix', 'verdict', 'decided_on', 'decided_by', 'why', 'snapshot'],
  }),
  `ALTER TABLE fix ADD COLUMN done_on TEXT ${isDay('done_on')}`,
  `ALTER TABLE fix ADD COLUMN check_on TEXT ${isDay('check_on')}`,
  'ALTER TABLE fix ADD COLUMN check_kpi TEXT REFERENCES kpi (id)',
  ...['check_target', 'check_predicted', 'check_actual'].map((column) => `ALTER TABLE fix ADD COLUMN ${column} REAL`),
  'ALTER TABLE fix ADD COLUMN check_done REAL CHECK (check_done >= 0)',
  'ALTER TABLE fix ADD COLUMN check_of REAL CHECK (check_of >= 0)',
  "ALTER TABLE fix ADD COLUMN check_verdict TEXT CHECK (check_verdict IN ('worked', 'partly', 'did-not'))",
  'CREATE INDEX fix_check_kpi ON fix (check_kpi)',
  ...renewJournalTriggers({
    name: 'fix',
    columns: [
      ...['id', 'position', 'code', 'title', 'description', 'kind', 'state', 'owner'],
      ...['effort_days', 'cost', 'confidence', 'start_on', 'due_on', 'pinned', 'done_on'],
      ...['check_on', 'check_kpi', 'check_target', 'check_predicted', 'check_actual'],
      ...['check_done', 'check_of', 'check_verdict'],
    ],
  }),
]

/** Reviews frozen as they were shown, and how a fix is checked once it is done. */
export const addSnapshots: Migration = {
  version: 14,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
