import type { ExactSum } from '../../../../shared/analysis/numbers/ExactSum.ts'
import type { Period } from '../../../../shared/engagement/engagement.ts'
import type { Narrowing } from '../../../../shared/model/lists/cases/narrowing.ts'
import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import { dayNumber, dayText, monthOfDay } from './calendar.ts'
import { addExactly } from './FailurePointRollups.ts'
import { OwnCells, type OwnValue } from './FieldSums.ts'
import { PlaceSums, sumColumns } from './PlaceSums.ts'
import { periodParts } from './periodParts.ts'
import { findNumber, findValueNumber } from './RollupNames.ts'

const found = ['month', 'value', 'stage', 'channel', ...sumColumns]
const firstSum = 4
const oneCase = 1
const monthsOfAll = prepareQuery`SELECT ${found} FROM ${'field_month'} WHERE failure_point = ? AND field = ? AND month BETWEEN ? AND ?`
const monthsOfValue = prepareQuery`SELECT ${found} FROM ${'field_month'} WHERE failure_point = ? AND field = ? AND month BETWEEN ? AND ? AND value = ?`
const rowColumns = ['happened_on', 'stage', 'channel', 'cases', 'cost', 'fields']
const rowsBetween = prepareQuery`SELECT ${rowColumns} FROM ${'occurrence'} WHERE failure_point = ? AND happened_on BETWEEN ? AND ?`
const sayingRowsBetween = prepareQuery`SELECT ${rowColumns} FROM ${'occurrence'} WHERE failure_point = ? AND happened_on BETWEEN ? AND ? AND fields IS NOT NULL`

/** What is counted by own dimensions: places told apart by the values of one, or only the cases with a value, or both. */
export interface OwnAsked {
  readonly split: string | null
  readonly within: Narrowing | null
}

/** The sums of one place and one value of a failure point, all in numbers; the value is 0 where none is told apart or had. */
export interface OwnPlace {
  readonly value: number
  readonly stage: number
  readonly channel: number
  readonly sums: PlaceSums
}

/**
 * Cases of a period added up by own dimensions. Whole months come from the rollup, and the days of the months that the period
 * cuts from their rows; where a dimension is told apart among the cases of another one, all comes from rows.
 */
export class OwnSums {
  readonly #db: ReadExecutor
  readonly #asked: OwnAsked
  readonly #period: Period
  readonly #own = new OwnCells()
  readonly #numbers = new Map<string, number>()
  /** What was added up, of all failure points together, by month. */
  readonly months = new Map<number, ExactSum>()

  constructor(db: ReadExecutor, asked: OwnAsked, period: Period) {
    this.#db = db
    this.#asked = asked
    this.#period = period
  }

  /** Of one failure point, by its id and its number. Cases without a value of the dimension that is told apart are in it only where all comes from rows. */
  of(id: string, number: number): readonly OwnPlace[] {
    const places = new Places()
    if (this.isOfRows) this.#addRows(places, id, this.#period.from, this.#period.to)
    else {
      const { firstMonth, lastMonth, days } = periodParts(this.#period)
      if (firstMonth <= lastMonth) this.#addMonths(places, number, firstMonth, lastMonth)
      for (const [from, to] of days) this.#addRows(places, id, dayText(from), dayText(to))
    }
    return places.all
  }

  get isOfRows(): boolean {
    const { split, within } = this.#asked
    return split !== null && within !== null && split !== within.field
  }

  #addMonths(places: Places, number: number, firstMonth: number, lastMonth: number): void {
    const { split, within } = this.#asked
    const field = findNumber(this.#db, split ?? within?.field ?? '') ?? 0
    const value = within?.value ?? null
    const only = value === null ? null : (findValueNumber(this.#db, value) ?? 0)
    const rows =
      only === null
        ? this.#db.eachCells(monthsOfAll(number, field, firstMonth, lastMonth))
        : this.#db.eachCells(monthsOfValue(number, field, firstMonth, lastMonth, only))
    for (const row of rows) {
      places.at(split === null ? 0 : Number(row[1]), Number(row[2]), Number(row[3])).addCells(row, firstSum)
      addExactly(this.months, Number(row[0]), Number(row[firstSum + 1]), Number(row[firstSum + 2]))
    }
  }

  #addRows(places: Places, id: string, from: string, to: string): void {
    const { split, within } = this.#asked
    const rows = within?.value === null ? rowsBetween(id, from, to) : sayingRowsBetween(id, from, to)
    for (const [happenedOn, stage, channel, cases, cost, fields] of this.#db.cells(rows)) {
      const own = this.#own.valuesAt(this.#own.numberOf(String(fields)))
      if (within !== null && (valueIn(own, within.field) ?? null) !== within.value) continue
      const value = split === null ? undefined : valueIn(own, split)
      if (within === null && value === undefined) continue
      const sums = places.at(
        value === undefined ? 0 : this.#valueNumber(value),
        this.#nameNumber(stage),
        this.#nameNumber(channel),
      )
      const counted = typeof cases === 'number' ? cases : oneCase
      sums.addRow(counted, typeof cost === 'number' ? cost : null)
      addExactly(this.months, monthOfDay(dayNumber(String(happenedOn))), Number.isFinite(counted) ? counted : 0, 0)
    }
  }

  #nameNumber(cell: unknown): number {
    return typeof cell !== 'string' || cell === '' ? 0 : this.#numbered(`n${cell}`, () => findNumber(this.#db, cell))
  }

  #valueNumber(value: string): number {
    return this.#numbered(`v${value}`, () => findValueNumber(this.#db, value))
  }

  #numbered(key: string, find: () => number | undefined): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = find() ?? 0
    this.#numbers.set(key, number)
    return number
  }
}

function valueIn(own: readonly OwnValue[], field: string): string | undefined {
  return own.find(([known]) => known === field)?.[1]
}

/** Far more than names are numbered. */
const numbered = 2 ** 26

/** By place, and there by value: bare numbers, since a period may hold very many. */
class Places {
  readonly #found = new Map<number, Map<number, OwnPlace>>()

  get all(): readonly OwnPlace[] {
    return [...this.#found.values()].flatMap((values) => [...values.values()])
  }

  at(value: number, stage: number, channel: number): PlaceSums {
    const place = stage * numbered + channel
    let values = this.#found.get(place)
    if (values === undefined) {
      values = new Map()
      this.#found.set(place, values)
    }
    const known = values.get(value)
    if (known !== undefined) return known.sums
    const sums = new PlaceSums()
    values.set(value, { value, stage, channel, sums })
    return sums
  }
}
