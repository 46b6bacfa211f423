import type { Database, Statement } from 'better-sqlite3'
import type { CompiledQuery } from 'kysely'
import type { Cells } from '../fields/Field.ts'

/** A query made with `queries`; `Row` is what it answers with. */
export interface Query<Row> {
  compile(): CompiledQuery<Row>
}

/** Runs queries that read. First argument of every store function that reads. */
export interface ReadExecutor {
  all<Row>(query: Query<Row>): Row[]
  first<Row>(query: Query<Row>): Row | undefined
  /** The rows as bare cells in the order of the query's columns. */
  cells(query: Query<unknown>): readonly Cells[]
  /** The same one by one, for more rows than memory should hold; no write may run until all are taken. */
  eachCells(query: Query<unknown>): Iterable<Cells>
}

/** Runs queries inside the one open write transaction, and is dead after it. First argument of every store function that writes. */
export interface WriteExecutor extends ReadExecutor {
  /** Answers how many rows the statement changed. */
  run(query: Query<unknown>): number
  /** Runs the query's statement once for each list of values, in place of the values it was made with. */
  runMany(query: Query<unknown>, valueLists: Iterable<readonly unknown[]>): void
  /**
   * Does work that inserts very many rows into these tables, without what is done for rows one by one. Only for rows that the
   * change journal does not tell one by one.
   */
  inBulk: BulkRows['inBulk']
  /** Does work that inserts these rows into a table, of which the change journal then keeps the ids alone: enough to undo it. */
  byIds: BulkRows['byIds']
  /** The imports whose occurrences the work has counted into the rollups itself. */
  readonly countedImports: Set<string>
}

/** Inserts rows whose columns are all that their table has, in its order. */
export interface BulkInserts {
  insert(table: string, columns: readonly string[], rows: Iterable<Cells>): void
  /** The rows are read again, each handed to `each`, and are then what was given. @throws Refusal `disk-error` */
  insertAndRead(table: string, columns: readonly string[], many: ManyRows<Cells>, each: (row: Cells) => void): void
}

/** Rows that are taken one by one, once. */
export interface ManyRows<Row> {
  readonly rows: Iterable<Row>
  /** About how many they are. */
  readonly expected: number
}

/** How a connection inserts in bulk: with all that its file keeps of every row. */
export interface BulkRows {
  inBulk(tables: readonly string[], work: (inserts: BulkInserts) => void): void
  byIds(table: string, ids: Iterable<string>, work: () => void): void
}

/** Statements differ by shape only, values being bound, so a session sees a few hundred; the bound is a safety net. */
const maximumStatements = 1000

/** Prepares each statement once for the life of the connection. */
export class StatementCache {
  readonly #connection: Database
  readonly #statements = new Map<string, Statement<unknown[]>>()
  readonly #bare = new Map<string, Statement<unknown[]>>()

  constructor(connection: Database) {
    this.#connection = connection
  }

  prepare(sql: string): Statement<unknown[]> {
    return this.#find(this.#statements, sql)
  }

  /** The statement whose rows come as bare cells. */
  prepareBare(sql: string): Statement<unknown[]> {
    const known = this.#bare.get(sql)
    return known ?? this.#find(this.#bare, sql).raw(true)
  }

  #find(statements: Map<string, Statement<unknown[]>>, sql: string): Statement<unknown[]> {
    const known = statements.get(sql)
    if (known !== undefined) return known
    if (statements.size >= maximumStatements) statements.clear()
    const statement = this.#connection.prepare<unknown[]>(sql)
    statements.set(sql, statement)
    return statement
  }
}

export function createReadExecutor(statements: StatementCache): ReadExecutor {
  return {
    all<Row>(query: Query<Row>) {
      const { sql, parameters } = query.compile()
      // Kysely derives Row from the query and the table types; the file's schema was compared with them at open.
      return statements.prepare(sql).all(...parameters) as Row[]
    },
    first<Row>(query: Query<Row>) {
      const { sql, parameters } = query.compile()
      return statements.prepare(sql).get(...parameters) as Row | undefined
    },
    cells(query) {
      const { sql, parameters } = query.compile()
      // STRICT tables hold texts, numbers and nulls; no query of ours selects bytes this way.
      return statements.prepareBare(sql).all(...parameters) as Cells[]
    },
    eachCells(query) {
      const { sql, parameters } = query.compile()
      // As in `cells`.
      return statements.prepareBare(sql).iterate(...parameters) as Iterable<Cells>
    },
  }
}

/** The executor of one transaction, and the call that ends its life when the transaction ends. */
export function createWriteExecutor(
  statements: StatementCache,
  bulk: BulkRows,
): { readonly executor: WriteExecutor; end(): void } {
  const reader = createReadExecutor(statements)
  let live = true
  const assertLive = () => {
    if (!live) throw new Error('this transaction has ended; its executor cannot be used any more')
  }
  const executor: WriteExecutor = {
    all(query) {
      assertLive()
      return reader.all(query)
    },
    first(query) {
      assertLive()
      return reader.first(query)
    },
    cells(query) {
      assertLive()
      return reader.cells(query)
    },
    eachCells(query) {
      assertLive()
      return reader.eachCells(query)
    },
    run(query) {
      assertLive()
      const { sql, parameters } = query.compile()
      return statements.prepare(sql).run(...parameters).changes
    },
    runMany(query, valueLists) {
      assertLive()
      const statement = statements.prepare(query.compile().sql)
      for (const values of valueLists) statement.run(...values)
    },
    countedImports: new Set(),
    inBulk(tables, work) {
      assertLive()
      bulk.inBulk(tables, work)
    },
    byIds(table, ids, work) {
      assertLive()
      bulk.byIds(table, ids, work)
    },
  }
  return {
    executor,
    end() {
      live = false
    },
  }
}
