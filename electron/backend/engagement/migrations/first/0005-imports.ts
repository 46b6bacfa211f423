import { journalTriggers } from '../parts/journalTriggers.ts'
import type { Migration } from '../parts/migration.ts'

const columns = [
  'id',
  'position',
  'failure_point',
  'happened_on',
  'cases',
  'cost',
  'channel',
  'stage',
  'customer',
  'text',
  'import',
]
const row = (version: 'OLD' | 'NEW') => `json_object(${columns.map((column) => `'${column}', ${version}.${column}`).join(', ')})`
const differs = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')

/** As for any table, but the rows of the import that is being taken in or out are not journaled one by one. */
function trigger(operation: 'insert' | 'update' | 'delete', before: string, after: string, when = ''): string {
  const version = operation === 'delete' ? 'OLD' : 'NEW'
  return `CREATE TRIGGER occurrence_${operation}_journal AFTER ${operation.toUpperCase()} ON occurrence ${when}BEGIN
  SELECT RAISE(ABORT, 'write outside a change') WHERE NOT EXISTS (SELECT 1 FROM current_change);
  INSERT INTO journal (change, table_name, operation, before, after) SELECT change, 'occurrence', '${operation}', ${before}, ${after} FROM current_change WHERE import IS NULL OR import IS NOT ${version}.import;
END`
}

const statements: readonly string[] = [
  `CREATE TABLE import (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  imported_on TEXT NOT NULL CHECK (imported_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  rows INTEGER CHECK (rows >= 0)
) STRICT`,
  'CREATE INDEX import_position ON import (position)',
  ...journalTriggers({ name: 'import', columns: ['id', 'position', 'code', 'name', 'imported_on', 'rows'] }),
  'ALTER TABLE occurrence ADD COLUMN import TEXT REFERENCES import (id)',
  'CREATE INDEX occurrence_import ON occurrence (import)',
  'ALTER TABLE current_change ADD COLUMN import TEXT',
  `CREATE TABLE withdrawn_occurrence (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  failure_point TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  cases REAL,
  cost REAL,
  channel TEXT,
  stage TEXT,
  customer TEXT,
  text TEXT,
  import TEXT NOT NULL
) STRICT`,
  'CREATE INDEX withdrawn_occurrence_import ON withdrawn_occurrence (import)',
  'DROP TRIGGER occurrence_insert_journal',
  'DROP TRIGGER occurrence_update_journal',
  'DROP TRIGGER occurrence_delete_journal',
  trigger('insert', 'NULL', row('NEW')),
  trigger('update', row('OLD'), row('NEW'), `WHEN ${differs} `),
  trigger('delete', row('OLD'), 'NULL'),
]

/**
 * Imports: one row in the journal names a whole import, however many occurrences it brought. Undone, those wait in a table of
 * their own until undo ends, so that redo can bring them back.
 */
export const addImports: Migration = {
  version: 5,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
