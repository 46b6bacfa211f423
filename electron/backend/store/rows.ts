import { Refusal } from '../../../shared/model/refusal.ts'
import type { Query, ReadExecutor, WriteExecutor } from './executor.ts'
import { queries } from './queries.ts'
import type { DataTable, DataTables, ListTable } from './tables.ts'

/** The position of a new last row of the list. */
export function nextPosition(db: ReadExecutor, table: ListTable): number {
  const last = db.first(queries.selectFrom(table).select('position').orderBy('position', 'desc').limit(1))
  return (last?.position ?? 0) + 1
}

/** Inserts complete rows, all with the same columns, through one prepared statement. */
export function insertRows<T extends DataTable>(transaction: WriteExecutor, table: T, rows: readonly DataTables[T][]): void {
  const [sample] = rows
  if (sample === undefined) return
  const columns = Object.keys(sample)
  // A row type holds exactly the columns of its table, which Kysely cannot see through the type parameter.
  const query = queries.insertInto(table as DataTable).values(sample as never)
  transaction.runMany(query, valuesOf(rows, columns))
}

function* valuesOf(rows: readonly object[], columns: readonly string[]): Generator<readonly unknown[]> {
  for (const row of rows) {
    const cells: Readonly<Record<string, unknown>> = { ...row }
    yield columns.map((column) => cells[column])
  }
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
