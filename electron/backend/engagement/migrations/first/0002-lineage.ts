import { randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Migration } from '../parts/migration.ts'

/** A UUIDv7 (RFC 9562) of the moment, in milliseconds since 1970. */
function uuidOf(moment: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(moment, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function momentOf(madeAt: string): number {
  const moment = Date.parse(madeAt)
  return Number.isNaN(moment) ? 0 : moment
}

function nameChanges(connection: Database): void {
  const changes = connection.prepare<[], { id: number; made_at: string }>('SELECT id, made_at FROM change ORDER BY id').all()
  const name = connection.prepare('UPDATE change SET uuid = ? WHERE id = ?')
  for (const { id, made_at: madeAt } of changes) name.run(uuidOf(momentOf(madeAt)), id)
}

/** Names a file so that its copies are known for such. */
export function beginLineage(connection: Database): void {
  connection.prepare('INSERT INTO lineage (one, id) VALUES (1, ?)').run(uuidOf(Date.now()))
}

/**
 * What two copies of a file need to be merged later, field by field: which file they come from, a name for every change that
 * no other file gives, and the changes that were made before a copy was taken without its journal.
 */
export const addLineage: Migration = {
  version: 2,
  migrate(connection) {
    connection.exec(`CREATE TABLE lineage (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL CHECK (id <> '')
) STRICT`)
    beginLineage(connection)
    connection.exec('ALTER TABLE change ADD COLUMN uuid TEXT')
    nameChanges(connection)
    connection.exec('CREATE UNIQUE INDEX change_uuid ON change (uuid)')
    connection.exec(`CREATE TABLE earlier_change (
  position INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE
) STRICT`)
  },
}
