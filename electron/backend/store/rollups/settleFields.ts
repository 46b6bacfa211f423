import type { WriteExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import type { ChangedRow } from '../base/TableChanges.ts'
import { dayNumber, monthOfDay, monthText } from './calendar.ts'
import { FieldSums, ownValuesIn } from './FieldSums.ts'
import type { RollupNames } from './RollupNames.ts'
import { insertCounted } from './rebuildRollups.ts'

const rowsOfMonth = prepareQuery`SELECT stage, channel, cases, cost, fields FROM ${'occurrence'} WHERE failure_point = ? AND happened_on BETWEEN ? AND ? AND fields IS NOT NULL`
// In every dimension: what the rollup holds of one failure point is gone through.
const removeMonth = prepareQuery`DELETE FROM ${'field_month'} WHERE failure_point = ? AND month = ?`

/**
 * Brings the rollup of own dimensions in step with changed occurrences: the months of those that have, or had, a value are
 * added up again from their rows. Without one nothing is read.
 */
export function settleFields(transaction: WriteExecutor, rows: readonly ChangedRow[], names: RollupNames): void {
  const months = new Map<string, readonly [failurePoint: string, month: number]>()
  for (const row of rows.flatMap(({ before, after }) => [before, after])) {
    if (row === null || typeof row['fields'] !== 'string') continue
    const [failurePoint, month] = [String(row['failure_point']), monthOfDay(dayNumber(String(row['happened_on'])))]
    months.set(JSON.stringify([failurePoint, month]), [failurePoint, month])
  }
  for (const [failurePoint, month] of months.values()) {
    const number = names.numberOf(failurePoint)
    const sums = new FieldSums(names)
    const text = monthText(month)
    for (const [stage, channel, cases, cost, fields] of transaction.cells(
      rowsOfMonth(failurePoint, `${text}-01`, `${text}-31`),
    )) {
      sums.add(ownValuesIn(String(fields)), {
        month,
        stage: names.numberOf(typeof stage === 'string' ? stage : null),
        channel: names.numberOf(typeof channel === 'string' ? channel : null),
        cases: typeof cases === 'number' ? cases : 1,
        cost: typeof cost === 'number' ? cost : null,
      })
    }
    transaction.run(removeMonth(number, month))
    insertCounted(transaction, 'field_month', sums.toCells(number))
  }
}
