import { sql } from 'kysely'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { Cell, Cells } from '../fields/Field.ts'
import type { Query, ReadExecutor, WriteExecutor } from './executor.ts'
import { queries } from './queries.ts'

/**
 * A query on a table that is named by the catalogue, compiled once; values are bound when it is used. Names of tables and
 * columns come from our own descriptors only.
 */
export function prepareQuery(parts: TemplateStringsArray, ...names: readonly (string | readonly string[])[]) {
  const named = names.map((name) => (typeof name === 'string' ? sql.ref(name) : sql.join(name.map((one) => sql.ref(one)))))
  const compiled = sql(parts, ...named).compile(queries)
  return (...parameters: readonly Cell[]): Query<unknown> => ({ compile: () => ({ ...compiled, parameters }) })
}

/** The update of these columns of the row with a key, which is the last value. */
export function prepareUpdate(table: string, columns: readonly string[], key = 'id') {
  const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = ${null}`))
  const compiled = sql`UPDATE ${sql.ref(table)} SET ${set} WHERE ${sql.ref(key)} = ${null}`.compile(queries)
  return (...parameters: readonly Cell[]): Query<unknown> => ({ compile: () => ({ ...compiled, parameters }) })
}

/** The insertion of a row of these columns, where no row has its id. */
export function prepareAdd(table: string, columns: readonly string[]) {
  const places = sql.join(columns.map(() => sql`${null}`))
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const compiled = sql`INSERT INTO ${sql.ref(table)} (${names}) VALUES (${places}) ON CONFLICT (id) DO NOTHING`.compile(queries)
  return (...parameters: readonly Cell[]): Query<unknown> => ({ compile: () => ({ ...compiled, parameters }) })
}

/** Inserts rows of these columns through one prepared statement. */
export function insertCells(transaction: WriteExecutor, table: string, columns: readonly string[], rows: Iterable<Cells>): void {
  const places = sql.join(columns.map(() => sql`${null}`))
  const query = sql`INSERT INTO ${sql.ref(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) VALUES (${places})`
  transaction.runMany({ compile: () => query.compile(queries) }, rows)
}

/** The position of a new last row of a table. */
export function nextPosition(db: ReadExecutor, table: string): number {
  const [row] = db.cells(prepareQuery`SELECT position FROM ${table} ORDER BY position DESC LIMIT 1`())
  const last = row?.[0]
  return (typeof last === 'number' ? last : 0) + 1
}

/** Runs an update or delete of one row. @throws Refusal `gone` when the row is not there. */
export function changeOne(transaction: WriteExecutor, query: Query<unknown>): void {
  const changed = transaction.run(query)
  if (changed === 0) throw new Refusal('gone')
  if (changed > 1) throw new Error(`one row was to change, ${changed} did`)
}

/** The value, when there is one. @throws Refusal `gone` when there is none. */
export function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('gone')
  return value
}
