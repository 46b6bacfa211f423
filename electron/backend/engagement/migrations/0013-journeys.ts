import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { dropJournalTriggers, journalTriggers, renewJournalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const weights = [1, 2, 3, 4, 5].map((severity) => `severity_weight_${severity}`)

const newTables: readonly string[] = [
  "CREATE TABLE unit (id TEXT PRIMARY KEY CHECK (id <> ''), position INTEGER NOT NULL, name TEXT NOT NULL) STRICT",
  'CREATE INDEX unit_position ON unit (position)',
  ...journalTriggers({ name: 'unit', columns: ['id', 'position', 'name'] }),
  `CREATE TABLE journey (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  customer TEXT CHECK (customer IN ('consumer', 'business', 'partner', 'employee')),
  description TEXT,
  persona TEXT,
  target_of TEXT REFERENCES journey (id)
) STRICT`,
  'CREATE INDEX journey_position ON journey (position)',
  'CREATE INDEX journey_target_of ON journey (target_of)',
  ...journalTriggers({
    name: 'journey',
    columns: ['id', 'position', 'name', 'customer', 'description', 'persona', 'target_of'],
  }),
  `CREATE TABLE promise (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  made_in TEXT,
  conditions TEXT,
  reality TEXT,
  gap INTEGER CHECK (gap BETWEEN 0 AND 4),
  touchpoint TEXT REFERENCES touchpoint (id)
) STRICT`,
  'CREATE INDEX promise_position ON promise (position)',
  'CREATE INDEX promise_touchpoint ON promise (touchpoint)',
  `CREATE TABLE promise_failure_point (
  promise TEXT NOT NULL REFERENCES promise (id),
  failure_point TEXT NOT NULL REFERENCES failure_point (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (promise, failure_point)
) STRICT`,
  'CREATE INDEX promise_failure_point_failure_point ON promise_failure_point (failure_point)',
  `CREATE TABLE touchpoint_dependency (
  touchpoint TEXT NOT NULL REFERENCES touchpoint (id),
  needed TEXT NOT NULL REFERENCES touchpoint (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (touchpoint, needed)
) STRICT`,
  'CREATE INDEX touchpoint_dependency_needed ON touchpoint_dependency (needed)',
]

const newColumns: readonly string[] = [
  'ALTER TABLE engagement ADD COLUMN neutral_score REAL CHECK (neutral_score BETWEEN 0 AND 10)',
  ...renewJournalTriggers({
    name: 'engagement',
    columns: [
      ...['one', 'name', 'language', 'currency', ...weights, 'period_from', 'period_to'],
      ...['plan_capacity', 'plan_budget', 'plan_measure', 'plan_wave_days', 'tolerable_cancellation', 'neutral_score'],
    ],
  }),
  'ALTER TABLE stage ADD COLUMN journey TEXT REFERENCES journey (id)',
  'ALTER TABLE stage ADD COLUMN competitors TEXT',
  'CREATE INDEX stage_journey ON stage (journey)',
  ...renewJournalTriggers({ name: 'stage', columns: ['id', 'position', 'name', 'journey', 'competitors'] }),
  'ALTER TABLE root_cause ADD COLUMN unit TEXT REFERENCES unit (id)',
  'CREATE INDEX root_cause_unit ON root_cause (unit)',
  ...renewJournalTriggers({
    name: 'root_cause',
    columns: [...['id', 'position', 'code', 'title', 'built_in_category', 'own_category', 'description', 'unit']],
  }),
  ...dropJournalTriggers('touchpoint'),
  'ALTER TABLE touchpoint DROP COLUMN promise',
  'ALTER TABLE touchpoint DROP COLUMN reality',
  'ALTER TABLE touchpoint ADD COLUMN unit TEXT REFERENCES unit (id)',
  ...['feeling', 'expectation', 'good_moment', 'wait', 'score_readings', 'recovery', 'backstage'].map(
    (column) => `ALTER TABLE touchpoint ADD COLUMN ${column} TEXT`,
  ),
  'CREATE INDEX touchpoint_unit ON touchpoint (unit)',
  ...journalTriggers({
    name: 'touchpoint',
    columns: [
      ...['id', 'position', 'name', 'stage', 'channel', 'moment_of_truth', 'customer_score', 'organisation_score'],
      ...['unit', 'feeling', 'expectation', 'good_moment', 'wait', 'score_readings', 'recovery', 'backstage'],
    ],
  }),
  ...journalTriggers({
    name: 'promise',
    columns: ['id', 'position', 'code', 'text', 'made_in', 'conditions', 'reality', 'gap', 'touchpoint'],
  }),
  ...journalTriggers({ name: 'promise_failure_point', columns: ['promise', 'failure_point', 'position'] }),
  ...journalTriggers({ name: 'touchpoint_dependency', columns: ['touchpoint', 'needed', 'position'] }),
]

/** What a touchpoint promised, and what came of it, becomes a promise of the ledger; a reality alone takes the touchpoint's name. */
function movePromises(connection: Database): void {
  const told = connection
    .prepare<[], { id: string; name: string; promise: string | null; reality: string | null }>(
      "SELECT id, name, promise, reality FROM touchpoint WHERE trim(coalesce(promise, '')) <> '' OR trim(coalesce(reality, '')) <> '' ORDER BY position, id",
    )
    .all()
  const insert = connection.prepare(
    'INSERT INTO promise (id, position, code, text, reality, touchpoint) VALUES (?, ?, ?, ?, ?, ?)',
  )
  told.forEach(({ id, name, promise, reality }, index) => {
    const text = promise !== null && promise.trim() !== '' ? promise : name
    insert.run(randomUUID(), index + 1, `PR-${String(index + 1).padStart(2, '0')}`, text, reality === '' ? null : reality, id)
  })
  if (told.length > 0) connection.prepare("INSERT INTO code_counter (prefix, last) VALUES ('PR', ?)").run(told.length)
}

/** Journeys, units, the promise ledger, and what stands behind a touchpoint. */
export const addJourneys: Migration = {
  version: 13,
  migrate(connection) {
    for (const statement of newTables) connection.exec(statement)
    movePromises(connection)
    for (const statement of newColumns) connection.exec(statement)
  },
}
