import { renewJournalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

/** The rows of an import that are kept aside. */
export const addSetAside: Migration = {
  version: 15,
  migrate(connection) {
    connection.exec('ALTER TABLE import ADD COLUMN set_aside_rows TEXT')
    const triggers = renewJournalTriggers({
      name: 'import',
      columns: [
        ...['id', 'position', 'code', 'name', 'imported_on', 'rows'],
        ...['kind', 'imported', 'duplicates', 'set_aside', 'rejected', 'reading', 'set_aside_rows'],
      ],
    })
    for (const statement of triggers) connection.exec(statement)
  },
}
