import type { WriteExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import type { ChangedRow, JournaledRow } from '../base/TableChanges.ts'
import type { Cell } from '../fields/Field.ts'
import { dayNumber, monthOfDay } from './calendar.ts'
import { addSteps, type Meeting, type StepCounts } from './customerSteps.ts'
import { PlaceSums } from './PlaceSums.ts'
import { RollupNames } from './RollupNames.ts'
import { changeSteps, dayColumns, insertCounted, rebuildFailurePoints } from './rebuildRollups.ts'
import { toRunningCells } from './runningDays.ts'
import { settleFields } from './settleFields.ts'
import { toMonthCells } from './toMonthCells.ts'

const rowsOfDay = prepareQuery`SELECT stage, channel, cases, cost FROM ${'occurrence'} WHERE failure_point = ? AND happened_on = ?`
const removeDay = prepareQuery`DELETE FROM ${'occurrence_day'} WHERE failure_point = ? AND day = ?`
const daysOfMonth = prepareQuery`SELECT ${dayColumns} FROM ${'occurrence_day'} WHERE failure_point = ? AND day BETWEEN ? AND ? ORDER BY day`
const removeRunning = prepareQuery`DELETE FROM ${'failure_point_day'} WHERE failure_point = ? AND day BETWEEN ? AND ?`
const removeMonth = prepareQuery`DELETE FROM ${'occurrence_month'} WHERE failure_point = ? AND month = ?`
// By the index of customers: one meets few failure points, and a failure point may have most of the rows.
const meetingsOf = prepareQuery`SELECT happened_on, stage, channel FROM ${'occurrence'} WHERE +failure_point = ? AND customer = ?`

/**
 * Brings the rollups in step with the occurrences that the open transaction made, changed or deleted, whatever path wrote
 * them; what it costs depends on those rows and not on how many others there are. `rows` null: too many to follow one by one,
 * so all of these failure points are counted anew.
 */
export function settleRollups(
  transaction: WriteExecutor,
  rows: readonly ChangedRow[] | null,
  failurePoints: () => Iterable<string>,
): void {
  const names = new RollupNames(transaction)
  if (rows === null) {
    rebuildFailurePoints(transaction, failurePoints(), names)
    return
  }
  settleDays(transaction, rows, names)
  settleCustomers(transaction, rows, names)
  settleFields(transaction, rows, names)
}

function versionsOf({ before, after }: ChangedRow): readonly { readonly row: JournaledRow; readonly by: 1 | -1 }[] {
  return [
    ...(before === null ? [] : [{ row: before, by: -1 as const }]),
    ...(after === null ? [] : [{ row: after, by: 1 as const }]),
  ]
}

function textIn(row: JournaledRow, column: string): string | null {
  const cell: Cell | undefined = row[column]
  return typeof cell === 'string' && cell !== '' ? cell : null
}

/** The different pairs of a failure point and another text that the rows hold, before or after. */
function pairsIn(rows: readonly ChangedRow[], column: string): readonly (readonly [failurePoint: string, other: string])[] {
  const pairs = new Map<string, readonly [string, string]>()
  for (const { row } of rows.flatMap(versionsOf)) {
    const failurePoint = textIn(row, 'failure_point')
    const other = textIn(row, column)
    if (failurePoint !== null && other !== null) pairs.set(JSON.stringify([failurePoint, other]), [failurePoint, other])
  }
  return [...pairs.values()]
}

function settleDays(transaction: WriteExecutor, rows: readonly ChangedRow[], names: RollupNames): void {
  const months = new Map<string, readonly [failurePoint: number, month: number]>()
  for (const [failurePoint, happenedOn] of pairsIn(rows, 'happened_on')) {
    const number = names.numberOf(failurePoint)
    const day = dayNumber(happenedOn)
    months.set(`${number},${monthOfDay(day)}`, [number, monthOfDay(day)])
    const places = new Map<string, PlaceSums>()
    for (const [stage, channel, cases, cost] of transaction.cells(rowsOfDay(failurePoint, happenedOn))) {
      const key = `${names.numberOf(nameIn(stage))},${names.numberOf(nameIn(channel))}`
      const sums = places.get(key) ?? new PlaceSums()
      places.set(key, sums)
      sums.addRow(typeof cases === 'number' ? cases : 1, typeof cost === 'number' ? cost : null)
    }
    transaction.run(removeDay(number, day))
    insertCounted(
      transaction,
      'occurrence_day',
      Array.from(places, ([key, sums]) => [number, day, ...key.split(',').map(Number), ...sums.toCells()]),
    )
  }
  for (const [number, month] of months.values()) {
    const days = [month * 100, month * 100 + 99] as const
    const cells = transaction.cells(daysOfMonth(number, ...days))
    transaction.run(removeMonth(number, month))
    insertCounted(transaction, 'occurrence_month', toMonthCells(cells))
    transaction.run(removeRunning(number, ...days))
    insertCounted(transaction, 'failure_point_day', toRunningCells(cells))
  }
}

function nameIn(cell: Cell | undefined): string | null {
  return typeof cell === 'string' ? cell : null
}

interface MeetingChange {
  readonly meeting: Meeting
  readonly by: 1 | -1
}

function settleCustomers(transaction: WriteExecutor, rows: readonly ChangedRow[], names: RollupNames): void {
  const meetingIn = (happenedOn: Cell | undefined, stage: Cell | undefined, channel: Cell | undefined): Meeting => ({
    day: dayNumber(String(happenedOn)),
    stage: names.numberOf(nameIn(stage)),
    channel: names.numberOf(nameIn(channel)),
  })
  const changes = new Map<string, MeetingChange[]>()
  for (const { row, by } of rows.flatMap(versionsOf)) {
    const key = JSON.stringify([textIn(row, 'failure_point'), textIn(row, 'customer')])
    const change = { meeting: meetingIn(row['happened_on'], row['stage'], row['channel']), by }
    const known = changes.get(key)
    if (known === undefined) changes.set(key, [change])
    else known.push(change)
  }
  for (const [failurePoint, customer] of pairsIn(rows, 'customer')) {
    const now = transaction
      .cells(meetingsOf(failurePoint, customer))
      .map(([happenedOn, stage, channel]) => meetingIn(happenedOn, stage, channel))
    const steps: StepCounts = new Map()
    addSteps(steps, takenBack(now, changes.get(JSON.stringify([failurePoint, customer])) ?? []), -1)
    addSteps(steps, now, 1)
    changeSteps(transaction, names.numberOf(failurePoint), steps)
  }
}

/** The meetings as they were before some came (by 1) and some went (by −1). */
function takenBack(now: readonly Meeting[], changes: readonly MeetingChange[]): readonly Meeting[] {
  const counts = new Map<string, { readonly meeting: Meeting; count: number }>()
  const add = (meeting: Meeting, by: number) => {
    const key = `${meeting.day},${meeting.stage},${meeting.channel}`
    const known = counts.get(key) ?? { meeting, count: 0 }
    known.count += by
    counts.set(key, known)
  }
  for (const meeting of now) add(meeting, 1)
  for (const { meeting, by } of changes) add(meeting, -by)
  return [...counts.values()].filter(({ count }) => count > 0).map(({ meeting }) => meeting)
}
