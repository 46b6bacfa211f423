import { describe, expect, it } from 'vitest'
import { daysInPeriod, effectivePeriod, lastDayOfMonth, monthsInPeriod, wholeMonths } from '../../../shared/model/months.ts'

describe('a period', () => {
  it('has its days, both ends counted, and a month for every 30.4375 of them', () => {
    expect(daysInPeriod({ from: '2026-03-01', to: '2026-03-01' })).toBe(1)
    expect(daysInPeriod({ from: '2024-02-01', to: '2024-03-01' })).toBe(30)
    expect(monthsInPeriod({ from: '2025-01-01', to: '2028-12-31' })).toBe(48)
  })

  it('in whole months begins with the first day and ends with the last', () => {
    expect(wholeMonths({ from: '2026-01-31', to: '2026-02-01' })).toEqual({ from: '2026-01-01', to: '2026-02-28' })
  })

  it('is what is asked for, else the own one, else that of the occurrences, each end by itself', () => {
    const own = { from: '2026-01-01', to: '2026-12-31' }
    const span = { from: '2025-01-01', to: '2025-12-31' }
    expect(effectivePeriod(own, span, { from: '2026-06-01' })).toEqual({ from: '2026-06-01', to: '2026-12-31' })
    expect(effectivePeriod(own, span, { to: '2026-06-30' })).toEqual({ from: '2026-01-01', to: '2026-06-30' })
    expect(effectivePeriod(undefined, span)).toEqual(span)
    expect(effectivePeriod(undefined, null, { from: '2026-06-01' })).toBeNull()
    expect(effectivePeriod(undefined, null, { to: '2026-06-01' })).toBeNull()
  })
})

it.each([
  ['2026-01', '2026-01-31'],
  ['2026-04', '2026-04-30'],
  ['2024-02', '2024-02-29'],
  ['1900-02', '1900-02-28'],
  ['2000-02', '2000-02-29'],
  ['0004-02', '0004-02-29'],
  ['9999-12', '9999-12-31'],
])('the last day of %s is %s', (month, day) => {
  expect(lastDayOfMonth(month)).toBe(day)
})
