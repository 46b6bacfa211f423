import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contactStanding,
  dayOfRegister,
  pastCadence,
  quietAfterDays,
  shareBegunByUs,
  waitingAfterDays,
} from '../../../../shared/analysis/customers/customerContacts.ts'
import { daysBetween } from '../../../../shared/model/days/daysBetween.ts'

const asOf = '2026-06-30'
const dayAgo = (days: number) => new Date(Date.parse(asOf) - days * 86_400_000).toISOString().slice(0, 10)

describe('how we stand with a customer', () => {
  it('is quiet after more than 31 days without a word, and where there never was one', () => {
    expect(contactStanding({ lastContact: dayAgo(31), initiatedBy: 'us' }, asOf).quiet).toBe(false)
    expect(contactStanding({ lastContact: dayAgo(32), initiatedBy: 'us' }, asOf).quiet).toBe(true)
    expect(contactStanding({}, asOf)).toEqual({ days: null, quiet: true, waiting: false, overdue: false })
  })

  it('is waiting when the last word was theirs and more than 7 days are past', () => {
    expect(contactStanding({ lastContact: dayAgo(7), initiatedBy: 'customer' }, asOf).waiting).toBe(false)
    expect(contactStanding({ lastContact: dayAgo(8), initiatedBy: 'customer' }, asOf).waiting).toBe(true)
    expect(contactStanding({ lastContact: dayAgo(8), initiatedBy: 'us' }, asOf).waiting).toBe(false)
  })

  it('is overdue once the promised day has passed without a word on it or since', () => {
    const promised = { nextOn: dayAgo(1) }
    expect(contactStanding({ ...promised, lastContact: dayAgo(3), initiatedBy: 'us' }, asOf)).toMatchObject({
      overdue: true,
      waiting: false,
    })
    expect(contactStanding({ ...promised, lastContact: dayAgo(9), initiatedBy: 'us' }, asOf).waiting).toBe(true)
    expect(contactStanding({ ...promised, lastContact: dayAgo(1) }, asOf).overdue).toBe(false)
    expect(contactStanding({ nextOn: asOf, lastContact: dayAgo(3) }, asOf).overdue).toBe(false)
  })

  it('follows from the days alone, on any days', () => {
    const ago = fc.option(fc.integer({ min: -5, max: 200 }), { nil: undefined })
    fc.assert(
      fc.property(ago, ago, fc.constantFrom('us' as const, 'customer' as const), (last, next, initiatedBy) => {
        const customer = {
          initiatedBy,
          ...(last === undefined ? {} : { lastContact: dayAgo(last) }),
          ...(next === undefined ? {} : { nextOn: dayAgo(next) }),
        }
        const { days, quiet, waiting, overdue } = contactStanding(customer, asOf)
        const met = last === undefined || last < 0 ? null : last
        expect(days).toBe(met)
        expect(quiet).toBe(met === null || met > quietAfterDays)
        expect(overdue).toBe(next !== undefined && next > 0 && (met === null || met > next))
        expect(waiting).toBe((initiatedBy === 'customer' || overdue) && (met === null || met > waitingAfterDays))
      }),
    )
  })
})

describe('a register of customers', () => {
  it('tells the share of contacts that we began, of those of which it is known', () => {
    expect(shareBegunByUs([{ initiatedBy: 'us' }, { initiatedBy: 'customer' }, { initiatedBy: 'us' }, {}])).toBe(2 / 3)
    expect(shareBegunByUs([{}])).toBeNull()
  })

  it('counts who has heard nothing for longer than a cadence', () => {
    const customers = [
      { id: 'a', name: 'Two days', lastContact: dayAgo(2) },
      { id: 'b', name: 'Three days', lastContact: dayAgo(3) },
      { id: 'c', name: 'Never' },
      { id: 'd', name: 'Four days', lastContact: dayAgo(4) },
    ]
    expect(pastCadence(customers, { everyDays: 2, asOf, mostNamed: 2 })).toEqual({
      count: 3,
      first: [
        { id: 'c', name: 'Never', days: null },
        { id: 'd', name: 'Four days', days: 4 },
      ],
    })
  })

  it('is looked at as of today, or of its last contact when nobody was met for more than 91 days', () => {
    expect(dayOfRegister([{ lastContact: dayAgo(91) }, { lastContact: dayAgo(200) }], asOf)).toBe(asOf)
    expect(dayOfRegister([{ lastContact: dayAgo(92) }, {}], asOf)).toBe(dayAgo(92))
    expect(dayOfRegister([{}], asOf)).toBe(asOf)
  })

  it('counts days over the ends of months, of years and of summer time', () => {
    expect(daysBetween('2026-03-26', '2026-03-28')).toBe(2)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1)
  })
})
