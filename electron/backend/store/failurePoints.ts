import type { FailurePoint } from '../../../shared/model/engagement.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import type { StoredFailurePoint } from '../../../shared/model/storedEngagement.ts'
import { assignCodes } from './codes.ts'
import { fromEstimateColumns, toEstimateColumns } from './estimateColumns.ts'
import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { present, storedText } from './present.ts'
import { queries } from './queries.ts'
import { changeOne, existing, insertRows, nextPosition } from './rows.ts'
import type { FailurePointRow } from './tables.ts'

function toRow(failurePoint: StoredFailurePoint, position: number): FailurePointRow {
  const perMonth = toEstimateColumns(failurePoint.perMonth)
  return {
    id: failurePoint.id,
    position,
    code: failurePoint.code,
    title: failurePoint.title,
    description: storedText(failurePoint.description),
    touchpoint: failurePoint.touchpoint ?? null,
    stage: failurePoint.stage ?? null,
    channel: storedText(failurePoint.channel),
    severity: failurePoint.severity ?? null,
    per_month_low: perMonth.low,
    per_month_likely: perMonth.likely,
    per_month_high: perMonth.high,
    cost_per_case: failurePoint.costPerCase ?? null,
    customers_per_month: failurePoint.customersPerMonth ?? null,
  }
}

function fromRow(row: FailurePointRow): StoredFailurePoint {
  return present<StoredFailurePoint>({
    id: row.id,
    code: row.code,
    title: row.title,
    description: row.description,
    touchpoint: row.touchpoint,
    stage: row.stage,
    channel: row.channel,
    severity: row.severity,
    perMonth: fromEstimateColumns({ low: row.per_month_low, likely: row.per_month_likely, high: row.per_month_high }),
    costPerCase: row.cost_per_case,
    customersPerMonth: row.customers_per_month,
  })
}

export function readFailurePoints(db: ReadExecutor): readonly StoredFailurePoint[] {
  return db.all(queries.selectFrom('failure_point').selectAll().orderBy('position')).map(fromRow)
}

export function findFailurePoint(db: ReadExecutor, id: string): StoredFailurePoint | undefined {
  const row = db.first(queries.selectFrom('failure_point').selectAll().where('id', '=', id))
  return row && fromRow(row)
}

/** Adds them at the end of the list and answers with them as stored, codes included. */
export function insertFailurePoints(
  transaction: WriteExecutor,
  failurePoints: readonly FailurePoint[],
): readonly StoredFailurePoint[] {
  const first = nextPosition(transaction, 'failure_point')
  const stored = assignCodes(transaction, 'FP', failurePoints)
  insertRows(
    transaction,
    'failure_point',
    stored.map((failurePoint, index) => toRow(failurePoint, first + index)),
  )
  return stored
}

/** @throws Refusal `gone` */
export function updateFailurePoint(transaction: WriteExecutor, id: string, patch: Patch<FailurePoint>): StoredFailurePoint {
  const failurePoint = applyPatch<StoredFailurePoint>(existing(findFailurePoint(transaction, id)), patch)
  const { id: _, code: __, position: ___, ...columns } = toRow(failurePoint, 0)
  changeOne(transaction, queries.updateTable('failure_point').set(columns).where('id', '=', id))
  return failurePoint
}

/** Deletes the failure point with its trace and its occurrences. @throws Refusal `gone` */
export function deleteFailurePoint(transaction: WriteExecutor, id: string): void {
  transaction.run(queries.deleteFrom('cause').where('failure_point', '=', id))
  transaction.run(queries.deleteFrom('occurrence').where('failure_point', '=', id))
  changeOne(transaction, queries.deleteFrom('failure_point').where('id', '=', id))
}
