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
  'external_id',
  'content',
  'fields',
]
const row = (version: 'OLD' | 'NEW') => `json_object(${columns.map((column) => `'${column}', ${version}.${column}`).join(', ')})`
const differs = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')

/** As since imports were added: the rows of the import that is being taken in or out are not journaled one by one. */
function trigger(operation: 'insert' | 'update' | 'delete', before: string, after: string, when = ''): string {
  const version = operation === 'delete' ? 'OLD' : 'NEW'
  return `CREATE TRIGGER occurrence_${operation}_journal AFTER ${operation.toUpperCase()} ON occurrence ${when}BEGIN
  SELECT RAISE(ABORT, 'write outside a change') WHERE NOT EXISTS (SELECT 1 FROM current_change);
  INSERT INTO journal (change, table_name, operation, before, after) SELECT change, 'occurrence', '${operation}', ${before}, ${after} FROM current_change WHERE import IS NULL OR import IS NOT ${version}.import;
END`
}

const statements: readonly string[] = [
  `CREATE TABLE field (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT`,
  'CREATE INDEX field_position ON field (position)',
  ...journalTriggers({ name: 'field', columns: ['id', 'position', 'name'] }),
  ...['occurrence', 'withdrawn_occurrence'].flatMap((table) => [
    `ALTER TABLE ${table} ADD COLUMN external_id TEXT`,
    `ALTER TABLE ${table} ADD COLUMN content TEXT`,
    `ALTER TABLE ${table} ADD COLUMN fields TEXT`,
  ]),
  'DROP TRIGGER occurrence_insert_journal',
  'DROP TRIGGER occurrence_update_journal',
  'DROP TRIGGER occurrence_delete_journal',
  trigger('insert', 'NULL', row('NEW')),
  trigger('update', row('OLD'), row('NEW'), `WHEN ${differs} `),
  trigger('delete', row('OLD'), 'NULL'),
  'ALTER TABLE import ADD COLUMN kind TEXT',
  'ALTER TABLE import ADD COLUMN imported INTEGER CHECK (imported >= 0)',
  'ALTER TABLE import ADD COLUMN duplicates INTEGER CHECK (duplicates >= 0)',
  'ALTER TABLE import ADD COLUMN set_aside INTEGER CHECK (set_aside >= 0)',
  'ALTER TABLE import ADD COLUMN rejected INTEGER CHECK (rejected >= 0)',
  'ALTER TABLE import ADD COLUMN reading TEXT',
  ...['insert', 'update', 'delete'].map((operation) => `DROP TRIGGER import_${operation}_journal`),
  ...journalTriggers({
    name: 'import',
    columns: [
      'id',
      'position',
      'code',
      'name',
      'imported_on',
      'rows',
      'kind',
      'imported',
      'duplicates',
      'set_aside',
      'rejected',
      'reading',
    ],
  }),
]

/**
 * Where an occurrence comes from: what the system that it was exported from calls it, what its row held, and the team's own
 * dimensions of it; and how each import was read and what became of its rows.
 */
export const addOccurrenceSources: Migration = {
  version: 7,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
