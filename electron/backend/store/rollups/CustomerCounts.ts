import type { Period } from '../../../../shared/engagement/engagement.ts'
import { wholeMonths } from '../../../../shared/model/months.ts'
import { prepareQuery } from '../base/rows.ts'
import { dayNumber, monthOfDay } from './calendar.ts'
import type { ReadFile } from './FileRollups.ts'
import { anyPlace } from './RollupNames.ts'

const byMonth = prepareQuery`SELECT failure_point, stage, channel, sum(customers) FROM customer_month WHERE month BETWEEN ? AND ? AND previous < ? GROUP BY failure_point, stage, channel`
const byDay = prepareQuery`SELECT failure_point, stage, channel, sum(customers) FROM customer_day WHERE day BETWEEN ? AND ? AND previous < ? GROUP BY failure_point, stage, channel`

/** Distinct customers of a period, exactly; read when they are first asked for, since most charts need none. */
export class CustomerCounts {
  readonly #read: ReadFile
  readonly #period: Period | null
  #counts: ReadonlyMap<string, number> | null = null

  constructor(read: ReadFile, period: Period | null) {
    this.#read = read
    this.#period = period
  }

  /** Of one failure point, in all places together. */
  of(failurePoint: number): number {
    return this.at(failurePoint, anyPlace, anyPlace)
  }

  at(failurePoint: number, stage: number, channel: number): number {
    this.#counts ??= this.#readCounts()
    return this.#counts.get(`${failurePoint},${stage},${channel}`) ?? 0
  }

  #readCounts(): ReadonlyMap<string, number> {
    const period = this.#period
    if (period === null) return new Map()
    const [from, to] = [dayNumber(period.from), dayNumber(period.to)]
    const whole = wholeMonths(period)
    const isWhole = period.from === whole.from && period.to === whole.to
    const query = isWhole ? byMonth(monthOfDay(from), monthOfDay(to), monthOfDay(from)) : byDay(from, to, from)
    return this.#read(
      (db) =>
        new Map(
          db
            .cells(query)
            .map(([failurePoint, stage, channel, customers]) => [`${failurePoint},${stage},${channel}`, Number(customers)]),
        ),
    )
  }
}
