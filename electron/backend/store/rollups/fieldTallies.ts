import type { FailurePointTally, PlaceTally, Tallies } from '../../../../shared/analysis/measures/tallies.ts'
import { type ExactSum, exactSum } from '../../../../shared/analysis/numbers/ExactSum.ts'
import { groupBy } from '../../../../shared/model/groupBy.ts'
import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import { CountedPlace } from './CountedPlace.ts'
import { monthText } from './calendar.ts'
import { addExactly, type CountedFailurePoint } from './FailurePointRollups.ts'
import { OwnCustomers } from './OwnCustomers.ts'
import { type OwnAsked, type OwnPlace, OwnSums } from './OwnSums.ts'
import { PlaceSums } from './PlaceSums.ts'
import type { ReadFile } from './ReadFile.ts'
import { findNumber } from './RollupNames.ts'

const valuesOf = prepareQuery`SELECT DISTINCT value FROM ${'field_month'} WHERE field = ?`
const valueAt = prepareQuery`SELECT name FROM ${'field_value'} WHERE number = ?`

/** A period as it was counted whole. */
export interface CountedPeriod {
  readonly tallies: Tallies
  /** By the number of each failure point. */
  readonly byNumber: ReadonlyMap<number, CountedFailurePoint>
  readonly names: ReadonlyMap<number, string>
}

/**
 * The tallies of a period by own dimensions: with their places told apart by the values of one, or of the cases alone that have
 * a value. Customers are counted from the rows themselves, when they are first asked for.
 */
export function fieldTallies(read: ReadFile, { tallies, byNumber, names }: CountedPeriod, asked: OwnAsked): Tallies {
  const { period } = tallies
  const { within } = asked
  const customers = new OwnCustomers(read, asked, period)
  const isRest = isRestOfField(asked)
  return read((db) => {
    const values = new Map<number, string>()
    const toPlace = (id: string, { value, stage, channel, sums }: OwnPlace): PlaceTally => {
      const field = value === 0 ? null : valueNamed(db, values, value)
      const place = { stage: names.get(stage) ?? null, channel: names.get(channel) ?? null, field }
      return new CountedPlace(place, sums, () => customers.at(id, place))
    }
    const summed = isRest ? { split: within?.field ?? null, within: null } : asked
    const sums = period === null ? null : new OwnSums(db, summed, period)
    const byFailurePoint = new Map(
      Array.from(byNumber, ([number, counted]): [string, FailurePointTally] => {
        const id = names.get(number) ?? ''
        const said = sums?.of(id, number) ?? []
        const rest = within === null || isRest ? withoutValue(counted, said) : []
        const places = (isRest ? rest : [...said, ...rest]).map((place) => toPlace(id, place))
        if (within === null) return [id, new DividedTally(places, counted.tally)]
        return [id, new NarrowedTally(places, counted.tally.cases, () => customers.of(id))]
      }),
    )
    const fieldValues = valuesIn(db, values, asked.split)
    if (within === null) return { ...tallies, byFailurePoint, fieldValues }
    const said = sums?.months ?? new Map<number, ExactSum>()
    const months = inOrder(isRest ? restOfMonths([...byNumber.values()], said) : said)
    return { ...tallies, isNarrowed: true, byFailurePoint, months, fieldValues }
  })
}

/** Whether what is asked for is what the rollup leaves over: the cases that say nothing in a dimension, told apart by no other. */
function isRestOfField({ split, within }: OwnAsked): boolean {
  return within?.value === null && (split === null || split === within.field)
}

function restOfMonths(counted: readonly CountedFailurePoint[], said: ReadonlyMap<number, ExactSum>): Map<number, ExactSum> {
  const months = new Map<number, ExactSum>()
  for (const { month, cases, rest } of counted.flatMap(({ months: all }) => all)) addExactly(months, month, cases, rest)
  for (const [month, { total, rest }] of said) addExactly(months, month, -total, -rest)
  return new Map([...months].filter(([, { total }]) => total !== 0))
}

function inOrder(months: ReadonlyMap<number, ExactSum>): Tallies['months'] {
  return [...months].sort(([one], [other]) => one - other).map(([month, sum]) => ({ month: monthText(month), count: sum.total }))
}

/** Every value of a dimension, of any date. */
function valuesIn(db: ReadExecutor, values: Map<number, string>, field: string | null): readonly string[] {
  if (field === null) return []
  return db.cells(valuesOf(findNumber(db, field) ?? 0)).map(([value]) => valueNamed(db, values, Number(value)))
}

function valueNamed(db: ReadExecutor, values: Map<number, string>, number: number): string {
  const known = values.get(number) ?? String(db.cells(valueAt(number))[0]?.[0] ?? '')
  values.set(number, known)
  return known
}

/** What the cases of each place come to that say nothing in the dimension: all of them without those that do. */
function withoutValue({ places }: CountedFailurePoint, own: readonly OwnPlace[]): readonly OwnPlace[] {
  const said = groupBy(own, ({ stage, channel }) => `${stage},${channel}`)
  return places().flatMap(({ stage, channel, sums }) => {
    const parts = said.get(`${stage},${channel}`) ?? []
    const rest = PlaceSums.rest(sums, parts)
    return rest.rows === 0 ? [] : [{ value: 0, stage, channel, sums: rest }]
  })
}

/** The whole of a failure point, its places told apart further. */
class DividedTally implements FailurePointTally {
  readonly cases: number
  readonly cost: number
  readonly countWithoutCost: number
  readonly places: readonly PlaceTally[]
  readonly #whole: FailurePointTally

  constructor(places: readonly PlaceTally[], whole: FailurePointTally) {
    this.cases = whole.cases
    this.cost = whole.cost
    this.countWithoutCost = whole.countWithoutCost
    this.places = places
    this.#whole = whole
  }

  get customers(): number {
    return this.#whole.customers
  }
}

/** A part of the cases of a failure point. */
class NarrowedTally implements FailurePointTally {
  readonly cases: number
  readonly cost: number
  readonly countWithoutCost: number
  readonly casesOfAll: number
  readonly places: readonly PlaceTally[]
  readonly #customers: () => number

  constructor(places: readonly PlaceTally[], casesOfAll: number, customers: () => number) {
    this.cases = exactSum(places.map(({ count }) => count))
    this.cost = exactSum(places.map(({ cost }) => cost))
    this.countWithoutCost = exactSum(places.map(({ countWithoutCost }) => countWithoutCost))
    this.casesOfAll = casesOfAll
    this.places = places
    this.#customers = customers
  }

  get customers(): number {
    return this.#customers()
  }
}
