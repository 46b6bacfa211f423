import { copyFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { connect } from '../base/connection.ts'
import { journaledRows } from '../base/journaledRows.ts'
import { closeChange, openChange, reverseChange } from '../changeJournal.ts'

/**
 * What the last change of a version is, beside another version that lacks it: `whole` when all of it is there, so that taking
 * it back gives the other; `part` when the other is what it was begun on, and only some of it has reached the file; `foreign`
 * when it was begun on something else.
 */
export type LastChange = 'whole' | 'part' | 'foreign'

/** Of the version at a path beside the one at `other`; `scratch` is a path for a copy. */
export function lastChangeBeside(path: string, other: string, scratch: string, nativeBinding: string | undefined): LastChange {
  copyFileSync(path, scratch)
  const connection = connect(scratch, { nativeBinding })
  try {
    connection.prepare('ATTACH ? AS other').run(other)
    const last = Number(connection.prepare('SELECT max(id) FROM main.change').pluck().get())
    if (!wasBegunOnOther(connection, last)) return 'foreign'
    return givesOtherTakenBack(connection, last) ? 'whole' : 'part'
  } finally {
    connection.close()
  }
}

interface JournalRow {
  readonly table_name: string
  readonly before: string | null
  readonly after: string | null
}

type Cells = Readonly<Record<string, unknown>>

/** Whether every row that the change touched stands in the other version as the change found it. */
function wasBegunOnOther(connection: Database, change: number): boolean {
  const rows = connection
    .prepare<[number], JournalRow>('SELECT table_name, before, after FROM main.journal WHERE change = ? ORDER BY id')
    .iterate(change)
  const tables = new Map<string, OtherTable>()
  const seen = new Set<string>()
  for (const { table_name: name, before, after } of rows) {
    const table = tables.get(name) ?? otherTable(connection, name)
    tables.set(name, table)
    const [found, left] = [before, after].map(journaledRows)
    const keyOf = (row: Cells) => `${name} ${JSON.stringify(table.keyOf(row))}`
    // Later rows of the same item tell of what the change itself had made of it.
    const isFirst = (row: Cells) => !seen.has(keyOf(row))
    if (found?.some((row) => isFirst(row) && !isSameRow(table.rowOf(row), row))) return false
    // What was there before is told; what is told only as it is now was not.
    if (found?.length === 0 && left?.some((row) => isFirst(row) && table.rowOf(row) !== null)) return false
    for (const row of [...(found ?? []), ...(left ?? [])]) seen.add(keyOf(row))
  }
  return true
}

interface OtherTable {
  keyOf(row: Cells): readonly unknown[]
  rowOf(row: Cells): Cells | null
}

function otherTable(connection: Database, name: string): OtherTable {
  const columns = connection
    .prepare<[string], { name: string; pk: number }>(`SELECT name, pk FROM pragma_table_info(?, 'other')`)
    .all(name)
  const keys = columns.filter(({ pk }) => pk > 0).map((column) => column.name)
  const match = keys.map((key) => `"${key}" = ?`).join(' AND ')
  const cells = columns.map((column) => `'${column.name}', "${column.name}"`).join(', ')
  const select = connection.prepare<unknown[], string>(`SELECT json_object(${cells}) FROM other."${name}" WHERE ${match}`).pluck()
  const keyOf = (row: Cells) => keys.map((key) => row[key] ?? null)
  return {
    keyOf,
    rowOf(row) {
      const [found] = journaledRows(select.get(...keyOf(row)) ?? null)
      return found ?? null
    },
  }
}

function isSameRow(one: Cells | null, two: Cells | null): boolean {
  if (one === null || two === null) return one === two
  return Object.keys(one).every((column) => one[column] === (two[column] ?? null))
}

function givesOtherTakenBack(connection: Database, last: number): boolean {
  try {
    connection.exec('BEGIN')
    openChange(connection, { kind: 'undo', reverses: last, label: { key: 'engagement.create', params: {} }, author: '' })
    reverseChange(connection, last)
    closeChange(connection)
    connection.exec('COMMIT')
  } catch {
    // Its journal does not fit its rows.
    return false
  }
  return journaledTables(connection).every((table) => isSameTable(connection, table))
}

function journaledTables(connection: Database): readonly string[] {
  return connection
    .prepare<[], string>(
      `SELECT tbl_name FROM main.sqlite_schema WHERE type = 'trigger' AND name = tbl_name || '_insert_journal'`,
    )
    .pluck()
    .all()
}

function isSameTable(connection: Database, table: string): boolean {
  const [here, there] = [`SELECT * FROM main."${table}"`, `SELECT * FROM other."${table}"`]
  return [`${here} EXCEPT ${there}`, `${there} EXCEPT ${here}`].every(
    (difference) => connection.prepare(`${difference} LIMIT 1`).get() === undefined,
  )
}
