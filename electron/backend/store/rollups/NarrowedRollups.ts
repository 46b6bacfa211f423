import type { OccurrenceRollups } from '../../../../shared/analysis/measures/OccurrenceRollups.ts'
import type { Tallies } from '../../../../shared/analysis/measures/tallies.ts'
import type { Period } from '../../../../shared/engagement/engagement.ts'
import type { Narrowing } from '../../../../shared/model/lists/cases/narrowing.ts'
import { prepareQuery } from '../base/rows.ts'
import { type CountedPeriod, fieldTallies } from './fieldTallies.ts'
import type { ReadFile } from './ReadFile.ts'
import { findNumber, findValueNumber } from './RollupNames.ts'

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
      const [field, value] = [findNumber(db, this.#within.field) ?? 0, findValueNumber(db, this.#within.value) ?? 0]
      const rowsOf = (id: string) => Number(db.cells(rowsOfValue(findNumber(db, id) ?? 0, field, value))[0]?.[0] ?? 0)
      return new Map(Array.from(this.#whole.rows.keys(), (id) => [id, rowsOf(id)]))
    })
  }
}
