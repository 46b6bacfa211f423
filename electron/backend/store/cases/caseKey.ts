/** Positions are below it, and days of all years since 1, counted, below 2 ** 22: together they are exact in a number. */
const positions = 2 ** 31
const lastDay = 2 ** 22 - 1
const millisecondsOfDay = 86_400_000
/** The day before 1 January of the year 1, in days from 1970. */
const dayZero = -719_163

const counted = new Map<string, number>()
const mostCounted = 20_000

/** A number for an ISO day and a position: ascending, the latest case comes first, and of one day the first in the file. */
export function caseKey(on: string, position: number): number {
  let day = counted.get(on)
  if (day === undefined) {
    if (counted.size >= mostCounted) counted.clear()
    day = Date.parse(on) / millisecondsOfDay - dayZero
    counted.set(on, day)
  }
  return (lastDay - day) * positions + position
}

/** The position of a case whose key this is. */
export function positionOf(key: number): number {
  return key % positions
}
