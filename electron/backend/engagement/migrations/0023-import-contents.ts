import { renewJournalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

/** What stands for the rows of an import that are no items of a list: the answers of a survey. */
export const addImportContents: Migration = {
  version: 23,
  migrate(connection) {
    connection.exec('ALTER TABLE import ADD COLUMN contents TEXT')
    const triggers = renewJournalTriggers({
      name: 'import',
      columns: [
        ...['id', 'position', 'code', 'name', 'imported_on', 'rows', 'kind', 'imported'],
        ...['duplicates', 'set_aside', 'rejected', 'reading', 'set_aside_rows', 'contents'],
      ],
    })
    for (const statement of triggers) connection.exec(statement)
  },
}
