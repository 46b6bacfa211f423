import type { Occurrence } from '../../../shared/engagement/engagement.ts'
import type { importSchema } from '../../../shared/model/lists/imports.ts'
import type { ItemOf } from '../../../shared/model/lists/ListDescriptor.ts'
import type { WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import { imports } from './lists/imports.ts'
import { occurrences } from './lists/occurrences.ts'

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
  occurrences.insert(transaction, namedBy(rows, taken.id))
  transaction.run(takeIn(null))
}

function* namedBy(rows: Iterable<Omit<Occurrence, 'import'>>, id: string): Generator<Occurrence> {
  for (const row of rows) yield { ...row, import: id }
}
