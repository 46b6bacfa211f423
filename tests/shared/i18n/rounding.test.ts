import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rounded, roundedApart, roundedDown, roundedSum, shownDigits, timesInHundred } from '../../../shared/i18n/rounding.ts'

const parts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 })

describe('rounding', () => {
  it('gives what is one number to a reader one text, in whichever order it was summed', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const forth = values.reduce((sum, value) => sum + value, 0)
        const back = values.reduceRight((sum, value) => sum + value, 0)
        expect(rounded(back)).toBe(rounded(forth))
      }),
      { numRuns: 2000 },
    )
    expect([338.5, 338.49999999999994].map((value) => rounded(value, 0))).toEqual([339, 339])
    expect([0.285, 1.005, 2.675].map((value) => rounded(value, 2))).toEqual([0.29, 1.01, 2.68])
  })

  it('keeps the decimals that say something', () => {
    expect([0, 0.012, 0.25, 2.5, 12.5, 99.9, 100, 1232].map(shownDigits)).toEqual([0, 3, 2, 1, 1, 1, 0, 0])
    expect([-2.45, -0.04].map((value) => rounded(value, 1))).toEqual([-2.5, 0])
  })

  it('never rounds up what must not look more than it is', () => {
    expect(roundedDown(0.7999, 3)).toBe(0.799)
    expect(roundedDown(0.1 * 3, 1)).toBe(0.3)
  })

  it('says all or none of a hundred only of all or none', () => {
    expect([0, 1e-9, 0.004, 0.5, 0.996, 1].map(timesInHundred)).toEqual([0, 1, 1, 50, 99, 100])
  })

  it('tells two values apart where they differ, with digits of one length', () => {
    expect(roundedApart(689.8, 1232.4)).toEqual({ before: 690, after: 1232, digits: 0 })
    expect(roundedApart(1232.1, 1232.2)).toEqual({ before: 1232.1, after: 1232.2, digits: 1 })
    expect(roundedApart(0.3, 0.1 * 3).digits).toBe(2)
  })

  it('sums what is shown and not what is behind it', () => {
    expect(roundedSum([100.4, 100.4, 100.4])).toBe(300)
  })
})
