import type { Database } from 'better-sqlite3'

/**
 * One step forward from `version - 1` to `version`, run inside the caller's transaction. Its SQL never changes once
 * released and it calls nothing of today's application code.
 */
export interface Migration {
  readonly version: number
  migrate(connection: Database): void
}
