import type { Database } from 'better-sqlite3'
import { createWriteExecutor, StatementCache } from '../store/base/executor.ts'
import { hasRollups, rebuildRollups } from '../store/rollups/rebuildRollups.ts'
import { SealedBulk } from './seal/SealedBulk.ts'

/** Counts the occurrences of a file whose rollups were never counted; call it inside a transaction. */
export function completeRollups(connection: Database): void {
  const isKept = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'rollup_state'").get() !== undefined
  if (!isKept) return
  const statements = new StatementCache(connection)
  const { executor, end } = createWriteExecutor(statements, new SealedBulk(connection, statements, null))
  if (!hasRollups(executor)) rebuildRollups(executor)
  end()
}
