import type { Occurrence } from '../../../shared/engagement/engagement.ts'
import type { importSchema } from '../../../shared/model/lists/cases/imports.ts'
import type { ItemOf } from '../../../shared/model/lists/ListDescriptor.ts'
import type { WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import type { Cells } from './fields/Field.ts'
import { imports } from './lists/cases/imports.ts'
import { occurrences } from './lists/cases/occurrences.ts'
import { CountedRows, countedColumns, MetTexts } from './rollups/CountedRows.ts'
import { OwnCells } from './rollups/FieldSums.ts'
import { RollupNames } from './rollups/RollupNames.ts'
import { insertRollups, rebuildFailurePoints, rollupTables } from './rollups/rebuildRollups.ts'

const takeIn = prepareQuery`UPDATE ${'current_change'} SET import = ?`
const isCounted = prepareQuery`SELECT 1 FROM ${'occurrence_month'} WHERE failure_point = ? LIMIT 1`

/**
 * Adds an import with its occurrences, which are read again as they were written and counted as that. The change journal holds
 * one row that names it, and undo and redo take all of its rows out and in again by that name. @throws Refusal `disk-error`
 */
export function insertImport(
  transaction: WriteExecutor,
  taken: ItemOf<typeof importSchema>,
  rows: Iterable<Omit<Occurrence, 'import'>>,
): void {
  imports.insert(transaction, [taken])
  transaction.run(takeIn(taken.id))
  const counted = new CountedImport()
  const many = { rows: namedBy(rows, taken.id), expected: taken.imported ?? 0 }
  occurrences.insertInBulk(transaction, many, (row) => counted.add(row))
  transaction.run(takeIn(null))
  counted.intoRollups(transaction)
  transaction.countedImports.add(taken.id)
}

function* namedBy(rows: Iterable<Omit<Occurrence, 'import'>>, id: string): Generator<Occurrence> {
  for (const row of rows) yield { ...row, import: id }
}

const failurePointAt = occurrences.columns.indexOf('failure_point')
const countedAt = countedColumns.map((column) => occurrences.columns.indexOf(column))

/** The rows of an import by failure point, as far as they are counted. */
class CountedImport {
  readonly #rows = new Map<string, CountedRows>()
  readonly #shared = { customers: new MetTexts(), own: new OwnCells() }

  add(row: Cells): void {
    const failurePoint = String(row[failurePointAt])
    const rows = this.#rows.get(failurePoint) ?? new CountedRows(this.#shared)
    this.#rows.set(failurePoint, rows)
    rows.add(countedAt.map((at) => row[at] ?? null))
  }

  /** Failure points that had rows before are counted anew: who of their customers came again, the new rows do not say. */
  intoRollups(transaction: WriteExecutor): void {
    const names = new RollupNames(transaction)
    const before = [...this.#rows.keys()].filter(
      (failurePoint) => transaction.first(isCounted(names.numberOf(failurePoint))) !== undefined,
    )
    rebuildFailurePoints(transaction, before, names)
    for (const failurePoint of before) this.#rows.delete(failurePoint)
    transaction.inBulk(rollupTables, ({ insert }) => {
      for (const [failurePoint, rows] of this.#rows) insertRollups(insert, rows.toCells(names.numberOf(failurePoint), names))
    })
  }
}
