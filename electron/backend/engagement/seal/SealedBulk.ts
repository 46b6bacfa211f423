import type { Database } from 'better-sqlite3'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { BulkInserts, BulkRows, StatementCache } from '../../store/base/executor.ts'
import type { Cell, Cells } from '../../store/fields/Field.ts'
import { listOfRows, rowsInList } from '../base/journaledRows.ts'
import { quoted } from '../base/quoted.ts'
import { withoutTriggers } from '../base/withoutTriggers.ts'
import { ContentHash } from './ContentHash.ts'
import type { ContentSeal } from './contentSeal.ts'

const rowsBetweenTold = 4096
/** One statement for so many rows takes half as long as one for each; longer ones hardly gain. */
const rowsAtOnce = 32

/** Inserts in bulk into a file: its triggers are left off meanwhile, and the seal is told of all rows at once. */
export class SealedBulk implements BulkRows {
  readonly #connection: Database
  readonly #statements: StatementCache
  /** None while a file is being made, which is sealed when all is in it. */
  readonly #seal: ContentSeal | null

  readonly #written: () => void

  /** `written` is told now and then while rows are inserted. */
  constructor(connection: Database, statements: StatementCache, seal: ContentSeal | null, written: () => void = () => undefined) {
    this.#connection = connection
    this.#statements = statements
    this.#seal = seal
    this.#written = written
  }

  inBulk(tables: readonly string[], work: (inserts: BulkInserts) => void): void {
    const inserted = new ContentHash()
    const quietly = () => withoutTriggers(this.#connection, tables.map(insertTriggerOf), () => work(this.#inserts(inserted)))
    if (this.#seal === null) quietly()
    else this.#seal.withoutInserts(tables, quietly)
    this.#seal?.addRows(inserted)
  }

  byIds(table: string, ids: Iterable<string>, work: () => void): void {
    withoutTriggers(this.#connection, [insertTriggerOf(table)], work)
    const tell = this.#statements.prepare(
      `INSERT INTO journal (change, table_name, operation, before, after)
       SELECT change, ?, 'insert', NULL, ? FROM current_change`,
    )
    const rows = Array.from(ids, (id) => JSON.stringify([id]))
    for (let from = 0; from < rows.length; from += rowsInList) {
      tell.run(table, listOfRows(['id'], rows.slice(from, from + rowsInList)))
    }
  }

  #inserts(inserted: ContentHash): BulkInserts {
    const insert = (table: string, columns: readonly string[], rows: Iterable<Cells>): ContentHash => {
      const places = `(${columns.map(() => '?').join()})`
      const statementOf = (count: number) =>
        this.#statements.prepare(
          `INSERT INTO ${quoted(table)} (${columns.map(quoted).join()}) VALUES ${Array(count).fill(places).join()}`,
        )
      const [one, many] = [statementOf(1), statementOf(rowsAtOnce)]
      const sum = new ContentHash()
      const waiting: Cell[] = new Array(rowsAtOnce * columns.length).fill(null)
      let filled = 0
      let count = 0
      for (const cells of rows) {
        if (cells.length !== columns.length) throw new RangeError(`a row of ${table} has ${cells.length} cells`)
        for (let column = 0; column < columns.length; column += 1) {
          waiting[filled] = cells[column] ?? null
          filled += 1
        }
        if (filled === waiting.length) {
          many.run(waiting)
          filled = 0
        }
        sum.addOf(table, cells)
        count += 1
        if (count % rowsBetweenTold === 0) this.#written()
      }
      for (let from = 0; from < filled; from += columns.length) one.run(waiting.slice(from, from + columns.length))
      inserted.join(sum)
      return sum
    }
    return {
      insert(table, columns, rows) {
        insert(table, columns, rows)
      },
      insertAndRead: (table, columns, { rows, expected }, each) => {
        const last =
          this.#connection
            .prepare<[], number>(`SELECT max(rowid) FROM ${quoted(table)}`)
            .pluck()
            .get() ?? 0
        const insertAll = () => insert(table, columns, rows)
        const given = expected > last / 2 ? withoutIndexes(this.#connection, table, insertAll) : insertAll()
        const found = new ContentHash()
        const list = columns.map(quoted).join()
        // STRICT tables hold texts, numbers and nulls where no column is of bytes.
        const written = this.#connection
          .prepare<[number], Cells>(`SELECT ${list} FROM ${quoted(table)} WHERE rowid > ?`)
          .raw()
          .iterate(last) as Iterable<Cells>
        for (const cells of written) {
          found.addOf(table, cells)
          each(cells)
        }
        if (found.toString() !== given.toString()) throw new Refusal('disk-error', { name: table })
      },
    }
  }
}

/** Many rows at once are sorted into an index in half the time that it takes to find the place of each. A transaction that fails takes this back too. */
function withoutIndexes<Result>(connection: Database, table: string, work: () => Result): Result {
  const indexes = connection
    .prepare<[string], { name: string; sql: string }>(
      "SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE%'",
    )
    .all(table)
  for (const { name } of indexes) connection.exec(`DROP INDEX main.${quoted(name)}`)
  const result = work()
  for (const { sql } of indexes) connection.exec(sql)
  return result
}

function insertTriggerOf(table: string): string {
  return `${table}_insert_journal`
}
