import type { OccurrenceRollups } from '../../../../shared/analysis/measures/OccurrenceRollups.ts'
import type { FailurePointTally, Tallies } from '../../../../shared/analysis/measures/tallies.ts'
import { addTo, type ExactSum, exactSum } from '../../../../shared/analysis/numbers/ExactSum.ts'
import type { Period } from '../../../../shared/engagement/engagement.ts'
import { wholeMonths } from '../../../../shared/model/months.ts'
import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import { CustomerCounts } from './CustomerCounts.ts'
import { dayNumber, monthOfDay, monthText } from './calendar.ts'
import { PlaceSums } from './PlaceSums.ts'
import { findNumber, readNames } from './RollupNames.ts'
import { dayColumns, monthColumns } from './rebuildRollups.ts'

const allMonths = prepareQuery`SELECT ${monthColumns} FROM ${'occurrence_month'}`
const monthsOfOne = prepareQuery`SELECT ${monthColumns} FROM ${'occurrence_month'} WHERE failure_point = ?`
const daysOfOne = prepareQuery`SELECT ${dayColumns} FROM ${'occurrence_day'} WHERE failure_point = ? AND day BETWEEN ? AND ?`

/** Runs the work on the file as it was last committed. */
export type ReadFile = <Result>(work: (db: ReadExecutor) => Result) => Result

/** The months of every failure point by its number; days and customers stay in the file until they are asked for. */
type Months = Map<number, readonly Cells[]>

/** The rollups that a file holds, read month by month: what they cost to keep and to add up does not grow with the rows. */
export class FileRollups implements OccurrenceRollups {
  readonly #read: ReadFile
  readonly #months: Months
  readonly #names: ReadonlyMap<number, string>
  readonly span: Period | null
  readonly rows: ReadonlyMap<string, number>

  private constructor(read: ReadFile, months: Months, names: ReadonlyMap<number, string>) {
    this.#read = read
    this.#months = months
    this.#names = names
    this.span = spanOf(months)
    this.rows = new Map(Array.from(months, ([number, cells]) => [names.get(number) ?? '', rowsIn(cells)]))
  }

  /** How many occurrences there are, of any date. */
  get rowCount(): number {
    return [...this.rows.values()].reduce((sum, rows) => sum + rows, 0)
  }

  static of(read: ReadFile): FileRollups {
    return read((db) => {
      const months: Map<number, Cells[]> = new Map()
      for (const cells of db.eachCells(allMonths())) {
        const known = months.get(Number(cells[0]))
        if (known === undefined) months.set(Number(cells[0]), [cells])
        else known.push(cells)
      }
      return new FileRollups(read, months, readNames(db))
    })
  }

  /** The rollups after a commit that touched occurrences of these failure points. */
  after(failurePoints: Iterable<string>): FileRollups {
    return this.#read((db) => {
      const months = new Map(this.#months)
      for (const failurePoint of failurePoints) {
        const number = findNumber(db, failurePoint)
        if (number === undefined) continue
        const cells = db.cells(monthsOfOne(number))
        if (cells.length === 0) months.delete(number)
        else months.set(number, cells)
      }
      return new FileRollups(this.#read, months, readNames(db, this.#names))
    })
  }

  tally(period: Period | null): Tallies {
    const monthSums = new Map<string, ExactSum>()
    const customers = new CustomerCounts(this.#read, period)
    const byFailurePoint = new Map<string, FailurePointTally>()
    for (const [number, places] of this.#placesIn(period, monthSums)) {
      byFailurePoint.set(this.#names.get(number) ?? '', this.#toTally(number, places, customers))
    }
    const months = Array.from(monthSums, ([month, sum]) => ({ month, count: sum.total }))
    months.sort((a, b) => (a.month < b.month ? -1 : 1))
    return { period, byFailurePoint, months, channels: this.#channels() }
  }

  /** The sums of each place of every failure point within the period; also adds the cases of each month. */
  #placesIn(period: Period | null, months: Map<string, ExactSum>): ReadonlyMap<number, ReadonlyMap<string, PlaceSums>> {
    const ranges = period === null ? null : rangesOf(period)
    return this.#read((db) => {
      const found = new Map<number, ReadonlyMap<string, PlaceSums>>()
      for (const [number, cells] of this.#months) {
        const places = new Map<string, PlaceSums>()
        found.set(number, places)
        if (ranges === null) continue
        const add = (row: Cells, month: number) => {
          const key = `${row[2]},${row[3]}`
          const sums = places.get(key) ?? new PlaceSums()
          places.set(key, sums)
          sums.addCells(row, 4)
          addTo(months, monthText(month), Number(row[5]))
          const rest = Number(row[6])
          if (rest !== 0) addTo(months, monthText(month), rest)
        }
        for (const row of cells) {
          const month = Number(row[1])
          if (month >= ranges.firstMonth && month <= ranges.lastMonth) add(row, month)
        }
        for (const [from, to] of ranges.days) {
          if (!cells.some((row) => row[1] === monthOfDay(from))) continue
          for (const row of db.cells(daysOfOne(number, from, to))) add(row, monthOfDay(from))
        }
      }
      return found
    })
  }

  #toTally(number: number, places: ReadonlyMap<string, PlaceSums>, customers: CustomerCounts): FailurePointTally {
    const names = this.#names
    const placed = Array.from(places, ([key, sums]) => {
      const [stage = 0, channel = 0] = key.split(',').map(Number)
      return {
        stage: names.get(stage) ?? null,
        channel: names.get(channel) ?? null,
        count: sums.cases.total,
        cost: sums.cost.total,
        countWithoutCost: sums.uncosted.total,
        get customers() {
          return customers.at(number, stage, channel)
        },
      }
    })
    return {
      cases: exactSum(placed.map(({ count }) => count)),
      get customers() {
        return customers.of(number)
      },
      places: placed,
    }
  }

  #channels(): readonly string[] {
    const numbers = new Set(Array.from(this.#months.values(), (cells) => cells.map((row) => Number(row[3]))).flat())
    return [...numbers].flatMap((number) => this.#names.get(number) ?? [])
  }
}

function rowsIn(cells: readonly Cells[]): number {
  return cells.reduce((sum, row) => sum + Number(row[4]), 0)
}

function spanOf(months: Months): Period | null {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const cells of months.values()) {
    for (const row of cells) {
      first = Math.min(first, Number(row[1]))
      last = Math.max(last, Number(row[1]))
    }
  }
  return last < first ? null : wholeMonths({ from: `${monthText(first)}-01`, to: `${monthText(last)}-01` })
}

interface Ranges {
  /** Months that lie in the period whole; the first after the last where none does. */
  readonly firstMonth: number
  readonly lastMonth: number
  /** The days of the months that it cuts. */
  readonly days: readonly (readonly [from: number, to: number])[]
}

/** A period as whole months and the days of the months that it cuts. */
function rangesOf(period: Period): Ranges {
  const [from, to] = [dayNumber(period.from), dayNumber(period.to)]
  const [first, last] = [monthOfDay(from), monthOfDay(to)]
  if (from > to) return { firstMonth: 1, lastMonth: 0, days: [] }
  const whole = wholeMonths(period)
  const cutsFirst = period.from !== whole.from
  const cutsLast = period.to !== whole.to
  if (first === last) return cutsFirst || cutsLast ? { firstMonth: 1, lastMonth: 0, days: [[from, to]] } : onlyMonths(first, last)
  return {
    firstMonth: cutsFirst ? first + 1 : first,
    lastMonth: cutsLast ? last - 1 : last,
    days: [...(cutsFirst ? [[from, first * 100 + 99] as const] : []), ...(cutsLast ? [[last * 100, to] as const] : [])],
  }
}

function onlyMonths(firstMonth: number, lastMonth: number): Ranges {
  return { firstMonth, lastMonth, days: [] }
}
