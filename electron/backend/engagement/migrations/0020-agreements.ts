import { isDay } from './parts/isDay.ts'
import { journalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const statements: readonly string[] = [
  `CREATE TABLE agreement (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('category', 'severity')),
  shown_on TEXT ${isDay('shown_on')},
  led_by TEXT,
  outcome TEXT
) STRICT`,
  'CREATE INDEX agreement_position ON agreement (position)',
  ...journalTriggers({ name: 'agreement', columns: ['id', 'position', 'name', 'about', 'shown_on', 'led_by', 'outcome'] }),
  `CREATE TABLE agreement_category (
  agreement TEXT NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL,
  who TEXT NOT NULL,
  root_cause TEXT NOT NULL REFERENCES root_cause (id),
  built_in_category TEXT CHECK (built_in_category IN ('structure', 'process', 'systems', 'training', 'information-flow')),
  own_category TEXT REFERENCES category (id),
  PRIMARY KEY (agreement, position),
  CHECK ((built_in_category IS NULL) <> (own_category IS NULL))
) STRICT`,
  'CREATE INDEX agreement_category_root_cause ON agreement_category (root_cause)',
  'CREATE INDEX agreement_category_own_category ON agreement_category (own_category)',
  ...journalTriggers({
    name: 'agreement_category',
    columns: ['agreement', 'position', 'who', 'root_cause', 'built_in_category', 'own_category'],
  }),
  `CREATE TABLE agreement_severity (
  agreement TEXT NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL,
  who TEXT NOT NULL,
  failure_point TEXT NOT NULL REFERENCES failure_point (id),
  severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),
  PRIMARY KEY (agreement, position)
) STRICT`,
  'CREATE INDEX agreement_severity_failure_point ON agreement_severity (failure_point)',
  ...journalTriggers({ name: 'agreement_severity', columns: ['agreement', 'position', 'who', 'failure_point', 'severity'] }),
]

/** Who classified what without seeing the others, and what came of it. */
export const addAgreements: Migration = {
  version: 20,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
