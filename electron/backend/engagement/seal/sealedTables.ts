import type { Database } from 'better-sqlite3'
import { groupBy } from '../../../../shared/model/groupBy.ts'

export interface SealedTable {
  readonly name: string
  readonly columns: readonly string[]
}

/**
 * Tables whose rows are no content: the seal itself, the mark of an open change, and what only undo could bring back in the
 * sitting in which it was taken out.
 */
const unsealed = ['seal', 'current_change', 'withdrawn_occurrence']

/** The tables whose rows a file is sealed with: all that its schema has. */
export function sealedTables(connection: Database): readonly SealedTable[] {
  const columns = connection
    .prepare<[string], { table: string; column: string }>(
      `SELECT made.name AS "table", info.name AS "column" FROM main.sqlite_schema AS made, pragma_table_info(made.name, 'main') AS info
       WHERE made.type = 'table' AND made.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND made.name NOT IN (SELECT value FROM json_each(?)) ORDER BY made.name, info.cid`,
    )
    .all(JSON.stringify(unsealed))
  const tables = groupBy(columns, ({ table }) => table)
  return Array.from(tables, ([name, of]) => ({ name, columns: of.map(({ column }) => column) }))
}
