import type { Database } from 'better-sqlite3'
import type { ChangeLabel } from '../../../shared/model/changeLabel.ts'
import type { DataTable } from '../store/tables.ts'

export type ChangeKind = 'edit' | 'undo' | 'redo'

export interface Change {
  readonly kind: ChangeKind
  /** The change that an undo or redo takes back. */
  readonly reverses: number | null
  readonly label: ChangeLabel
  readonly author: string
}

/** Opens a change: from here to `closeChange`, the triggers write the rows that change under its id, which is returned. */
export function openChange(connection: Database, { kind, reverses, label, author }: Change): number {
  const insert = connection.prepare('INSERT INTO change (kind, reverses, label, author, made_at) VALUES (?, ?, ?, ?, ?)')
  const id = Number(insert.run(kind, reverses, JSON.stringify(label), author, new Date().toISOString()).lastInsertRowid)
  connection.prepare('INSERT INTO current_change (one, change) VALUES (1, ?)').run(id)
  return id
}

/** Closes the open change and answers with the tables it touched. */
export function closeChange(connection: Database, id: number): ReadonlySet<DataTable> {
  connection.prepare('DELETE FROM current_change').run()
  const names = connection
    .prepare<[number], DataTable>('SELECT DISTINCT table_name FROM journal WHERE change = ?')
    .pluck()
    .all(id)
  return new Set(names)
}

/** One row that a change made, changed or deleted. */
export interface ChangedRow {
  readonly operation: 'insert' | 'update' | 'delete'
  /** Its key, in a table of rows with an id; empty in the others. */
  readonly id: string
  /** The failure point that it belongs to, where it names one; else empty. */
  readonly failurePoint: string
}

/** Readers that keep what they have read follow a small change row by row, and read all again after a large one. */
const mostRowsToFollow = 10_000

/** The rows of a change, by table; null when they are more than anyone should follow. */
export function changedRows(connection: Database, change: number): ReadonlyMap<DataTable, readonly ChangedRow[]> | null {
  const rows = connection
    .prepare<[number, number], JournalRow>(
      'SELECT id, table_name, operation, before, after FROM journal WHERE change = ? LIMIT ?',
    )
    .all(change, mostRowsToFollow + 1)
  if (rows.length > mostRowsToFollow) return null
  const byTable = new Map<DataTable, ChangedRow[]>()
  for (const { table_name: table, operation, before, after } of rows) {
    const row = cells(after ?? before)
    const changed = { operation, id: String(row['id'] ?? ''), failurePoint: String(row['failure_point'] ?? '') }
    const known = byTable.get(table)
    if (known === undefined) byTable.set(table, [changed])
    else known.push(changed)
  }
  return byTable
}

interface JournalRow {
  readonly id: number
  readonly table_name: DataTable
  readonly operation: 'insert' | 'update' | 'delete'
  readonly before: string | null
  readonly after: string | null
}

type Cells = Readonly<Record<string, string | number | null>>

const rowsAtOnce = 5000

/**
 * Takes back every row of a change, last first, inside the open transaction. Undoing an undo is redoing. References are
 * checked at the end of the transaction, so the order of parents and children does not matter.
 */
export function reverseChange(connection: Database, change: number): void {
  connection.pragma('defer_foreign_keys = ON')
  const page = connection.prepare<[number, number, number], JournalRow>(
    'SELECT id, table_name, operation, before, after FROM journal WHERE change = ? AND id < ? ORDER BY id DESC LIMIT ?',
  )
  const reverse = rowReverser(connection)
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = page.all(change, before, rowsAtOnce)
    rows.forEach(reverse)
    const last = rows.at(-1)
    if (last === undefined) return
    before = last.id
  }
}

function rowReverser(connection: Database): (row: JournalRow) => void {
  const tables = new Map<string, ReversibleTable>()
  return ({ table_name: name, operation, before, after }) => {
    const table = tables.get(name) ?? reversibleTable(connection, name)
    tables.set(name, table)
    const changed =
      operation === 'insert'
        ? table.remove(cells(after))
        : operation === 'delete'
          ? table.insert(cells(before))
          : table.update(cells(after), cells(before))
    if (changed !== 1) throw new Error(`the journal does not fit table ${name}`)
  }
}

function cells(json: string | null): Cells {
  // Written by the triggers of our own migrations: one flat object of the table's columns.
  return JSON.parse(json ?? '{}') as Cells
}

interface ReversibleTable {
  insert(row: Cells): number
  remove(row: Cells): number
  update(from: Cells, to: Cells): number
}

function reversibleTable(connection: Database, name: string): ReversibleTable {
  const info = connection.prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)').all(name)
  const columns = info.map((column) => column.name)
  const keys = info.filter(({ pk }) => pk > 0).map((column) => column.name)
  if (keys.length === 0) throw new Error(`the journal names no table of this file: ${name}`)
  const list = columns.map(quoted).join(', ')
  const match = keys.map((key) => `${quoted(key)} = ?`).join(' AND ')
  const insert = connection.prepare<unknown[]>(
    `INSERT INTO ${quoted(name)} (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const remove = connection.prepare<unknown[]>(`DELETE FROM ${quoted(name)} WHERE ${match}`)
  const update = connection.prepare<unknown[]>(
    `UPDATE ${quoted(name)} SET ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE ${match}`,
  )
  const pick = (row: Cells, names: readonly string[]) => names.map((column) => row[column] ?? null)
  return {
    insert: (row) => insert.run(...pick(row, columns)).changes,
    remove: (row) => remove.run(...pick(row, keys)).changes,
    update: (from, to) => update.run(...pick(to, columns), ...pick(from, keys)).changes,
  }
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}
