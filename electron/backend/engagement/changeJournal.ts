import { isUtf8 } from 'node:buffer'
import type { Database } from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import type { ChangeLabel } from '../../../shared/engagement/changeLabel.ts'
import { type ChangedRow, type JournaledRow, mostRowsToFollow, type TableChanges } from '../store/base/TableChanges.ts'
import { isListOfRows, journaledRows, listOfRows } from './base/journaledRows.ts'
import { quoted } from './base/quoted.ts'
import { withoutTriggers } from './base/withoutTriggers.ts'
import { failurePointsOfImports, restoreImport, withdrawImport } from './importedRows.ts'

export type ChangeKind = 'edit' | 'undo' | 'redo'

export interface Change {
  readonly kind: ChangeKind
  /** The change that an undo or redo takes back. */
  readonly reverses: number | null
  readonly label: ChangeLabel
  readonly author: string
}

/** A change in the journal: its number in this file, and the name that it has in every copy. */
export interface OpenedChange {
  readonly id: number
  readonly uuid: string
}

/** Opens a change: from here to `closeChange`, the triggers write the rows that change under its number. */
export function openChange(connection: Database, { kind, reverses, label, author }: Change): OpenedChange {
  const uuid = uuidv7()
  const insert = connection.prepare('INSERT INTO change (kind, reverses, label, author, made_at, uuid) VALUES (?, ?, ?, ?, ?, ?)')
  const made = insert.run(kind, reverses, JSON.stringify(label), author, new Date().toISOString(), uuid)
  const id = Number(made.lastInsertRowid)
  connection.prepare('INSERT INTO current_change (one, change) VALUES (1, ?)').run(id)
  return { id, uuid }
}

/** Closes the open change. */
export function closeChange(connection: Database): void {
  connection.prepare('DELETE FROM current_change').run()
}

/** Takes a change out of the journal again that has no rows in it. */
export function dropChange(connection: Database, change: number): void {
  connection.prepare('DELETE FROM change WHERE id = ?').run(change)
}

/** A change of more rows takes longer to take back than an answer may be waited for. */
const mostRowsAtOnce = 1000

/** Whether a row of the journal tells very many rows, and how many then. */
const listsRows = "substr(coalesce(after, before), 1, 1) = '['"
const countOfRows = `sum(CASE WHEN ${listsRows} THEN json_array_length(coalesce(after, before)) - 1 ELSE 1 END)`

/** Whether a change is of so many rows that taking it back is long work, or of an import, which is one row for many. */
export function isLarge(connection: Database, change: number): boolean {
  const rows = connection
    .prepare<[number, number], number>('SELECT count(*) FROM (SELECT 1 FROM journal WHERE change = ? LIMIT ?)')
    .pluck()
  if ((rows.get(change, mostRowsAtOnce + 1) ?? 0) > mostRowsAtOnce) return true
  const ofMany = `SELECT 1 FROM journal WHERE change = ? AND (table_name = 'import' OR ${listsRows}) LIMIT 1`
  return connection.prepare(ofMany).get(change) !== undefined
}

/** What a change did to each table, cells before and after. */
export function changesOf(connection: Database, change: number): TableChanges {
  const counts = connection
    .prepare<[number], { table_name: string; count: number }>(
      `SELECT table_name, ${countOfRows} AS count FROM journal WHERE change = ? GROUP BY table_name`,
    )
    .all(change)
  const followed = new Set(counts.filter(({ count }) => count <= mostRowsToFollow).map(({ table_name: table }) => table))
  const rows = new Map<string, ChangedRow[]>([...followed].map((table) => [table, []]))
  if (followed.size > 0) {
    const all = connection.prepare<[number, string], JournalRow>(
      `SELECT id, table_name, operation, before, after FROM journal
       WHERE change = ? AND table_name IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    for (const { table_name: table, operation, before, after } of all.all(change, JSON.stringify([...followed]))) {
      rows.get(table)?.push({ operation, before: rowOrNull(before), after: rowOrNull(after) })
    }
  }
  const touched = new Set(counts.map(({ table_name: table }) => table))
  // An import comes and goes with occurrences that no row of the journal tells one by one.
  if (rows.get('import')?.some(({ operation }) => operation !== 'update') ?? touched.has('import')) {
    touched.add('occurrence')
    rows.delete('occurrence')
  }
  return { touched, rows }
}

/** The failure points of the occurrences that a change touched, however many those are, but for those of these imports. */
export function failurePointsTouched(
  connection: Database,
  change: number,
  counted: ReadonlySet<string> = new Set(),
): readonly string[] {
  const field = (version: string) =>
    `SELECT json_extract(${version}, '$.failure_point') FROM journal WHERE change = @change AND table_name = 'occurrence' AND ${version} IS NOT NULL`
  const journaled = connection
    .prepare<[{ change: number }], string>(`${field('before')} UNION ${field('after')}`)
    .pluck()
    .all({ change })
  return [...new Set([...journaled, ...failurePointsOfImports(connection, change, counted)])]
}

function rowOrNull(json: string | null): JournaledRow | null {
  return json === null ? null : cells(json)
}

interface JournalRow {
  readonly id: number
  readonly table_name: string
  readonly operation: 'insert' | 'update' | 'delete'
  readonly before: string | null
  readonly after: string | null
}

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
    for (const row of rows) reverse(row)
    const last = rows.at(-1)
    if (last === undefined) return
    before = last.id
  }
}

function rowReverser(connection: Database): (row: JournalRow) => void {
  const tables = new Map<string, ReversibleTable>()
  const bytesOf = connection.prepare<[number], { before: Uint8Array | null; after: Uint8Array | null }>(
    'SELECT CAST(before AS BLOB) AS before, CAST(after AS BLOB) AS after FROM journal WHERE id = ?',
  )
  return (row) => {
    const { id, table_name: name, operation } = row
    const table = tables.get(name) ?? reversibleTable(connection, name)
    tables.set(name, table)
    if (isListOfRows(row.after)) {
      table.removeMany(row.after)
      return
    }
    if (isListOfRows(row.before)) {
      table.insertMany(row.before)
      return
    }
    // What is no UTF-8 was read as this character; only its bytes can be put back.
    const isWhole = !`${row.before}${row.after}`.includes('\ufffd')
    const bytes = isWhole ? undefined : bytesOf.get(id)
    const before = bytes === undefined ? cells(row.before) : cellsOfBytes(bytes.before)
    const after = bytes === undefined ? cells(row.after) : cellsOfBytes(bytes.after)
    if (name === 'import' && operation === 'insert') withdrawImport(connection, String(after['id']))
    const changed =
      operation === 'insert' ? table.remove(after) : operation === 'delete' ? table.insert(before) : table.update(after, before)
    if (changed !== 1) throw new Error(`the journal does not fit table ${name}`)
    if (name === 'import' && operation === 'delete') restoreImport(connection, String(before['id']))
  }
}

function cells(json: string | null): JournaledRow {
  // Written by the triggers of our own migrations: one flat object of the table's columns.
  return JSON.parse(json ?? '{}') as JournaledRow
}

/** A row whose texts are bytes where those are no UTF-8. */
type RowOfBytes = Readonly<Record<string, JournaledRow[string] | Uint8Array>>

/** The cells of a version of a row: its JSON is read byte by byte, and each text then as what it is. */
function cellsOfBytes(json: Uint8Array | null): RowOfBytes {
  const bytewise = Object.entries(cells(json === null ? null : Buffer.from(json).toString('latin1')))
  return Object.fromEntries(bytewise.map(([column, cell]) => [column, typeof cell === 'string' ? textOrBytes(cell) : cell]))
}

function textOrBytes(bytewise: string): string | Uint8Array {
  const bytes = Buffer.from(bytewise, 'latin1')
  return isUtf8(bytes) ? bytes.toString() : bytes
}

interface ReversibleTable {
  insert(row: RowOfBytes): number
  remove(row: RowOfBytes): number
  update(from: RowOfBytes, to: RowOfBytes): number
  /** The rows of a list in the journal, which is told again as one. */
  insertMany(listed: string): void
  removeMany(listed: string): void
}

function reversibleTable(connection: Database, name: string): ReversibleTable {
  const info = connection
    .prepare<[string], { name: string; pk: number; type: string }>('SELECT name, pk, type FROM pragma_table_info(?)')
    .all(name)
  const columns = info.map((column) => column.name)
  const keys = info.filter(({ pk }) => pk > 0).map((column) => column.name)
  if (keys.length === 0) throw new Error(`the journal names no table of this file: ${name}`)
  const list = columns.map(quoted).join(', ')
  const texts = new Set(info.filter(({ type }) => type === 'TEXT').map((column) => column.name))
  const given = (column: string) => (texts.has(column) ? 'CAST(? AS TEXT)' : '?')
  const set = (column: string) => `${quoted(column)} = ${given(column)}`
  const match = keys.map(set).join(' AND ')
  const insert = connection.prepare<unknown[]>(`INSERT INTO ${quoted(name)} (${list}) VALUES (${columns.map(given).join(', ')})`)
  const remove = connection.prepare<unknown[]>(`DELETE FROM ${quoted(name)} WHERE ${match}`)
  const update = connection.prepare<unknown[]>(`UPDATE ${quoted(name)} SET ${columns.map(set).join(', ')} WHERE ${match}`)
  const tell = connection.prepare<unknown[]>(
    'INSERT INTO journal (change, table_name, operation, before, after) SELECT change, ?, ?, ?, ? FROM current_change',
  )
  const pick = (row: RowOfBytes, names: readonly string[]) => names.map((column) => row[column] ?? null)
  return {
    insert: (row) => insert.run(...pick(row, columns)).changes,
    remove: (row) => remove.run(...pick(row, keys)).changes,
    update: (from, to) => update.run(...pick(to, columns), ...pick(from, keys)).changes,
    insertMany(listed) {
      const rows = journaledRows(listed)
      withoutTriggers(connection, [`${name}_insert_journal`], () => {
        for (const row of rows) insert.run(...pick(row, columns))
      })
      tell.run(
        name,
        'insert',
        null,
        listOfRows(
          ['id'],
          rows.map(({ id }) => JSON.stringify([id])),
        ),
      )
    },
    removeMany(listed) {
      const asJson = connection.prepare<[string], string>(`SELECT json_array(${list}) FROM ${quoted(name)} WHERE id = ?`).pluck()
      const ids = journaledRows(listed).map(({ id }) => String(id))
      const rows = ids.map((id) => asJson.get(id))
      const whole = rows.filter((row) => row !== undefined)
      if (whole.length < ids.length) throw new Error(`the journal does not fit table ${name}`)
      // What is no UTF-8 was read as this character: the trigger keeps its bytes.
      if (whole.some((row) => row.includes('\ufffd'))) {
        for (const id of ids) remove.run(id)
        return
      }
      withoutTriggers(connection, [`${name}_delete_journal`], () => {
        for (const id of ids) remove.run(id)
      })
      tell.run(name, 'delete', listOfRows(columns, whole), null)
    },
  }
}
