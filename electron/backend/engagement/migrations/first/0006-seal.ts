import type { Migration } from '../parts/migration.ts'

/** The seal: what stands for the content of all rows. The row is written when the first content is. */
export const addSeal: Migration = {
  version: 6,
  migrate(connection) {
    connection.exec(`CREATE TABLE seal (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  content TEXT NOT NULL CHECK (length(content) = 16)
) STRICT`)
  },
}
