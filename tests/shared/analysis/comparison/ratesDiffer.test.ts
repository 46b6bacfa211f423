import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratesDiffer } from '../../../../shared/analysis/comparison/ratesDiffer.ts'

/** Every split of the cases over the two exposures, its likelihood by Pascal's triangle. */
function enumerated(cases: number, exposure: number, otherCases: number, otherExposure: number): number {
  const all = cases + otherCases
  const part = exposure / (exposure + otherExposure)
  let likelihoods = [1]
  for (let drawn = 0; drawn < all; drawn++) {
    const longer = likelihoods.map((one) => one * (1 - part))
    longer.push(0)
    likelihoods = longer.map((one, k) => one + (likelihoods[k - 1] ?? 0) * part)
  }
  const observed = likelihoods[cases] ?? Number.NaN
  return likelihoods.filter((one) => one <= observed * (1 + 1e-7)).reduce((sum, one) => sum + one, 0)
}

describe('the exact test of two Poisson rates', () => {
  it.each([
    { what: 'the two groups of the manual of R (poisson.test)', of: [11, 800, 6 + 8 + 7, 1083 + 1050 + 878], p: 0.07967 },
    { what: 'the giant plants of Conover (binom.test 682 of 925 against 3/4)', of: [682, 3, 243, 1], p: 0.3825 },
    { what: 'ten heads of ten throws', of: [10, 1, 0, 1], p: 2 / 1024 },
  ] as const)('gives the published value of $what', ({ of: [a, b, c, d], p }) => {
    expect(ratesDiffer(a, b, c, d)).toBeCloseTo(p, 4)
  })

  it('is the enumeration of every outcome, and the same whichever comes first', () => {
    const count = fc.integer({ min: 0, max: 60 })
    const exposure = fc.double({ min: 0.05, max: 40, noNaN: true })
    fc.assert(
      fc.property(count, exposure, count, exposure, (a, b, c, d) => {
        expect(ratesDiffer(a, b, c, d)).toBeCloseTo(enumerated(a, b, c, d), 9)
        expect(ratesDiffer(c, d, a, b)).toBeCloseTo(ratesDiffer(a, b, c, d), 9)
      }),
    )
  })

  it('is 1 where nothing was counted, and takes a billion cases at once', () => {
    expect(ratesDiffer(0, 3, 0, 1)).toBe(1)
    expect(ratesDiffer(500_000_000, 1, 500_000_000, 1)).toBeCloseTo(1, 9)
    expect(ratesDiffer(600_000_000, 1, 400_000_000, 1)).toBe(0)
  })

  it.each([-1, 0.5, Number.NaN])('refuses a count of %s', (count) => {
    expect(() => ratesDiffer(count, 1, 2, 1)).toThrow(RangeError)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses an exposure of %s', (exposure) => {
    expect(() => ratesDiffer(1, exposure, 2, 1)).toThrow(RangeError)
  })
})
