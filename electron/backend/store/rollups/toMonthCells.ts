import type { Cells } from '../fields/Field.ts'
import { monthOfDay } from './calendar.ts'
import { PlaceSums } from './PlaceSums.ts'

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
