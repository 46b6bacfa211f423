import type { Migration } from '../parts/migration.ts'

/** Attachments by their SHA-256, outside the change journal: a row that names one is journaled, its bytes are not. */
export const addBlobs: Migration = {
  version: 4,
  migrate(connection) {
    connection.exec(`CREATE TABLE blob (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  bytes BLOB NOT NULL
) STRICT`)
  },
}
