import type { Occurrence } from '../../../shared/engagement/engagement.ts'
import type { importSchema } from '../../../shared/model/lists/imports.ts'
import type { ItemOf } from '../../../shared/model/lists/ListDescriptor.ts'
import type { WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import { imports } from './lists/imports.ts'
import { occurrences } from './lists/occurrences.ts'

/** Rows that are held at a time. */
const atOnce = 2000

const takeIn = prepareQuery`UPDATE ${'current_change'} SET import = ?`

/**
 * Adds an import with its occurrences. The change journal holds one row that names it, and undo and redo take all of its rows
 * out and in again by that name.
 */
export function insertImport(
  transaction: WriteExecutor,
  taken: ItemOf<typeof importSchema>,
  rows: Iterable<Omit<Occurrence, 'import'>>,
): void {
  imports.insert(transaction, [taken])
  transaction.run(takeIn(taken.id))
  for (const some of inPortions(namedBy(rows, taken.id))) occurrences.insert(transaction, some)
  transaction.run(takeIn(null))
}

function* namedBy(rows: Iterable<Omit<Occurrence, 'import'>>, id: string): Generator<Occurrence> {
  for (const row of rows) yield { ...row, import: id }
}

function* inPortions<Row>(rows: Iterable<Row>): Generator<readonly Row[]> {
  let some: Row[] = []
  for (const row of rows) {
    some.push(row)
    if (some.length < atOnce) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
