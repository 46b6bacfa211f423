import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, ExactSum, exactSum } from '../../../../shared/analysis/numbers/ExactSum.ts'

/** Every value below is a whole number of this many halvings of 1. */
const halvings = 160
const unit = 2 ** halvings
const scaled = (value: number): bigint => BigInt(value * unit)
/** The nearest number, the even one of two equally near: as the language turns a big integer into a number. */
const rounded = (value: bigint): number => Number(value) / unit

/** Numbers of very different sizes, many of them one step from a power of two: their sums fall half way between two numbers. */
const valueArbitrary = fc
  .tuple(
    fc.oneof(fc.constantFrom(1, -1, 3, -3, 2 ** 53 - 1, 1 - 2 ** 53, 2 ** 52 + 1), fc.integer()),
    fc.constantFrom(0, 1, 52, 53, 54, 106, 107, -1, -52, -53, -54, -106, -107),
  )
  .map(([digits, power]) => digits * 2 ** power)
const valuesArbitrary = fc.array(valueArbitrary, { maxLength: 8 })

describe('the exact sum', () => {
  it('is the nearest number to what whole-number arithmetic gives', () => {
    fc.assert(
      fc.property(valuesArbitrary, (values) => {
        const exact = values.reduce((sum, value) => sum + scaled(value), 0n)
        expect(exactSum(values) - rounded(exact)).toBe(0)
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves as its rest what that rounding took away', () => {
    fc.assert(
      fc.property(valuesArbitrary, (values) => {
        const sum = new ExactSum()
        for (const value of values) sum.add(value)
        const exact = values.reduce((whole, value) => whole + scaled(value), 0n)
        expect(sum.rest - rounded(exact - scaled(sum.total))).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  it('rounds half a unit by what lies below it', () => {
    const half = 2 ** -53
    expect(exactSum([1, half])).toBe(1)
    expect(exactSum([1, half, 2 ** -110])).toBe(1 + 2 ** -52)
    expect(exactSum([1 + 2 ** -52, half, -(2 ** -110)])).toBe(1 + 2 ** -52)
    expect(exactSum([-1, -half, -(2 ** -110)])).toBe(-1 - 2 ** -52)
  })

  it('is kept apart for each key', () => {
    const sums = new Map<string, ExactSum>()
    for (let time = 0; time < 10; time += 1) addTo(sums, 'a', 0.1)
    addTo(sums, 'b', 2)
    expect([...sums].map(([key, sum]) => [key, sum.total])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })
})
