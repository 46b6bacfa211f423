import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInPeriod } from '../../../shared/model/months.ts'
import { dealWhole, monthParts } from '../../../shared/tables/dealOverPeriod.ts'

describe('the months of a period', () => {
  it('are each as long as they lie in it', () => {
    expect(monthParts({ from: '2026-01-30', to: '2026-03-01' })).toEqual([
      { from: '2026-01-30', days: 2 },
      { from: '2026-02-01', days: 28 },
      { from: '2026-03-01', days: 1 },
    ])
    expect(monthParts({ from: '2024-02-28', to: '2024-02-29' })).toEqual([{ from: '2024-02-28', days: 2 }])
    expect(monthParts({ from: '2025-12-31', to: '2026-01-01' })).toEqual([
      { from: '2025-12-31', days: 1 },
      { from: '2026-01-01', days: 1 },
    ])
  })

  it('are none where it ends before it begins', () => {
    expect(monthParts({ from: '2026-03-02', to: '2026-03-01' })).toEqual([])
  })

  it('have all its days together', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.nat(2000), (first, more) => {
        const to = new Date(first.getTime() + more * 86_400_000)
        const period = { from: first.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) }
        const days = monthParts(period).reduce((sum, part) => sum + part.days, 0)
        expect(days).toBe(daysInPeriod(period))
      }),
    )
  })
})

const parts = (...days: readonly number[]) => days.map((one, at) => ({ from: `2026-0${at + 1}-01`, days: one }))

describe('an amount dealt over months', () => {
  it('is dealt by their days, the largest remainders first and of equal ones the earliest', () => {
    expect(dealWhole(10, parts(31, 28, 31))).toEqual([4, 3, 3])
    expect(dealWhole(2, parts(1, 1, 1))).toEqual([1, 1, 0])
    // 7 of 30, 10 and 20 days: 3.5, 1.17 and 2.33.
    expect(dealWhole(7, parts(30, 10, 20))).toEqual([4, 1, 2])
    expect(dealWhole(8, parts(10, 30))).toEqual([2, 6])
  })

  it('keeps what is left of an amount that is not whole for the last month that has any', () => {
    expect(dealWhole(2.5, parts(1, 1, 1))).toEqual([1, 1.5, 0])
    expect(dealWhole(0.25, parts(5, 5))).toEqual([0.25, 0])
    expect(dealWhole(3.5, parts(10))).toEqual([3.5])
  })

  it('adds up to it, no month more than one case from its share', () => {
    const days = fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(fc.nat(100_000), days, (amount, lengths) => {
        const dealt = dealWhole(amount, parts(...lengths))
        const all = lengths.reduce((sum, one) => sum + one, 0)
        expect(dealt.reduce((sum, one) => sum + one, 0)).toBe(amount)
        for (const [at, one] of dealt.entries()) {
          expect(Number.isInteger(one)).toBe(true)
          expect(Math.abs(one - (amount * (lengths[at] ?? 0)) / all)).toBeLessThan(1)
        }
      }),
    )
  })
})
