import type { FailurePointTally, PlaceTally } from '../../../../shared/analysis/measures/tallies.ts'
import { ExactSum } from '../../../../shared/analysis/numbers/ExactSum.ts'
import type { Period } from '../../../../shared/engagement/engagement.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import { CountedPlace, countedIn } from './CountedPlace.ts'
import type { CustomerCounts } from './CustomerCounts.ts'
import { monthOfDay } from './calendar.ts'
import { KeptSums } from './KeptSums.ts'
import { PlaceSums } from './PlaceSums.ts'
import type { PeriodParts } from './periodParts.ts'
import type { ReadFile } from './ReadFile.ts'
import { dayColumns } from './rebuildRollups.ts'
import type { PartOfMonth } from './runningDays.ts'

const daysOfOne = prepareQuery`SELECT ${dayColumns} FROM ${'occurrence_day'} WHERE failure_point = ? AND day BETWEEN ? AND ?`
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
  /** Added up when they are first asked for: many charts need none, and the days of a dense month have very many. */
  readonly places: () => readonly SummedPlace[]
  readonly months: readonly MonthCases[]
}

/** What counting one period takes. */
export interface Counting {
  readonly period: Period | null
  readonly parts: PeriodParts
  /** Of the failure points that were not counted before. */
  readonly partsOfMonths: ReadonlyMap<number, readonly PartOfMonth[]>
  readonly read: ReadFile
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
  /** In order; the rows of each stand from its start up to the next one's. */
  readonly #months: readonly number[]
  readonly #starts: readonly number[]
  /** The place of each row, and its sums. */
  readonly #places: Int32Array
  readonly #sums: KeptSums
  readonly #placeKeys: readonly (readonly [stage: number, channel: number])[]
  readonly #placeAt: ReadonlyMap<string, number>
  /** Of each month, over its places: what a chart of whole months reads does not grow with the places that cases had. */
  readonly #totals: KeptSums
  readonly #counted = new Map<string, CountedFailurePoint>()

  /** Expects at least one row of the months' table, in the order of the months. */
  constructor(number: number, rows: readonly Cells[]) {
    this.#number = number
    this.#starts = rows.flatMap(([, month], at) => (month === rows[at - 1]?.[1] ? [] : [at]))
    this.#months = this.#starts.map((at) => Number(rows[at]?.[1]))
    this.#sums = new KeptSums(rows, firstSum)
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
    this.#totals = new KeptSums(this.#months.map((_, at) => this.#sumMonth(at).toCells()))
    this.rows = rows.reduce((sum, row) => sum + Number(row[firstSum]), 0)
  }

  get firstMonth(): number {
    return this.#months[0] ?? 0
  }

  get lastMonth(): number {
    return this.#months.at(-1) ?? 0
  }

  hasCounted(period: Period | null): boolean {
    return this.#counted.has(keyOf(period))
  }

  /** Added up over a period; kept for the next time. */
  count(counting: Counting): CountedFailurePoint {
    const key = keyOf(counting.period)
    const counted = this.#counted.get(key) ?? this.#count(counting)
    this.#counted.delete(key)
    this.#counted.set(key, counted)
    const [oldest] = this.#counted.keys()
    if (this.#counted.size > mostPeriods && oldest !== undefined) this.#counted.delete(oldest)
    return counted
  }

  #count({ parts, partsOfMonths, read, customers, names }: Counting): CountedFailurePoint {
    const whole = new PlaceSums()
    const months = new Map<number, ExactSum>()
    const add = (month: number, sums: PlaceSums): void => {
      whole.addSums(sums)
      addExactly(months, month, sums.cases.total, sums.cases.rest)
    }
    for (const at of this.#monthsOf(parts)) add(this.#months[at] ?? 0, this.#totals.at(at))
    for (const [month, sums] of partsOfMonths.get(this.#number) ?? []) add(month, sums)
    customers.include(this.#number)
    const places = once(() => this.#sumPlaces(parts, read))
    return {
      tally: new CountedTally(this.#number, whole, places, customers, names),
      places,
      months: Array.from(months, ([month, sum]) => ({ month, cases: sum.total, rest: sum.rest })),
    }
  }

  #sumPlaces(parts: PeriodParts, read: ReadFile): readonly SummedPlace[] {
    const sums: (PlaceSums | undefined)[] = this.#placeKeys.map(() => undefined)
    const at = (place: number): PlaceSums => {
      const ofPlace = sums[place] ?? new PlaceSums()
      sums[place] = ofPlace
      return ofPlace
    }
    for (const month of this.#monthsOf(parts)) {
      this.#eachRowOf(month, (row) => this.#sums.addTo(at(this.#places[row] ?? 0), row))
    }
    read((db) => {
      for (const row of this.#daysOf(parts).flatMap((days) => db.cells(daysOfOne(this.#number, ...days)))) {
        const place = this.#placeAt.get(`${row[2]},${row[3]}`)
        if (place === undefined) throw new Error('a day of the rollups has a place that no month has')
        at(place).addCells(row, firstSum)
      }
    })
    return sums.flatMap((ofPlace, place): SummedPlace[] => {
      const [stage, channel] = this.#placeKeys[place] ?? [0, 0]
      return ofPlace === undefined ? [] : [{ stage, channel, sums: ofPlace }]
    })
  }

  /** Where the months stand that lie in a period whole. */
  #monthsOf({ firstMonth, lastMonth }: PeriodParts): readonly number[] {
    return this.#months.flatMap((month, at) => (month < firstMonth || month > lastMonth ? [] : [at]))
  }

  #eachRowOf(month: number, work: (row: number) => void): void {
    const end = this.#starts[month + 1] ?? this.#places.length
    for (let row = this.#starts[month] ?? 0; row < end; row += 1) work(row)
  }

  /** In all places together. */
  #sumMonth(month: number): PlaceSums {
    const sums = new PlaceSums()
    this.#eachRowOf(month, (row) => this.#sums.addTo(sums, row))
    return sums
  }

  /** The days of the months that a period cuts, where there are cases. */
  #daysOf({ days }: PeriodParts): PeriodParts['days'] {
    return days.filter(([from]) => this.#months.includes(monthOfDay(from)))
  }
}

class CountedTally implements FailurePointTally {
  readonly cases: number
  readonly cost: number
  readonly countWithoutCost: number
  readonly #number: number
  readonly #customers: CustomerCounts
  readonly #places: () => readonly PlaceTally[]

  constructor(
    number: number,
    whole: PlaceSums,
    places: CountedFailurePoint['places'],
    customers: CustomerCounts,
    names: Counting['names'],
  ) {
    const { count, cost, countWithoutCost } = countedIn(whole)
    this.cases = count
    this.cost = cost
    this.countWithoutCost = countWithoutCost
    this.#number = number
    this.#customers = customers
    this.#places = once(() =>
      places().map(({ stage, channel, sums }) => {
        const place = { stage: names.get(stage) ?? null, channel: names.get(channel) ?? null }
        return new CountedPlace(place, sums, () => customers.at(number, stage, channel))
      }),
    )
  }

  get customers(): number {
    return this.#customers.of(this.#number)
  }

  get places(): readonly PlaceTally[] {
    return this.#places()
  }
}

function keyOf(period: Period | null): string {
  return period === null ? '' : `${period.from},${period.to}`
}

/** What the work gives, done when it is first asked for. */
function once<Result>(work: () => Result): () => Result {
  let found: { readonly result: Result } | null = null
  return () => {
    found ??= { result: work() }
    return found.result
  }
}

/** Adds a sum and what rounding took from it. */
export function addExactly(months: Map<number, ExactSum>, month: number, value: number, rest: number): void {
  const sum = months.get(month) ?? new ExactSum()
  months.set(month, sum)
  sum.add(value)
  if (rest !== 0) sum.add(rest)
}
