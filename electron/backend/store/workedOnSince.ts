import type { ListKey } from '../../../shared/engagement/catalogue.ts'
import type { ReadExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import type { Cell } from './fields/Field.ts'
import { TableList } from './lists/TableList.ts'
import { storedLists } from './storedLists.ts'

const firstOfEach = prepareQuery`SELECT before FROM (
  SELECT before, row_number() OVER (PARTITION BY json_extract(before, '$.id') ORDER BY id) AS turn
  FROM journal WHERE change > ? AND table_name = ? AND operation = 'update') WHERE turn = 1`
const ownersOf = prepareQuery`SELECT DISTINCT json_extract(coalesce(after, before), '$.' || ?) FROM journal WHERE change > ? AND table_name = ?`

/** The items of a list that are not now as a change left them, or whose entries were written since. What was taken back is no work. */
export function workedOnSince(db: ReadExecutor, list: ListKey, change: number): ReadonlySet<string> {
  const stored = storedLists[list]
  const [table = ''] = stored.tables
  const rows = db.cells(firstOfEach(change, table)).flatMap(([before = null]) => {
    // Written by the triggers of our own migrations: one flat object of the table's columns.
    const row = JSON.parse(String(before)) as Readonly<Record<string, Cell>>
    return isAsItWas(db, table, row) ? [] : [String(row['id'])]
  })
  const entries = (stored instanceof TableList ? stored.entryTables : []).flatMap((one) =>
    db.cells(ownersOf(one.owner, change, one.table)).map(([owner]) => String(owner)),
  )
  return new Set([...rows, ...entries])
}

function isAsItWas(db: ReadExecutor, table: string, row: Readonly<Record<string, Cell>>): boolean {
  const columns = Object.keys(row)
  const [now] = db.cells(prepareQuery`SELECT ${columns} FROM ${table} WHERE id = ?`(row['id'] ?? null))
  return now === undefined || columns.every((column, index) => now[index] === row[column])
}
