import type { OccurrenceRollups } from '../../../../shared/analysis/measures/OccurrenceRollups.ts'
import type { Tallies } from '../../../../shared/analysis/measures/tallies.ts'
import type { ExactSum } from '../../../../shared/analysis/numbers/ExactSum.ts'
import type { Period } from '../../../../shared/engagement/engagement.ts'
import { largestOf, smallestOf } from '../../../../shared/model/largestOf.ts'
import type { Narrowing } from '../../../../shared/model/lists/cases/narrowing.ts'
import { wholeMonths } from '../../../../shared/model/months.ts'
import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import { CustomerCounts } from './CustomerCounts.ts'
import { monthText } from './calendar.ts'
import { addExactly, type CountedFailurePoint, FailurePointRollups } from './FailurePointRollups.ts'
import { type CountedPeriod, fieldTallies } from './fieldTallies.ts'
import { NarrowedRollups } from './NarrowedRollups.ts'
import { periodParts } from './periodParts.ts'
import type { ReadFile } from './ReadFile.ts'
import { findNumber, readNames } from './RollupNames.ts'
import { monthColumns } from './rebuildRollups.ts'
import { partsOfMonths } from './runningDays.ts'

const allMonths = prepareQuery`SELECT ${monthColumns} FROM ${'occurrence_month'} ORDER BY failure_point, month`
const monthsOfOne = prepareQuery`SELECT ${monthColumns} FROM ${'occurrence_month'} WHERE failure_point = ? ORDER BY month`

/** Failure points with occurrences, by their number. */
type FailurePoints = ReadonlyMap<number, FailurePointRollups>

/** The rollups that a file holds, read month by month: what they cost to keep and to add up does not grow with the rows. */
export class FileRollups implements OccurrenceRollups {
  readonly #read: ReadFile
  readonly #failurePoints: FailurePoints
  readonly #names: ReadonlyMap<number, string>
  readonly #channels: readonly string[]
  readonly span: Period | null
  readonly rows: ReadonlyMap<string, number>

  private constructor(read: ReadFile, failurePoints: FailurePoints, names: ReadonlyMap<number, string>) {
    this.#read = read
    this.#failurePoints = failurePoints
    this.#names = names
    const all = [...failurePoints.values()]
    this.#channels = [...new Set(all.flatMap(({ channels }) => [...channels]))].flatMap((number) => names.get(number) ?? [])
    this.span = spanOf(all)
    this.rows = new Map(Array.from(failurePoints, ([number, { rows }]) => [names.get(number) ?? '', rows]))
  }

  /** How many occurrences there are, of any date. */
  get rowCount(): number {
    return [...this.rows.values()].reduce((sum, rows) => sum + rows, 0)
  }

  static of(read: ReadFile): FileRollups {
    return read((db) => new FileRollups(read, readAll(db), readNames(db)))
  }

  /** The rollups after a commit that touched occurrences of these failure points. */
  after(failurePoints: Iterable<string>): FileRollups {
    return this.#read((db) => {
      const found = new Map(this.#failurePoints)
      for (const failurePoint of failurePoints) {
        const number = findNumber(db, failurePoint)
        if (number === undefined) continue
        const rows = db.cells(monthsOfOne(number))
        if (rows.length === 0) found.delete(number)
        else found.set(number, new FailurePointRollups(number, rows))
      }
      return new FileRollups(this.#read, found, readNames(db, this.#names))
    })
  }

  tally(period: Period | null, field: string | null = null): Tallies {
    const counted = this.#count(period)
    return field === null ? counted.tallies : fieldTallies(this.#read, counted, { split: field, within: null })
  }

  narrowed(within: Narrowing): OccurrenceRollups {
    return new NarrowedRollups(this, within, this.#read, (period) => this.#count(period))
  }

  #count(period: Period | null): CountedPeriod {
    const names = this.#names
    const customers = new CustomerCounts(this.#read, period)
    const monthSums = new Map<number, ExactSum>()
    const byNumber = new Map<number, CountedFailurePoint>()
    this.#read((db) => {
      const parts = periodParts(period)
      const fresh = [...this.#failurePoints].flatMap(([number, known]) => (known.hasCounted(period) ? [] : [number]))
      const cut = partsOfMonths(db, fresh, parts.days)
      const counting = { period, parts, partsOfMonths: cut, read: this.#read, customers, names }
      for (const [number, failurePoint] of this.#failurePoints) {
        const counted = failurePoint.count(counting)
        byNumber.set(number, counted)
        for (const { month, cases, rest } of counted.months) addExactly(monthSums, month, cases, rest)
      }
    })
    const byFailurePoint = new Map(Array.from(byNumber, ([number, { tally }]) => [names.get(number) ?? '', tally]))
    const months = Array.from(monthSums, ([month, sum]) => ({ month: monthText(month), count: sum.total }))
    months.sort((a, b) => (a.month < b.month ? -1 : 1))
    return { tallies: { period, byFailurePoint, months, channels: this.#channels }, byNumber, names }
  }
}

/** One failure point at a time, so that the rows of the others are never in memory as such. */
function readAll(db: ReadExecutor): FailurePoints {
  const found = new Map<number, FailurePointRollups>()
  let rows: Cells[] = []
  const close = (): void => {
    const number = Number(rows[0]?.[0])
    if (rows.length > 0) found.set(number, new FailurePointRollups(number, rows))
    rows = []
  }
  for (const row of db.eachCells(allMonths())) {
    if (rows[0] !== undefined && rows[0][0] !== row[0]) close()
    rows.push(row)
  }
  close()
  return found
}

function spanOf(failurePoints: readonly FailurePointRollups[]): Period | null {
  if (failurePoints.length === 0) return null
  const first = smallestOf(failurePoints.map(({ firstMonth }) => firstMonth))
  const last = largestOf(failurePoints.map(({ lastMonth }) => lastMonth))
  return wholeMonths({ from: `${monthText(first)}-01`, to: `${monthText(last)}-01` })
}
