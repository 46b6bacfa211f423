import type { FailurePointTally, PlaceTally } from '../../../../shared/analysis/measures/tallies.ts'
import { ExactSum, exactSum } from '../../../../shared/analysis/numbers/ExactSum.ts'
import type { Period } from '../../../../shared/engagement/engagement.ts'
import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import { CountedPlace } from './CountedPlace.ts'
import type { CustomerCounts } from './CustomerCounts.ts'
import { monthOfDay } from './calendar.ts'
import { PlaceSums, sumColumns } from './PlaceSums.ts'
import type { PeriodParts } from './periodParts.ts'
import { dayColumns } from './rebuildRollups.ts'

const daysOfOne = prepareQuery`SELECT ${dayColumns} FROM ${'occurrence_day'} WHERE failure_point = ? AND day BETWEEN ? AND ?`
const width = sumColumns.length
/** The first cell of the sums in a row of a rollup table: before it stand failure point, month or day, stage, and channel. */
const firstSum = 4
/** Of how many periods the tallies are kept: a commit to another failure point leaves them as they are. */
const mostPeriods = 4

/** Cases of one month: their sum, and what rounding took from it. */
interface MonthCases {
  readonly month: number
  readonly cases: number
  readonly rest: number
}

/** The sums of a place, which stands in numbers. */
interface SummedPlace {
  readonly stage: number
  readonly channel: number
  readonly sums: PlaceSums
}

export interface CountedFailurePoint {
  readonly tally: FailurePointTally
  readonly summed: readonly SummedPlace[]
  readonly months: readonly MonthCases[]
}

/** What counting one period takes. */
export interface Counting {
  readonly period: Period | null
  readonly parts: PeriodParts
  readonly db: ReadExecutor
  readonly customers: CustomerCounts
  readonly names: ReadonlyMap<number, string>
}

/**
 * The rollups of one failure point at one moment: its months in memory, as bare numbers since a file may hold many; its days
 * and customers in the file.
 */
export class FailurePointRollups {
  readonly rows: number
  /** The numbers of the channels that its occurrences name, of any date; 0 for none. */
  readonly channels: ReadonlySet<number>
  readonly #number: number
  /** The month of each row in order, its place, and its sums. */
  readonly #months: Int32Array
  readonly #places: Int32Array
  readonly #sums: Float64Array
  readonly #placeKeys: readonly (readonly [stage: number, channel: number])[]
  readonly #placeAt: ReadonlyMap<string, number>
  readonly #counted = new Map<string, CountedFailurePoint>()

  /** Expects at least one row of the months' table, in the order of the months. */
  constructor(number: number, rows: readonly Cells[]) {
    this.#number = number
    this.#months = Int32Array.from(rows, (row) => Number(row[1]))
    this.#sums = Float64Array.from(rows.flatMap((row) => row.slice(firstSum).map(Number)))
    const places = new Map<string, number>()
    const keys: [number, number][] = []
    this.#places = Int32Array.from(rows, ([, , stage, channel]) => {
      const key = `${stage},${channel}`
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, keys.length)
      return keys.push([Number(stage), Number(channel)]) - 1
    })
    this.#placeAt = places
    this.#placeKeys = keys
    this.channels = new Set(keys.map(([, channel]) => channel))
    this.rows = rows.reduce((sum, row) => sum + Number(row[firstSum]), 0)
  }

  get firstMonth(): number {
    return this.#months[0] ?? 0
  }

  get lastMonth(): number {
    return this.#months.at(-1) ?? 0
  }

  /** Added up over a period; kept for the next time. */
  count(counting: Counting): CountedFailurePoint {
    const key = counting.period === null ? '' : `${counting.period.from},${counting.period.to}`
    const counted = this.#counted.get(key) ?? this.#count(counting)
    this.#counted.delete(key)
    this.#counted.set(key, counted)
    const [oldest] = this.#counted.keys()
    if (this.#counted.size > mostPeriods && oldest !== undefined) this.#counted.delete(oldest)
    return counted
  }

  #count({ parts, db, customers, names }: Counting): CountedFailurePoint {
    const sums: (PlaceSums | undefined)[] = this.#placeKeys.map(() => undefined)
    const months = new Map<number, ExactSum>()
    const add = (place: number, month: number, cells: ArrayLike<Cells[number]>, at: number): void => {
      const ofPlace = sums[place] ?? new PlaceSums()
      sums[place] = ofPlace
      ofPlace.addCells(cells, at)
      addExactly(months, month, Number(cells[at + 1]), Number(cells[at + 2]))
    }
    for (let row = 0; row < this.#months.length; row += 1) {
      const month = this.#months[row] ?? 0
      if (month < parts.firstMonth) continue
      if (month > parts.lastMonth) break
      add(this.#places[row] ?? 0, month, this.#sums, row * width)
    }
    for (const [from, to] of parts.days) {
      const month = monthOfDay(from)
      if (!this.#months.includes(month)) continue
      for (const row of db.cells(daysOfOne(this.#number, from, to))) {
        const place = this.#placeAt.get(`${row[2]},${row[3]}`)
        if (place === undefined) throw new Error('a day of the rollups has a place that no month has')
        add(place, month, row, firstSum)
      }
    }
    customers.include(this.#number)
    const summed = sums.flatMap((ofPlace, place): SummedPlace[] => {
      const [stage, channel] = this.#placeKeys[place] ?? [0, 0]
      return ofPlace === undefined ? [] : [{ stage, channel, sums: ofPlace }]
    })
    const places = summed.map(({ stage, channel, sums: ofPlace }) => {
      const customersAt = () => customers.at(this.#number, stage, channel)
      const place = { stage: names.get(stage) ?? null, channel: names.get(channel) ?? null }
      return new CountedPlace(place, ofPlace, customersAt)
    })
    return {
      tally: new CountedTally(this.#number, places, customers),
      summed,
      months: Array.from(months, ([month, sum]) => ({ month, cases: sum.total, rest: sum.rest })),
    }
  }
}

class CountedTally implements FailurePointTally {
  readonly cases: number
  readonly places: readonly PlaceTally[]
  readonly #number: number
  readonly #customers: CustomerCounts

  constructor(number: number, places: readonly PlaceTally[], customers: CustomerCounts) {
    this.cases = exactSum(places.map(({ count }) => count))
    this.places = places
    this.#number = number
    this.#customers = customers
  }

  get customers(): number {
    return this.#customers.of(this.#number)
  }
}

/** Adds a sum and what rounding took from it. */
export function addExactly(months: Map<number, ExactSum>, month: number, value: number, rest: number): void {
  const sum = months.get(month) ?? new ExactSum()
  months.set(month, sum)
  sum.add(value)
  if (rest !== 0) sum.add(rest)
}
