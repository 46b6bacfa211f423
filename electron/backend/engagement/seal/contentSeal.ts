import type { Database } from 'better-sqlite3'
import { quoted } from '../base/quoted.ts'
import { ContentHash, type SealedCell } from './ContentHash.ts'
import { type SealedTable, sealedTables } from './sealedTables.ts'

/** False for a file of a schema before there were seals. */
function hasSeals(connection: Database): boolean {
  return connection.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'seal'").get() !== undefined
}

function storedSeal(connection: Database): string | null {
  return connection.prepare<[], string>('SELECT content FROM seal').pluck().get() ?? null
}

function storeSeal(connection: Database, content: ContentHash): void {
  connection
    .prepare('INSERT INTO seal (one, content) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET content = excluded.content')
    .run(content.toString())
}

/** Names of functions that statements of this connection alone can call. */
const functions = { row: 'content_row', added: 'content_added', removed: 'content_removed' } as const

function define(connection: Database, name: string, take: (row: readonly SealedCell[]) => void): void {
  // SQLite gives what cells hold.
  connection.function(name, { varargs: true }, (...row: unknown[]) => {
    take(row as SealedCell[])
    return null
  })
}

/** What the rows that a transaction can see come to. */
function hashContent(connection: Database): ContentHash {
  const content = new ContentHash()
  define(connection, functions.row, (row) => content.add(row))
  for (const { name, columns } of sealedTables(connection)) {
    connection.prepare(`SELECT count(${call('row', name, columns.map(quoted))}) FROM main.${quoted(name)}`).get()
  }
  return content
}

function call(kind: keyof typeof functions, table: string, cells: readonly string[]): string {
  return `${functions[kind]}('${table}', ${cells.join(', ')})`
}

/** Whether the content of a file is what was sealed; `none` where nothing was. */
export type SealState = 'right' | 'wrong' | 'none'

/** Reads every row once, in the transaction that is open. */
export function sealStateOf(connection: Database): SealState {
  const stored = hasSeals(connection) ? storedSeal(connection) : null
  if (stored === null) return 'none'
  return stored === hashContent(connection).toString() ? 'right' : 'wrong'
}

/**
 * Whether the content of a file is what was sealed, in the transaction that is open; true too where nothing was sealed. Reads
 * every row once.
 */
export function isSealRight(connection: Database): boolean {
  return sealStateOf(connection) !== 'wrong'
}

/** Seals the content as it is, inside the open transaction. Nothing to do in a schema without seals. */
export function sealContent(connection: Database): void {
  if (hasSeals(connection)) storeSeal(connection, hashContent(connection))
}

/**
 * Keeps the seal of a file in step with what its one writing connection does, row by row. Triggers of the connection itself tell
 * it what was written, so that no code path can forget; they are nowhere in the file.
 */
export class ContentSeal {
  readonly #connection: Database
  readonly #tables: readonly SealedTable[]
  /** What the open transaction has changed so far. */
  readonly #changes = new ContentHash()

  constructor(connection: Database) {
    this.#connection = connection
    define(connection, functions.added, (row) => this.#changes.add(row))
    define(connection, functions.removed, (row) => this.#changes.remove(row))
    this.#tables = sealedTables(connection)
    connection.exec(this.#tables.flatMap(sealTriggers).join(';\n'))
  }

  /** To be called when a transaction begins: whatever an earlier one did was settled or rolled back. */
  begin(): void {
    this.#changes.clear()
  }

  /** Does work in the open transaction during which rows are inserted into these tables that `addRows` is told of. */
  withoutInserts(tables: readonly string[], work: () => void): void {
    const watched = this.#tables.filter(({ name }) => tables.includes(name))
    for (const { name } of watched) this.#connection.exec(`DROP TRIGGER temp.${quoted(triggerName(name, 'INSERT'))}`)
    work()
    for (const table of watched) this.#connection.exec(insertTrigger(table))
  }

  /** Rows that were inserted while no trigger told of it. */
  addRows(rows: ContentHash): void {
    this.#changes.join(rows)
  }

  /** Brings the seal up to what the open transaction has written. A seal that was not right stays so. */
  settle(): void {
    if (this.#changes.isEmpty) return
    const stored = storedSeal(this.#connection)
    if (stored === null) {
      this.renew()
      return
    }
    const content = ContentHash.parse(stored)
    content.join(this.#changes)
    this.#changes.clear()
    storeSeal(this.#connection, content)
  }

  /** Seals the content as the open transaction sees it, whatever was sealed before. */
  renew(): void {
    storeSeal(this.#connection, hashContent(this.#connection))
    this.#changes.clear()
  }
}

type Operation = 'INSERT' | 'UPDATE' | 'DELETE'

function triggerName(table: string, operation: Operation): string {
  return `${table}_${operation}_seal`
}

function trigger(table: string, operation: Operation, work: string): string {
  const name = quoted(triggerName(table, operation))
  return `CREATE TEMP TRIGGER ${name} AFTER ${operation} ON main.${quoted(table)} BEGIN ${work} END`
}

function cellsOf({ columns }: SealedTable, row: 'OLD' | 'NEW'): readonly string[] {
  return columns.map((column) => `${row}.${quoted(column)}`)
}

function insertTrigger(table: SealedTable): string {
  return trigger(table.name, 'INSERT', `SELECT ${call('added', table.name, cellsOf(table, 'NEW'))};`)
}

function sealTriggers(table: SealedTable): readonly string[] {
  const { name } = table
  const added = `SELECT ${call('added', name, cellsOf(table, 'NEW'))};`
  const removed = `SELECT ${call('removed', name, cellsOf(table, 'OLD'))};`
  return [insertTrigger(table), trigger(name, 'UPDATE', `${removed} ${added}`), trigger(name, 'DELETE', removed)]
}

/** Does work in a transaction of its own with which the seal keeps step. */
export function sealed(connection: Database, seal: ContentSeal, work: () => void): void {
  connection.exec('BEGIN IMMEDIATE')
  try {
    seal.begin()
    work()
    seal.settle()
    connection.exec('COMMIT')
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK')
  }
}
