import type { Cell, Cells } from '../fields/Field.ts'
import { dayNumber, monthOfDay } from './calendar.ts'
import { addSteps, type Meeting, type StepCounts, stepOf } from './customerSteps.ts'
import { FieldSums, type OwnCells } from './FieldSums.ts'
import { PlaceSums } from './PlaceSums.ts'
import { anyPlace, type RollupNames } from './RollupNames.ts'
import { RowNumbers } from './RowNumbers.ts'
import { toRunningCells } from './runningDays.ts'
import { toMonthCells } from './toMonthCells.ts'

/** What an occurrence is counted by, in the order in which its cells are taken. */
export const countedColumns = ['happened_on', 'stage', 'channel', 'cases', 'cost', 'customer', 'fields'] as const

const noCustomer = -1
/** Days and months as numbers are below it. */
const daySpan = 100_000_000

/** Numbers for texts, in the order in which they are met. */
export class MetTexts {
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(text, number)
    return number
  }
}

/** Places by their numbers in the file, and where each of those met stands among them. */
interface Places {
  readonly sorted: readonly { readonly stage: number; readonly channel: number }[]
  readonly ranks: readonly number[]
}

/** What the rollup tables hold of one failure point, nearly in the order of their keys, in which rows are added fastest. */
export interface RollupCells {
  readonly days: readonly Cells[]
  readonly months: readonly Cells[]
  readonly runningDays: readonly Cells[]
  readonly customerDays: readonly Cells[]
  readonly customerMonths: readonly Cells[]
  readonly fieldMonths: readonly Cells[]
}

/** What the rows of several failure points share. */
export interface SharedTexts {
  readonly customers: MetTexts
  readonly own: OwnCells
}

/** The occurrences of one failure point as far as they are counted. */
export class CountedRows {
  readonly #shared: SharedTexts
  readonly #places = new Map<string, number>()
  readonly #placeNames: (readonly [stage: string | null, channel: string | null])[] = []
  /** A row without a cost has NaN. */
  readonly #rows = new RowNumbers()
  /** The rows that say something in the team's own dimensions, and what: most files have none. */
  readonly #ownRows: number[] = []
  readonly #own: number[] = []

  /** Texts may be shared with the rows of other failure points. */
  constructor(shared: SharedTexts) {
    this.#shared = shared
  }

  add([happenedOn, stage, channel, cases, cost, customer, fields]: Cells): void {
    if (typeof fields === 'string') {
      this.#ownRows.push(this.#rows.length)
      this.#own.push(this.#shared.own.numberOf(fields))
    }
    this.#rows.add(
      dayNumber(String(happenedOn)),
      this.#placeOf(textOrNull(stage), textOrNull(channel)),
      typeof customer === 'string' ? this.#shared.customers.numberOf(customer) : noCustomer,
      typeof cases === 'number' ? cases : 1,
      typeof cost === 'number' ? cost : Number.NaN,
    )
  }

  toCells(failurePoint: number, names: RollupNames): RollupCells {
    const places = this.#placesInOrder(names)
    const days = this.#dayCells(failurePoint, places)
    const fieldMonths = this.#fieldCells(failurePoint, names)
    const sums = { days, months: toMonthCells(days), runningDays: toRunningCells(days) }
    return { ...sums, ...this.#stepCells(failurePoint, places), fieldMonths }
  }

  #placeOf(stage: string | null, channel: string | null): number {
    const key = `${stage ?? ''}\n${channel ?? ''}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.#placeNames.length)
    return this.#placeNames.push([stage, channel]) - 1
  }

  #placesInOrder(names: RollupNames): Places {
    const placed = this.#placeNames.map(([stage, channel], at) => {
      return { at, stage: names.numberOf(stage), channel: names.numberOf(channel) }
    })
    const sorted = placed.toSorted((one, other) => one.stage - other.stage || one.channel - other.channel)
    const ranks: number[] = []
    sorted.forEach(({ at }, rank) => {
      ranks[at] = rank
    })
    return { sorted, ranks }
  }

  #dayCells(failurePoint: number, { sorted, ranks }: Places): readonly Cells[] {
    const { days, places, cases, costs } = this.#rows.columns
    const sumsByDay = new Map<number, PlaceSums>()
    days.forEach((day, row) => {
      const key = day * sorted.length + (ranks[places[row] ?? 0] ?? 0)
      const sums = sumsByDay.get(key) ?? new PlaceSums()
      sumsByDay.set(key, sums)
      const cost = costs[row] ?? Number.NaN
      sums.addRow(cases[row] ?? 0, Number.isNaN(cost) ? null : cost)
    })
    return Array.from(Float64Array.from(sumsByDay.keys()).sort(), (key) => {
      const { stage = 0, channel = 0 } = sorted[key % sorted.length] ?? {}
      return [failurePoint, Math.floor(key / sorted.length), stage, channel, ...(sumsByDay.get(key)?.toCells() ?? [])]
    })
  }

  #fieldCells(failurePoint: number, names: RollupNames): readonly Cells[] {
    const sums = new FieldSums(names)
    const { own } = this.#shared
    const { days, places, cases, costs } = this.#rows.columns
    this.#ownRows.forEach((row, at) => {
      const [stage = null, channel = null] = this.#placeNames[places[row] ?? 0] ?? []
      const cost = costs[row] ?? Number.NaN
      sums.add(own.valuesAt(this.#own[at] ?? 0), {
        month: monthOfDay(days[row] ?? 0),
        stage: names.numberOf(stage),
        channel: names.numberOf(channel),
        cases: cases[row] ?? 0,
        cost: Number.isNaN(cost) ? null : cost,
      })
    })
    return sums.toCells(failurePoint)
  }

  #stepCells(failurePoint: number, places: Places): Pick<RollupCells, 'customerDays' | 'customerMonths'> {
    const steps = new Steps()
    for (const meetings of this.#meetingsByCustomer(places.ranks)) steps.add(meetings)
    const cells = (firsts: ReadonlyMap<number, number>, others: readonly CustomerStep[]) => [
      ...Array.from(Float64Array.from(firsts.keys()).sort(), (key): Cells => {
        return [failurePoint, ...placeOf(places, Math.floor(key / daySpan) - 1), key % daySpan, 0, firsts.get(key) ?? 0]
      }),
      ...others.map(({ stage, at, previous, customers }): Cells => {
        return [failurePoint, ...placeOf(places, stage), at, previous, customers]
      }),
    ]
    return {
      customerDays: cells(steps.firstDays, steps.laterOf('customer_day')),
      customerMonths: cells(steps.firstMonths, steps.laterOf('customer_month')),
    }
  }

  /** The rows of each customer; a place stands as its rank, and no channel. */
  *#meetingsByCustomer(ranks: readonly number[]): Generator<readonly Meeting[]> {
    const { days, places, customers } = this.#rows.columns
    const rows = days.length
    const keys = Float64Array.from(customers, (customer, row) =>
      customer === noCustomer ? noCustomer : customer * rows + row,
    ).sort()
    let whose = noCustomer
    let met: Meeting[] = []
    for (const key of keys) {
      if (key === noCustomer) continue
      const row = key % rows
      const next = Math.floor(key / rows)
      if (next !== whose && met.length > 0) {
        yield met
        met = []
      }
      whose = next
      met.push({ day: days[row] ?? 0, stage: ranks[places[row] ?? 0] ?? 0, channel: 0 })
    }
    if (met.length > 0) yield met
  }
}

interface CustomerStep extends ReturnType<typeof stepOf> {
  readonly customers: number
}

/** The steps of many customers. Nearly all of them are met once, so first steps are counted under numbers. */
class Steps {
  /** By place and day. */
  readonly firstDays = new Map<number, number>()
  readonly firstMonths = new Map<number, number>()
  readonly #later: StepCounts = new Map()

  add(meetings: readonly Meeting[]): void {
    const [only] = meetings
    if (only === undefined || meetings.length > 1) {
      this.#addSeveral(meetings)
      return
    }
    this.#first(this.firstDays, anyPlace, only.day)
    this.#first(this.firstDays, only.stage, only.day)
    this.#first(this.firstMonths, anyPlace, monthOfDay(only.day))
    this.#first(this.firstMonths, only.stage, monthOfDay(only.day))
  }

  laterOf(table: CustomerStep['table']): readonly CustomerStep[] {
    const steps = Array.from(this.#later, ([key, customers]) => ({ ...stepOf(key), customers }))
    return steps
      .filter((step) => step.table === table)
      .sort((one, other) => one.stage - other.stage || one.at - other.at || one.previous - other.previous)
  }

  #addSeveral(meetings: readonly Meeting[]): void {
    const steps: StepCounts = new Map()
    addSteps(steps, meetings, 1)
    for (const [key, customers] of steps) {
      const { table, stage, at, previous } = stepOf(key)
      if (previous !== 0) this.#later.set(key, (this.#later.get(key) ?? 0) + customers)
      else this.#first(table === 'customer_day' ? this.firstDays : this.firstMonths, stage, at)
    }
  }

  #first(counts: Map<number, number>, place: number, at: number): void {
    const key = (place + 1) * daySpan + at
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
}

function placeOf({ sorted }: Places, rank: number): readonly [stage: number, channel: number] {
  const place = sorted[rank]
  return place === undefined ? [anyPlace, anyPlace] : [place.stage, place.channel]
}

function textOrNull(cell: Cell | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null
}
