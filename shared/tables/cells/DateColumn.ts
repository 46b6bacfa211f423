import type { DateOrder } from '../../model/importVocabulary.ts'
import { type DateReadings, type DateShape, dateReadings, isoDayOf, ordersOf } from './dateReadings.ts'
import { blank, type Reading, read, unread } from './Reading.ts'
import { remembered } from './remembered.ts'

/** `two-dates`: the column's other dates contradict one another, and this one could be either. */
export type DateReason = 'not-a-day' | 'two-dates'

/** A date that a column leaves open, with what it would be in each order. */
export interface OpenDate {
  readonly text: string
  readonly line: number
  readonly days: readonly { readonly order: DateOrder; readonly day: string }[]
}

/** Dates of one shape, as far as the column was seen. */
interface SeenShape {
  readonly shape: DateShape
  /** Orders in which every date so far is one. */
  possible: readonly DateOrder[]
  /** The first dates that its orders make different days of. */
  readonly open: OpenDate[]
}

/** Open dates that are shown when somebody is asked. */
const mostShown = 5
/** Of days that are stored as such: fewer may all stand before the 13th of a month by chance. */
const fewestStored = 2
const lastMonth = 12

/**
 * The dates of one column of a table. In which order they stand is known only when all of it was seen: a part above 12 decides
 * for the others of its shape.
 */
export class DateColumn {
  readonly #shapes = new Map<string, SeenShape>()
  readonly #look = remembered((text) => this.#lookAt(text))
  /** Cells of a sheet that hold a day, and those of them that could not be one with day and month the other way round. */
  #stored = 0
  #storedPast = 0

  /** `isStored`: the cell of a sheet holds a day, not a text. */
  see(text: string, line: number, isStored = false): void {
    if (isStored) this.#seeStored(text)
    const look = this.#look(text)
    if (look?.isOpen && look.seen.open.length < mostShown) look.seen.open.push({ text, line, days: look.asked })
  }

  #seeStored(text: string): void {
    const day = isoDayOf(text)
    if (day === null) return
    this.#stored += 1
    if (Number(day.slice(-2)) > lastMonth) this.#storedPast += 1
  }

  /**
   * How many days of a sheet may have day and month the wrong way round; 0 where nothing speaks for it. A spreadsheet that opens
   * dates in the order of another country takes those for days that can be read so, and leaves the others as texts: then no day
   * stands after the 12th, and every text is a date in one order only.
   */
  get maybeSwapped(): number {
    if (this.#stored < fewestStored || this.#storedPast > 0) return 0
    const texts = [...this.#shapes.values()].filter(({ shape }) => ordersOf(shape).includes('month-first'))
    const isLeft = texts.length > 0 && texts.every(({ possible, open }) => possible.length === 1 && open.length === 0)
    return isLeft ? this.#stored : 0
  }

  #lookAt(text: string) {
    const readings = dateReadings(text)
    if (readings === null) return null
    const { shape, days } = readings
    const seen = this.#shapes.get(shape.key) ?? { shape, possible: ordersOf(shape), open: [] }
    this.#shapes.set(shape.key, seen)
    seen.possible = seen.possible.filter((order) => days.has(order))
    const asked = askedDays(readings)
    return { seen, asked, isOpen: isOpen(asked) }
  }

  /** How its dates are read; `told` is an order that somebody gave for those that may stand in it. */
  decide(told?: DateOrder): DecidedDates {
    return new DecidedDates([...this.#shapes.values()], told)
  }
}

/** The order of each shape; `contradicting` where some can stand in one order only and some in another only. */
type Decision = DateOrder | 'contradicting' | 'open'

export class DecidedDates {
  readonly #decisions = new Map<string, Decision>()
  /** The first dates that nothing in the column decides; somebody must be asked. */
  readonly open: readonly OpenDate[]

  constructor(shapes: readonly SeenShape[], told: DateOrder | undefined) {
    for (const seen of shapes) this.#decisions.set(seen.shape.key, decide(seen, told))
    const open = shapes.filter(({ shape }) => this.#decisions.get(shape.key) === 'open')
    this.open = open.flatMap((seen) => seen.open).slice(0, mostShown)
  }

  /** The one order of all dates; null without any, or where shapes differ. */
  get order(): DateOrder | null {
    const [only, ...others] = new Set(this.#decisions.values())
    return others.length > 0 || only === undefined || only === 'contradicting' || only === 'open' ? null : only
  }

  /** The ISO day that a cell of the column means. */
  readonly read = remembered((text) => this.#read(text))

  #read(text: string): Reading<string, DateReason> {
    if (text.replace(/\p{Cf}/gu, '').trim() === '') return blank
    const readings = dateReadings(text)
    if (readings === null) return unread('not-a-day')
    const decision = this.#decisions.get(readings.shape.key) ?? 'contradicting'
    if (decision === 'contradicting' || decision === 'open') return onlyDay(readings)
    const day = readings.days.get(decision)
    return day === undefined ? unread('not-a-day') : read(day)
  }
}

function decide({ shape, possible, open }: SeenShape, told: DateOrder | undefined): Decision {
  if (told !== undefined && ordersOf(shape).includes(told)) return told
  if (shape.usual !== null && possible.includes(shape.usual)) return shape.usual
  const likely = possible.filter((order) => order !== shape.lastResort)
  const [first, ...others] = likely.length > 0 ? likely : possible
  if (first === undefined) return 'contradicting'
  return others.length > 0 && open.length > 0 ? 'open' : first
}

/** What the orders that are asked about make of a date. */
function askedDays({ shape, days }: DateReadings): OpenDate['days'] {
  return Array.from(days, ([order, day]) => ({ order, day })).filter(({ order }) => order !== shape.lastResort)
}

function isOpen(days: OpenDate['days']): boolean {
  return new Set(days.map(({ day }) => day)).size > 1
}

/** Of a date that is the same in every order that it may stand in. */
function onlyDay(readings: DateReadings): Reading<string, DateReason> {
  const asked = askedDays(readings)
  const [day] = asked.length > 0 ? asked.map((one) => one.day) : readings.days.values()
  return day === undefined || isOpen(asked) ? unread('two-dates') : read(day)
}
