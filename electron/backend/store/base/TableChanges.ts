import type { Cell } from '../fields/Field.ts'

/** Readers that keep what they have read follow a small change row by row, and read all again after a large one. */
export const mostRowsToFollow = 10_000

/** A row as the change journal has it: its cells by column. */
export type JournaledRow = Readonly<Record<string, Cell>>

/** One row that a change made, changed or deleted: what it held before and after. */
export interface ChangedRow {
  readonly operation: 'insert' | 'update' | 'delete'
  readonly before: JournaledRow | null
  readonly after: JournaledRow | null
}

/** The rows of one or several commits by table; of a table that is missing here although touched, too many to follow. */
export interface TableChanges {
  readonly touched: ReadonlySet<string>
  readonly rows: ReadonlyMap<string, readonly ChangedRow[]>
}

/** The cell of a changed row in a column, before and after; each once. */
export function cellsOf({ before, after }: ChangedRow, column: string): readonly Cell[] {
  const cells = [before, after].flatMap((row) => (row === null ? [] : [row[column] ?? null]))
  return cells[0] === cells[1] ? cells.slice(0, 1) : cells
}

/** The rows of some tables in one; null when some are too many to follow. */
export function rowsIn({ touched, rows }: TableChanges, tables: readonly string[]): readonly ChangedRow[] | null {
  const found: ChangedRow[] = []
  for (const table of tables) {
    if (!touched.has(table)) continue
    const changed = rows.get(table)
    if (changed === undefined) return null
    for (const row of changed) found.push(row)
  }
  return found
}

/** Several commits as one; a table that one of them changed too much to follow is not followed. */
export function joinChanges(commits: readonly TableChanges[]): TableChanges {
  const touched = new Set(commits.flatMap((commit) => [...commit.touched]))
  const followed = [...touched].filter((table) => commits.every((commit) => !commit.touched.has(table) || commit.rows.has(table)))
  const rows = followed.map((table) => [table, commits.flatMap((commit) => commit.rows.get(table) ?? [])] as const)
  return { touched, rows: new Map(rows) }
}
