import type { OccurrenceRollups } from '../../../../shared/analysis/measures/OccurrenceRollups.ts'
import type { Tallies } from '../../../../shared/analysis/measures/tallies.ts'
import type { Period } from '../../../../shared/engagement/engagement.ts'
import type { Narrowing } from '../../../../shared/model/lists/cases/narrowing.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import { type CountedPeriod, fieldTallies } from './fieldTallies.ts'
import type { ReadFile } from './ReadFile.ts'
import { findNumber, findValueNumber } from './RollupNames.ts'

const rowsOfAny = prepareQuery`SELECT sum(rows) FROM ${'field_month'} WHERE failure_point = ? AND field = ?`
const rowsOfValue = prepareQuery`SELECT sum(rows) FROM ${'field_month'} WHERE failure_point = ? AND field = ? AND value = ?`

/** The rollups of a file as far as its cases have one value in one of the team's own dimensions. */
export class NarrowedRollups implements OccurrenceRollups {
  readonly #whole: OccurrenceRollups
  readonly #within: Narrowing
  readonly #read: ReadFile
  readonly #count: (period: Period | null) => CountedPeriod
  #rows: ReadonlyMap<string, number> | null = null

  constructor(whole: OccurrenceRollups, within: Narrowing, read: ReadFile, count: (period: Period | null) => CountedPeriod) {
    this.#whole = whole
    this.#within = within
    this.#read = read
    this.#count = count
  }

  get span(): Period | null {
    return this.#whole.span
  }

  /** Also of those that have none of these cases: 0. */
  get rows(): ReadonlyMap<string, number> {
    this.#rows ??= this.#countRows()
    return this.#rows
  }

  tally(period: Period | null, field: string | null = null): Tallies {
    return fieldTallies(this.#read, this.#count(period), { split: field, within: this.#within })
  }

  narrowed(within: Narrowing): OccurrenceRollups {
    return this.#whole.narrowed(within)
  }

  #countRows(): ReadonlyMap<string, number> {
    return this.#read((db) => {
      const { value } = this.#within
      const field = findNumber(db, this.#within.field) ?? 0
      const number = value === null ? 0 : (findValueNumber(db, value) ?? 0)
      const rowsOf = (id: string, whole: number) => {
        const failurePoint = findNumber(db, id) ?? 0
        if (value === null) return whole - sumIn(db.cells(rowsOfAny(failurePoint, field)))
        return sumIn(db.cells(rowsOfValue(failurePoint, field, number)))
      }
      return new Map(Array.from(this.#whole.rows, ([id, rows]) => [id, rowsOf(id, rows)]))
    })
  }
}

function sumIn([row]: readonly Cells[]): number {
  return Number(row?.[0] ?? 0)
}
