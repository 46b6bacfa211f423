import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import { monthOfDay } from './calendar.ts'
import { PlaceSums, sumColumns } from './PlaceSums.ts'

const upTo = prepareQuery`SELECT ${sumColumns} FROM ${'failure_point_day'} WHERE failure_point = ? AND day BETWEEN ? AND ? ORDER BY day DESC LIMIT 1`

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

/** All cases of a failure point between two days of one month, however many there are: from two rows of the running sums. */
export function sumsBetween(db: ReadExecutor, failurePoint: number, from: number, to: number): PlaceSums {
  const start = monthOfDay(from) * 100
  return PlaceSums.rest(runningSums(db, failurePoint, start, to), [{ sums: runningSums(db, failurePoint, start, from - 1) }])
}

function runningSums(db: ReadExecutor, failurePoint: number, start: number, day: number): PlaceSums {
  const sums = new PlaceSums()
  const [cells] = day <= start ? [] : db.cells(upTo(failurePoint, start, day))
  if (cells !== undefined) sums.addCells(cells, 0)
  return sums
}
