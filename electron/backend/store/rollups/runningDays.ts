import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import { monthOfDay } from './calendar.ts'
import { PlaceSums, sumColumns } from './PlaceSums.ts'
import type { PeriodParts } from './periodParts.ts'

const upTo = prepareQuery`SELECT failure_point, ${sumColumns} FROM json_each(?) AS asked JOIN ${'failure_point_day'} ON failure_point = asked.value WHERE day = (SELECT max(day) FROM failure_point_day WHERE failure_point = asked.value AND day BETWEEN ? AND ?)`

/**
 * Running sums: of each day of one failure point that has cases, what its month came to by the end of that day, in all places
 * together. `dayCells` are rows of the days' rollup in the order of their days.
 */
export function toRunningCells(dayCells: readonly Cells[]): readonly Cells[] {
  const running: Cells[] = []
  let sums = new PlaceSums()
  dayCells.forEach((cells, at) => {
    const [failurePoint = 0, day = 0] = cells
    if (at > 0 && monthOfDay(Number(dayCells[at - 1]?.[1])) !== monthOfDay(Number(day))) sums = new PlaceSums()
    sums.addCells(cells, 4)
    if (dayCells[at + 1]?.[1] !== day) running.push([failurePoint, day, ...sums.toCells()])
  })
  return running
}

/** A part of a month: the month, and what it came to in all places together. */
export type PartOfMonth = readonly [month: number, sums: PlaceSums]

/**
 * What these failure points came to in some stretches of days, each inside one month, however many cases and places they had;
 * nothing for a stretch without cases. Exact where the amounts of a month lie less than 1e30 apart. All failure points are read
 * together: one query for each would take most of the time.
 */
export function partsOfMonths(
  db: ReadExecutor,
  failurePoints: readonly number[],
  days: PeriodParts['days'],
): ReadonlyMap<number, readonly PartOfMonth[]> {
  const parts = new Map<number, PartOfMonth[]>()
  for (const [from, to] of days) {
    const start = monthOfDay(from) * 100
    const before = runningSums(db, failurePoints, start, from - 1)
    for (const [failurePoint, whole] of runningSums(db, failurePoints, start, to)) {
      const taken = before.get(failurePoint)
      const sums = taken === undefined ? whole : PlaceSums.rest(whole, [{ sums: taken }])
      if (sums.rows > 0) parts.set(failurePoint, [...(parts.get(failurePoint) ?? []), [monthOfDay(from), sums]])
    }
  }
  return parts
}

function runningSums(
  db: ReadExecutor,
  failurePoints: readonly number[],
  start: number,
  day: number,
): ReadonlyMap<number, PlaceSums> {
  const rows = day <= start ? [] : db.cells(upTo(JSON.stringify(failurePoints), start, day))
  return new Map(
    rows.map((cells) => {
      const sums = new PlaceSums()
      sums.addCells(cells, 1)
      return [Number(cells[0]), sums]
    }),
  )
}
