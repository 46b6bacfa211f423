import { renewJournalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const columns = ['id', 'position', 'code', 'text', 'made_in', 'conditions', 'reality', 'gap', 'touchpoint', 'understood']

/** How it is made sure that a customer understood what was promised. */
export const addPromiseUnderstood: Migration = {
  version: 18,
  migrate(connection) {
    connection.exec('ALTER TABLE promise ADD COLUMN understood TEXT')
    for (const statement of renewJournalTriggers({ name: 'promise', columns })) connection.exec(statement)
  },
}
