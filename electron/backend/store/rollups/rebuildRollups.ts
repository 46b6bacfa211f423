import type { ReadExecutor, WriteExecutor } from '../base/executor.ts'
import { insertCells, prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import { dayNumber, monthOfDay } from './calendar.ts'
import { addSteps, type CustomerStep, type Meeting, type StepCounts, stepOf } from './customerSteps.ts'
import { PlaceSums, sumColumns } from './PlaceSums.ts'
import { RollupNames } from './RollupNames.ts'

const rollupTables = ['occurrence_day', 'occurrence_month', 'customer_day', 'customer_month']
const failurePointsWithRows = prepareQuery`SELECT DISTINCT failure_point FROM ${'occurrence'} ORDER BY failure_point`
const occurrencesOf = prepareQuery`SELECT happened_on, stage, channel, cases, cost, customer FROM ${'occurrence'} WHERE failure_point = ?`
const isComplete = prepareQuery`SELECT complete FROM ${'rollup_state'}`
const setComplete = prepareQuery`UPDATE ${'rollup_state'} SET complete = 1`

/** False for a file whose rollups were never counted. */
export function hasRollups(db: ReadExecutor): boolean {
  return db.cells(isComplete())[0]?.[0] === 1
}

/** Counts all occurrences anew. */
export function rebuildRollups(transaction: WriteExecutor): void {
  for (const table of rollupTables) transaction.run(prepareQuery`DELETE FROM ${table}`())
  const names = new RollupNames(transaction)
  for (const [failurePoint] of transaction.cells(failurePointsWithRows())) rebuildOne(transaction, String(failurePoint), names)
  transaction.run(setComplete())
}

/** Counts the occurrences of one failure point anew. */
export function rebuildFailurePoint(transaction: WriteExecutor, failurePoint: string, names: RollupNames): void {
  const number = names.numberOf(failurePoint)
  for (const table of rollupTables) transaction.run(prepareQuery`DELETE FROM ${table} WHERE failure_point = ?`(number))
  rebuildOne(transaction, failurePoint, names)
}

/** The sums of each day and place, and the meetings of each customer; places as numbers within this result. */
interface Counted {
  readonly days: ReadonlyMap<string, PlaceSums>
  readonly meetings: ReadonlyMap<string, readonly Meeting[]>
  readonly names: readonly (string | null)[]
}

function rebuildOne(transaction: WriteExecutor, failurePoint: string, names: RollupNames): void {
  const counted = count(transaction.eachCells(occurrencesOf(failurePoint)))
  const numbers = counted.names.map((name) => names.numberOf(name))
  const number = names.numberOf(failurePoint)
  const dayCells = Array.from(counted.days, ([key, sums]): Cells => {
    const [day = 0, stage = 0, channel = 0] = key.split(',').map(Number)
    return [number, day, numbers[stage] ?? 0, numbers[channel] ?? 0, ...sums.toCells()]
  })
  insertDays(transaction, dayCells)
  insertMonths(transaction, toMonthCells(dayCells))
  const steps: StepCounts = new Map()
  for (const met of counted.meetings.values()) {
    const placed = met.map(({ day, stage, channel }) => ({ day, stage: numbers[stage] ?? 0, channel: numbers[channel] ?? 0 }))
    addSteps(steps, placed, 1)
  }
  insertSteps(transaction, number, steps)
}

function count(rows: Iterable<Cells>): Counted {
  const days = new Map<string, PlaceSums>()
  const meetings = new Map<string, Meeting[]>()
  const names: (string | null)[] = [null]
  const numbers = new Map<string | null, number>([[null, 0]])
  const numberOf = (name: string | null): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, names.length)
    return names.push(name) - 1
  }
  for (const [happenedOn, stageName, channelName, cases, cost, customer] of rows) {
    const day = dayNumber(String(happenedOn))
    const stage = numberOf(textOrNull(stageName))
    const channel = numberOf(textOrNull(channelName))
    const key = `${day},${stage},${channel}`
    const sums = days.get(key) ?? new PlaceSums()
    days.set(key, sums)
    sums.addRow(typeof cases === 'number' ? cases : 1, typeof cost === 'number' ? cost : null)
    if (typeof customer !== 'string') continue
    const met = meetings.get(customer)
    if (met === undefined) meetings.set(customer, [{ day, stage, channel }])
    else met.push({ day, stage, channel })
  }
  return { days, meetings, names }
}

function textOrNull(cell: unknown): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null
}

/** The months that days of one failure point add up to. */
export function toMonthCells(dayCells: readonly Cells[]): readonly Cells[] {
  const months = new Map<string, PlaceSums>()
  const places = new Map<string, Cells>()
  for (const cells of dayCells) {
    const [failurePoint = 0, day, stage = 0, channel = 0] = cells
    const place = [failurePoint, monthOfDay(Number(day)), stage, channel]
    const key = place.join()
    const sums = months.get(key) ?? new PlaceSums()
    months.set(key, sums)
    places.set(key, place)
    sums.addCells(cells, 4)
  }
  return Array.from(months, ([key, sums]) => [...(places.get(key) ?? []), ...sums.toCells()])
}

export const dayColumns = ['failure_point', 'day', 'stage', 'channel', ...sumColumns]
export const monthColumns = ['failure_point', 'month', 'stage', 'channel', ...sumColumns]

export function insertDays(transaction: WriteExecutor, cells: readonly Cells[]): void {
  if (cells.length > 0) insertCells(transaction, 'occurrence_day', dayColumns, cells)
}

export function insertMonths(transaction: WriteExecutor, cells: readonly Cells[]): void {
  if (cells.length > 0) insertCells(transaction, 'occurrence_month', monthColumns, cells)
}

const stepQueries = {
  customer_day: prepareQuery`INSERT INTO customer_day (failure_point, stage, channel, day, previous, customers) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET customers = customers + excluded.customers`,
  customer_month: prepareQuery`INSERT INTO customer_month (failure_point, stage, channel, month, previous, customers) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET customers = customers + excluded.customers`,
}
const emptySteps = {
  customer_day: prepareQuery`DELETE FROM customer_day WHERE failure_point = ? AND customers = 0`,
  customer_month: prepareQuery`DELETE FROM customer_month WHERE failure_point = ? AND customers = 0`,
}

const stepColumns = {
  customer_day: ['failure_point', 'stage', 'channel', 'day', 'previous', 'customers'],
  customer_month: ['failure_point', 'stage', 'channel', 'month', 'previous', 'customers'],
}

/** The steps of a failure point that has none yet; in the order of their table, in which rows are added fastest. */
function insertSteps(transaction: WriteExecutor, failurePoint: number, counts: StepCounts): void {
  const cells: Record<CustomerStep['table'], number[][]> = { customer_day: [], customer_month: [] }
  for (const [key, customers] of counts) {
    const { table, stage, channel, at, previous } = stepOf(key)
    cells[table].push([failurePoint, stage, channel, at, previous, customers])
  }
  insertCells(transaction, 'customer_day', stepColumns.customer_day, cells.customer_day.sort(byCells))
  insertCells(transaction, 'customer_month', stepColumns.customer_month, cells.customer_month.sort(byCells))
}

function byCells(first: readonly number[], second: readonly number[]): number {
  for (const [index, cell] of first.entries()) if (cell !== second[index]) return cell - (second[index] ?? 0)
  return 0
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
