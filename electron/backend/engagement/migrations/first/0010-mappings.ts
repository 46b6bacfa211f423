import { journalTriggers } from '../parts/journalTriggers.ts'
import type { Migration } from '../parts/migration.ts'

const statements: readonly string[] = [
  `CREATE TABLE mapping (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  columns TEXT NOT NULL,
  reading TEXT,
  labels TEXT
) STRICT`,
  'CREATE INDEX mapping_position ON mapping (position)',
  ...journalTriggers({ name: 'mapping', columns: ['id', 'position', 'kind', 'columns', 'reading', 'labels'] }),
]

/** How the tables of each header are imported, with what was decided of their labels. */
export const addMappings: Migration = {
  version: 10,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
