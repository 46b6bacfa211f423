import type { TakenBack } from '../../../shared/contract/files/importingContract.ts'
import type { ListKey } from '../../../shared/engagement/catalogue.ts'
import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { changeOne, prepareQuery, prepareUpdate } from './base/rows.ts'
import type { Cell } from './fields/Field.ts'
import { storedLists } from './storedLists.ts'
import { titleOf } from './titleOf.ts'

const updatedBy = prepareQuery`SELECT before, after FROM journal WHERE change = ? AND table_name = ? AND operation = 'update' ORDER BY id DESC`

/** Lists of which an import writes anew what its rows say otherwise. */
const updatedLists = [
  'occurrences',
  'fixes',
  'volumes',
  'customers',
  'cancellationMonths',
  'cancellationCases',
] as const satisfies readonly ListKey[]

type Row = Readonly<Record<string, Cell>>

/** What became of the items that a change wrote anew. */
export interface GivenBack {
  readonly restored: number
  /** Those of which something was worked on since, which stays. */
  readonly kept: TakenBack['kept']
}

/** Writes the items that a change wrote anew as they were before, where all that it wrote of one still stands. */
export function giveBackUpdated(transaction: WriteExecutor, change: number): GivenBack {
  let restored = 0
  const kept: TakenBack['kept'][number][] = []
  for (const list of updatedLists) {
    for (const { id, before, after } of updatesBy(transaction, change, list)) {
      const item = storedLists[list].find(transaction, id)
      if (item === undefined) continue
      if (giveBack(transaction, list, { id, before, after })) restored += 1
      else kept.push({ list, id, title: titleOf(list, item) })
    }
  }
  return { restored, kept }
}

interface Update {
  readonly id: string
  readonly before: Row
  readonly after: Row
}

function updatesBy(db: ReadExecutor, change: number, list: (typeof updatedLists)[number]): readonly Update[] {
  // Written by the triggers of our own migrations: one flat object of the table's columns.
  const rowIn = (cell: Cell): Row => JSON.parse(String(cell)) as Row
  return db.cells(updatedBy(change, tableOf(list))).map(([before = null, after = null]) => {
    const row = rowIn(before)
    return { id: String(row['id']), before: row, after: rowIn(after) }
  })
}

function giveBack(transaction: WriteExecutor, list: (typeof updatedLists)[number], { id, before, after }: Update): boolean {
  const table = tableOf(list)
  const columns = Object.keys(before).filter((column) => before[column] !== after[column])
  const [now = []] = transaction.cells(prepareQuery`SELECT ${columns} FROM ${table} WHERE id = ?`(id))
  if (columns.some((column, index) => now[index] !== after[column])) return false
  changeOne(transaction, prepareUpdate(table, columns)(...columns.map((column) => before[column] ?? null), id))
  return true
}

function tableOf(list: (typeof updatedLists)[number]): string {
  const [table = ''] = storedLists[list].tables
  return table
}
