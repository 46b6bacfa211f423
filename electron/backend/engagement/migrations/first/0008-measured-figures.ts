import { journalTriggers } from '../parts/journalTriggers.ts'
import type { Migration } from '../parts/migration.ts'

const statements: readonly string[] = [
  `CREATE TABLE kpi (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  unit TEXT,
  better TEXT CHECK (better IN ('up', 'down')),
  target REAL,
  tolerable REAL
) STRICT`,
  'CREATE INDEX kpi_position ON kpi (position)',
  ...journalTriggers({
    name: 'kpi',
    columns: ['id', 'position', 'code', 'name', 'kind', 'unit', 'better', 'target', 'tolerable'],
  }),
  `CREATE TABLE kpi_reading (
  kpi TEXT NOT NULL REFERENCES kpi (id),
  position INTEGER NOT NULL,
  read_on TEXT NOT NULL CHECK (read_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  value REAL NOT NULL,
  n REAL CHECK (n >= 0),
  PRIMARY KEY (kpi, position)
) STRICT`,
  ...journalTriggers({ name: 'kpi_reading', columns: ['kpi', 'position', 'read_on', 'value', 'n'] }),
  `CREATE TABLE volume (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  value REAL NOT NULL CHECK (value >= 0),
  unit TEXT
) STRICT`,
  'CREATE INDEX volume_position ON volume (position)',
  ...journalTriggers({ name: 'volume', columns: ['id', 'position', 'month', 'value', 'unit'] }),
]

/** KPIs with their readings, and the volumes that rates are per. */
export const addMeasuredFigures: Migration = {
  version: 8,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
