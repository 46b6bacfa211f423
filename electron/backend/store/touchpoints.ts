import type { Touchpoint } from '../../../shared/model/engagement.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { groupBy } from './groupBy.ts'
import { present, storedText } from './present.ts'
import { queries } from './queries.ts'
import { changeOne, existing, insertRows, nextPosition } from './rows.ts'
import type { TouchpointHandRow, TouchpointRow } from './tables.ts'

function toRow(touchpoint: Touchpoint, position: number): TouchpointRow {
  const { id, name, stage, momentOfTruth } = touchpoint
  return {
    id,
    position,
    name,
    stage,
    channel: storedText(touchpoint.channel),
    moment_of_truth: momentOfTruth === undefined ? null : momentOfTruth ? 1 : 0,
    customer_score: touchpoint.customerScore ?? null,
    organisation_score: touchpoint.organisationScore ?? null,
    promise: storedText(touchpoint.promise),
    reality: storedText(touchpoint.reality),
  }
}

function fromRow(row: TouchpointRow, hands: readonly string[]): Touchpoint {
  return present<Touchpoint>({
    id: row.id,
    name: row.name,
    stage: row.stage,
    channel: row.channel,
    momentOfTruth: row.moment_of_truth === null ? null : row.moment_of_truth === 1,
    customerScore: row.customer_score,
    organisationScore: row.organisation_score,
    promise: row.promise,
    reality: row.reality,
    hands: hands.length === 0 ? null : hands,
  })
}

function toHandRows({ id, hands = [] }: Touchpoint): TouchpointHandRow[] {
  return hands.map((name, index) => ({ touchpoint: id, position: index + 1, name }))
}

const handName = ({ name }: TouchpointHandRow) => name

export function readTouchpoints(db: ReadExecutor): readonly Touchpoint[] {
  const hands = groupBy(db.all(queries.selectFrom('touchpoint_hand').selectAll().orderBy('position')), (hand) => hand.touchpoint)
  const rows = db.all(queries.selectFrom('touchpoint').selectAll().orderBy('position'))
  return rows.map((row) => fromRow(row, (hands.get(row.id) ?? []).map(handName)))
}

export function findTouchpoint(db: ReadExecutor, id: string): Touchpoint | undefined {
  const row = db.first(queries.selectFrom('touchpoint').selectAll().where('id', '=', id))
  if (row === undefined) return undefined
  const hands = db.all(queries.selectFrom('touchpoint_hand').selectAll().where('touchpoint', '=', id).orderBy('position'))
  return fromRow(row, hands.map(handName))
}

export function insertTouchpoints(transaction: WriteExecutor, touchpoints: readonly Touchpoint[]): void {
  const first = nextPosition(transaction, 'touchpoint')
  insertRows(
    transaction,
    'touchpoint',
    touchpoints.map((touchpoint, index) => toRow(touchpoint, first + index)),
  )
  insertRows(transaction, 'touchpoint_hand', touchpoints.flatMap(toHandRows))
}

/** `hands` is replaced as a whole. @throws Refusal `gone` */
export function updateTouchpoint(transaction: WriteExecutor, id: string, patch: Patch<Touchpoint>): Touchpoint {
  const touchpoint = applyPatch(existing(findTouchpoint(transaction, id)), patch)
  const { id: _, position: __, ...columns } = toRow(touchpoint, 0)
  changeOne(transaction, queries.updateTable('touchpoint').set(columns).where('id', '=', id))
  if (patch.hands !== undefined) {
    transaction.run(queries.deleteFrom('touchpoint_hand').where('touchpoint', '=', id))
    insertRows(transaction, 'touchpoint_hand', toHandRows(touchpoint))
  }
  return touchpoint
}

/**
 * Deletes the touchpoint. Its failure points stay, and take over its stage and channel where they had none of their own,
 * so that they keep their place in the journey. @throws Refusal `gone`
 */
export function deleteTouchpoint(transaction: WriteExecutor, id: string): void {
  const { stage, channel } = existing(findTouchpoint(transaction, id))
  const itsFailurePoints = queries.updateTable('failure_point').where('touchpoint', '=', id)
  transaction.run(itsFailurePoints.set({ stage }).where('stage', 'is', null))
  if (channel !== undefined) transaction.run(itsFailurePoints.set({ channel }).where('channel', 'is', null))
  transaction.run(itsFailurePoints.set({ touchpoint: null }))
  transaction.run(queries.deleteFrom('touchpoint_hand').where('touchpoint', '=', id))
  changeOne(transaction, queries.deleteFrom('touchpoint').where('id', '=', id))
}
