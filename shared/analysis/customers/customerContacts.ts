import type { Customer } from '../../engagement/engagement.ts'
import { daysBetween } from '../../model/days/daysBetween.ts'

type Contact = Pick<Customer, 'lastContact' | 'initiatedBy' | 'nextOn'>

/** More days than these without a word, and a customer is quiet: large and old customers are met every month. */
export const quietAfterDays = 31
/** More days than these without a word, and one who waits for us has waited too long: they hear something every week. */
export const waitingAfterDays = 7
/** A register in which nobody was met for longer than this is looked at as it stood, and no longer as of today. */
const restsAfterDays = 91

/**
 * How we stand with a customer on a day:
 * `quiet` when nobody spoke for more than 31 days, or ever;
 * `overdue` when the day on which they were to hear from us has passed and nobody spoke on it or since;
 * `waiting` when they began the last contact, or are overdue, and have heard nothing for more than 7 days.
 */
export interface ContactStanding {
  /** Since the last contact; null where none is known. */
  readonly days: number | null
  readonly quiet: boolean
  readonly waiting: boolean
  readonly overdue: boolean
}

/** @param asOf an ISO day, no contact after which counts */
export function contactStanding({ lastContact, initiatedBy, nextOn }: Contact, asOf: string): ContactStanding {
  const met = lastContact !== undefined && lastContact <= asOf ? lastContact : null
  const days = met === null ? null : daysBetween(met, asOf)
  const overdue = nextOn !== undefined && nextOn < asOf && (met === null || met < nextOn)
  return {
    days,
    quiet: days === null || days > quietAfterDays,
    overdue,
    waiting: (initiatedBy === 'customer' || overdue) && (days === null || days > waitingAfterDays),
  }
}

/** Of the contacts of which it is told who began them, the share that we began, 0–1; null where it is told of none. */
export function shareBegunByUs(customers: readonly Contact[]): number | null {
  const told = customers.filter(({ initiatedBy }) => initiatedBy !== undefined)
  return told.length === 0 ? null : told.filter(({ initiatedBy }) => initiatedBy === 'us').length / told.length
}

/** Customers who should have heard something, and did not. */
export interface PastCadence {
  readonly count: number
  /** The first of them: those who never heard anything, then whoever heard nothing for longest. */
  readonly first: readonly { readonly id: string; readonly name: string; readonly days: number | null }[]
}

/** Who has heard nothing for longer than so many days, or ever; of them the first `mostNamed` by name. */
export function pastCadence(
  customers: readonly (Contact & Pick<Customer, 'id' | 'name'>)[],
  { everyDays, asOf, mostNamed }: { readonly everyDays: number; readonly asOf: string; readonly mostNamed: number },
): PastCadence {
  const past = customers
    .map(({ id, name, ...contact }) => ({ id, name, days: contactStanding(contact, asOf).days }))
    .filter(({ days }) => days === null || days > everyDays)
    .sort((a, b) => (b.days ?? Number.MAX_SAFE_INTEGER) - (a.days ?? Number.MAX_SAFE_INTEGER))
  return { count: past.length, first: past.slice(0, mostNamed) }
}

/** The day as of which a register is looked at: today, or the day of its last contact where that lies over 91 days back. */
export function dayOfRegister(customers: readonly Contact[], today: string): string {
  const last = customers.reduce((latest, { lastContact = '' }) => (lastContact > latest ? lastContact : latest), '')
  return last !== '' && daysBetween(last, today) > restsAfterDays ? last : today
}

/** Those who wait before those who are quiet, both before all others; among equals who heard nothing for longer comes first. */
export function byNeed(a: ContactStanding, b: ContactStanding): number {
  const need = (one: ContactStanding): number => Number(one.waiting || one.overdue) * 2 + Number(one.quiet)
  const silence = (one: ContactStanding): number => one.days ?? Number.MAX_SAFE_INTEGER
  return need(b) - need(a) || silence(b) - silence(a)
}
