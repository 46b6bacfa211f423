import type { BulkInserts, ReadExecutor, WriteExecutor } from '../base/executor.ts'
import { insertCells, prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import { CountedRows, countedColumns, MetTexts, type RollupCells } from './CountedRows.ts'
import { type StepCounts, stepOf } from './customerSteps.ts'
import { fieldKeys, OwnCells } from './FieldSums.ts'
import { sumColumns } from './PlaceSums.ts'
import { RollupNames } from './RollupNames.ts'

export const rollupTables = [
  'occurrence_day',
  'occurrence_month',
  'failure_point_day',
  'customer_day',
  'customer_month',
  'field_month',
] as const
const failurePointsWithRows = prepareQuery`SELECT DISTINCT failure_point FROM ${'occurrence'} ORDER BY failure_point`
const occurrencesOf = prepareQuery`SELECT ${countedColumns} FROM ${'occurrence'} WHERE failure_point = ?`
const isComplete = prepareQuery`SELECT complete FROM ${'rollup_state'}`
const setComplete = prepareQuery`UPDATE ${'rollup_state'} SET complete = 1`

const removals = {
  occurrence_day: prepareQuery`DELETE FROM ${'occurrence_day'} WHERE failure_point = ?`,
  occurrence_month: prepareQuery`DELETE FROM ${'occurrence_month'} WHERE failure_point = ?`,
  failure_point_day: prepareQuery`DELETE FROM ${'failure_point_day'} WHERE failure_point = ?`,
  customer_day: prepareQuery`DELETE FROM ${'customer_day'} WHERE failure_point = ?`,
  customer_month: prepareQuery`DELETE FROM ${'customer_month'} WHERE failure_point = ?`,
  field_month: prepareQuery`DELETE FROM ${'field_month'} WHERE failure_point = ?`,
}

/** False for a file whose rollups were never counted. */
export function hasRollups(db: ReadExecutor): boolean {
  return db.cells(isComplete())[0]?.[0] === 1
}

/** Counts all occurrences anew. */
export function rebuildRollups(transaction: WriteExecutor): void {
  for (const table of rollupTables) transaction.run(prepareQuery`DELETE FROM ${table}`())
  const names = new RollupNames(transaction)
  const failurePoints = transaction.cells(failurePointsWithRows()).map(([failurePoint]) => String(failurePoint))
  transaction.inBulk(rollupTables, ({ insert }) => {
    for (const failurePoint of failurePoints) countAnew(insert, transaction, failurePoint, names)
  })
  transaction.run(setComplete())
}

/** Counts the occurrences of these failure points anew. */
export function rebuildFailurePoints(transaction: WriteExecutor, failurePoints: Iterable<string>, names: RollupNames): void {
  transaction.inBulk(rollupTables, ({ insert }) => {
    for (const failurePoint of failurePoints) {
      const number = names.numberOf(failurePoint)
      for (const table of rollupTables) transaction.run(removals[table](number))
      countAnew(insert, transaction, failurePoint, names)
    }
  })
}

function countAnew(insert: BulkInserts['insert'], transaction: WriteExecutor, failurePoint: string, names: RollupNames): void {
  const counted = new CountedRows({ customers: new MetTexts(), own: new OwnCells() })
  for (const cells of transaction.eachCells(occurrencesOf(failurePoint))) counted.add(cells)
  insertRollups(insert, counted.toCells(names.numberOf(failurePoint), names))
}

/** The rollups of a failure point that has none yet. */
export function insertRollups(insert: BulkInserts['insert'], cells: RollupCells): void {
  const { days, months, runningDays, customerDays, customerMonths, fieldMonths } = cells
  insert('occurrence_day', rollupColumns.occurrence_day, days)
  insert('occurrence_month', rollupColumns.occurrence_month, months)
  insert('failure_point_day', rollupColumns.failure_point_day, runningDays)
  insert('customer_day', rollupColumns.customer_day, customerDays)
  insert('customer_month', rollupColumns.customer_month, customerMonths)
  insert('field_month', rollupColumns.field_month, fieldMonths)
}

export const dayColumns = ['failure_point', 'day', 'stage', 'channel', ...sumColumns]
export const monthColumns = ['failure_point', 'month', 'stage', 'channel', ...sumColumns]

const rollupColumns = {
  occurrence_day: dayColumns,
  occurrence_month: monthColumns,
  failure_point_day: ['failure_point', 'day', ...sumColumns],
  customer_day: ['failure_point', 'stage', 'channel', 'day', 'previous', 'customers'],
  customer_month: ['failure_point', 'stage', 'channel', 'month', 'previous', 'customers'],
  field_month: [...fieldKeys, ...sumColumns],
} satisfies Record<(typeof rollupTables)[number], readonly string[]>

/** A few rows of one rollup, whose columns they have in order. */
export function insertCounted(transaction: WriteExecutor, table: (typeof rollupTables)[number], cells: readonly Cells[]): void {
  if (cells.length > 0) insertCells(transaction, table, rollupColumns[table], cells)
}

const stepQueries = {
  customer_day: prepareQuery`INSERT INTO customer_day (failure_point, stage, channel, day, previous, customers) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET customers = customers + excluded.customers`,
  customer_month: prepareQuery`INSERT INTO customer_month (failure_point, stage, channel, month, previous, customers) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET customers = customers + excluded.customers`,
}
const emptySteps = {
  customer_day: prepareQuery`DELETE FROM customer_day WHERE failure_point = ? AND customers = 0`,
  customer_month: prepareQuery`DELETE FROM customer_month WHERE failure_point = ? AND customers = 0`,
}

/** Adds to the steps of a failure point's customers; a step that nobody takes any more is no row. */
export function changeSteps(transaction: WriteExecutor, failurePoint: number, counts: StepCounts): void {
  let removed = false
  for (const [key, by] of counts) {
    if (by === 0) continue
    const { table, stage, channel, at, previous } = stepOf(key)
    transaction.run(stepQueries[table](failurePoint, stage, channel, at, previous, by))
    if (by < 0) removed = true
  }
  if (!removed) return
  for (const query of Object.values(emptySteps)) transaction.run(query(failurePoint))
}
