import type { Database } from 'better-sqlite3'

/** Deletes what only undo and redo could bring back, for where undo ends: at the close of a file, and in a copy. */
export function sweep(connection: Database): void {
  sweepWithdrawn(connection)
  sweepBlobs(connection)
}

/** Deletes the rows of imports that were taken back. */
function sweepWithdrawn(connection: Database): void {
  if (connection.prepare('SELECT 1 FROM withdrawn_occurrence LIMIT 1').get() === undefined) return
  connection.prepare('DELETE FROM withdrawn_occurrence').run()
}

/** The columns that name attachments: those that refer to them in the file's own schema. */
function columnsNamingBlobs(connection: Database): readonly string[] {
  return connection
    .prepare<[], { table: string; column: string }>(
      `SELECT made.name AS "table", key."from" AS "column" FROM sqlite_schema AS made, pragma_foreign_key_list(made.name) AS key
       WHERE made.type = 'table' AND key."table" = 'blob'`,
    )
    .all()
    .map(({ table, column }) => `SELECT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL`)
}

/** Deletes the attachments that no row names any more: undo brings rows back and not bytes. */
function sweepBlobs(connection: Database): void {
  const named = columnsNamingBlobs(connection)
  const unnamed = named.length === 0 ? '' : `WHERE hash NOT IN (${named.join(' UNION ALL ')})`
  // Most files hold none, and closing one writes nothing then.
  if (connection.prepare(`SELECT 1 FROM blob ${unnamed} LIMIT 1`).get() === undefined) return
  connection.prepare(`DELETE FROM blob ${unnamed}`).run()
}
