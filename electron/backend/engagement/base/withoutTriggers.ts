import type { Database } from 'better-sqlite3'
import { quoted } from './quoted.ts'

/**
 * Does work in the open transaction without these triggers, for what the journal tells in another way; a transaction that fails
 * takes this back too. A name of none is nothing to leave off.
 */
export function withoutTriggers(connection: Database, names: readonly string[], work: () => void): void {
  const triggers = connection
    .prepare<[string], { name: string; sql: string }>(
      "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND name IN (SELECT value FROM json_each(?))",
    )
    .all(JSON.stringify(names))
  for (const { name } of triggers) connection.exec(`DROP TRIGGER main.${quoted(name)}`)
  work()
  for (const { sql } of triggers) connection.exec(sql)
}
