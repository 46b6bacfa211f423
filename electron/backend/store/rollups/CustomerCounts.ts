import type { Period } from '../../../../shared/engagement/engagement.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cell } from '../fields/Field.ts'
import { dayNumber, monthOfDay } from './calendar.ts'
import { periodParts } from './periodParts.ts'
import type { ReadFile } from './ReadFile.ts'
import { anyPlace } from './RollupNames.ts'

const queries = {
  months: {
    all: prepareQuery`SELECT sum(customers) FROM customer_month WHERE failure_point = ? AND stage = ? AND channel = ? AND month BETWEEN ? AND ? AND previous < ?`,
    byPlace: prepareQuery`SELECT stage, channel, sum(customers) FROM customer_month WHERE failure_point = ? AND month BETWEEN ? AND ? AND previous < ? GROUP BY stage, channel`,
  },
  days: {
    all: prepareQuery`SELECT sum(customers) FROM customer_day WHERE failure_point = ? AND stage = ? AND channel = ? AND day BETWEEN ? AND ? AND previous < ?`,
    byPlace: prepareQuery`SELECT stage, channel, sum(customers) FROM customer_day WHERE failure_point = ? AND day BETWEEN ? AND ? AND previous < ? GROUP BY stage, channel`,
  },
}

/**
 * Distinct customers of some failure points in a period, exactly. They are read when one is first asked for, all of them
 * together: most charts need none, and those that do need every one.
 */
export class CustomerCounts {
  readonly #read: ReadFile
  readonly #period: Period | null
  readonly #failurePoints: number[] = []
  #all: ReadonlyMap<number, number> | null = null
  #byPlace: ReadonlyMap<string, number> | null = null

  /** Of no period, and of one that ends before it starts, there are none. */
  constructor(read: ReadFile, period: Period | null) {
    this.#read = read
    this.#period = period === null || period.from > period.to ? null : period
  }

  /** Counts this failure point, too; call it before anything is asked. */
  include(failurePoint: number): void {
    this.#failurePoints.push(failurePoint)
  }

  /** Of one failure point, in all places together. */
  of(failurePoint: number): number {
    this.#all ??= this.#readAll()
    return this.#all.get(failurePoint) ?? 0
  }

  at(failurePoint: number, stage: number, channel: number): number {
    this.#byPlace ??= this.#readByPlace()
    return this.#byPlace.get(`${failurePoint},${stage},${channel}`) ?? 0
  }

  #readAll(): ReadonlyMap<number, number> {
    if (this.#period === null) return new Map()
    const { query, bounds } = boundsOf(this.#period)
    return this.#read((db) => {
      const customersOf = (number: number) => Number(db.cells(query.all(number, anyPlace, anyPlace, ...bounds))[0]?.[0] ?? 0)
      return new Map(this.#failurePoints.map((number) => [number, customersOf(number)]))
    })
  }

  #readByPlace(): ReadonlyMap<string, number> {
    if (this.#period === null) return new Map()
    const { query, bounds } = boundsOf(this.#period)
    return this.#read((db) => {
      const counts = new Map<string, number>()
      for (const number of this.#failurePoints) {
        for (const [stage, channel, customers] of db.cells(query.byPlace(number, ...bounds))) {
          counts.set(`${number},${stage},${channel}`, Number(customers))
        }
      }
      return counts
    })
  }
}

/** From, to, and before what the meeting before must lie: by months where the period cuts none. */
function boundsOf(period: Period): { readonly query: (typeof queries)['days']; readonly bounds: readonly Cell[] } {
  const [from, to] = [dayNumber(period.from), dayNumber(period.to)]
  if (periodParts(period).days.length > 0) return { query: queries.days, bounds: [from, to, from] }
  return { query: queries.months, bounds: [monthOfDay(from), monthOfDay(to), monthOfDay(from)] }
}
