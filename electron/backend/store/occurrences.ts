import { v7 as uuidv7 } from 'uuid'
import type { Occurrence } from '../../../shared/model/engagement.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import type { StoredOccurrence } from '../../../shared/model/storedEngagement.ts'
import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { present, storedText } from './present.ts'
import { queries } from './queries.ts'
import { changeOne, existing, insertRows, nextPosition } from './rows.ts'
import type { OccurrenceRow } from './tables.ts'

function toRow(occurrence: StoredOccurrence, position: number): OccurrenceRow {
  return {
    id: occurrence.id,
    position,
    failure_point: occurrence.failurePoint,
    happened_on: occurrence.on,
    cases: occurrence.count ?? null,
    cost: occurrence.cost ?? null,
    channel: storedText(occurrence.channel),
    stage: occurrence.stage ?? null,
    customer: storedText(occurrence.customer),
    text: storedText(occurrence.text),
  }
}

function fromRow(row: OccurrenceRow): StoredOccurrence {
  return present<StoredOccurrence>({
    id: row.id,
    failurePoint: row.failure_point,
    on: row.happened_on,
    count: row.cases,
    cost: row.cost,
    channel: row.channel,
    stage: row.stage,
    customer: row.customer,
    text: row.text,
  })
}

export function readOccurrences(db: ReadExecutor): readonly StoredOccurrence[] {
  return db.all(queries.selectFrom('occurrence').selectAll().orderBy('position')).map(fromRow)
}

/** The occurrences of one failure point, in the order of the file. */
export function readOccurrencesOf(db: ReadExecutor, failurePoint: string): readonly StoredOccurrence[] {
  const rows = queries.selectFrom('occurrence').selectAll().where('failure_point', '=', failurePoint).orderBy('position')
  return db.all(rows).map(fromRow)
}

function findOccurrence(db: ReadExecutor, id: string): StoredOccurrence | undefined {
  const row = db.first(queries.selectFrom('occurrence').selectAll().where('id', '=', id))
  return row && fromRow(row)
}

/** Adds them at the end of the list; one without an id gets a UUIDv7. */
export function insertOccurrences(transaction: WriteExecutor, occurrences: readonly Occurrence[]): readonly StoredOccurrence[] {
  const first = nextPosition(transaction, 'occurrence')
  const stored = occurrences.map((occurrence) => ({ ...occurrence, id: occurrence.id ?? uuidv7() }))
  insertRows(
    transaction,
    'occurrence',
    stored.map((occurrence, index) => toRow(occurrence, first + index)),
  )
  return stored
}

/** @throws Refusal `gone` */
export function updateOccurrence(transaction: WriteExecutor, id: string, patch: Patch<Occurrence>): StoredOccurrence {
  const occurrence = applyPatch<StoredOccurrence>(existing(findOccurrence(transaction, id)), patch)
  const { id: _, position: __, ...columns } = toRow(occurrence, 0)
  changeOne(transaction, queries.updateTable('occurrence').set(columns).where('id', '=', id))
  return occurrence
}

/** @throws Refusal `gone` */
export function deleteOccurrence(transaction: WriteExecutor, id: string): void {
  changeOne(transaction, queries.deleteFrom('occurrence').where('id', '=', id))
}
