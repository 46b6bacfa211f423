import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherExact } from '../../../../shared/analysis/numbers/fisherExact.ts'

/** In how many ways k of n are chosen, exactly. */
function choose(n: number, k: number): bigint {
  let ways = 1n
  for (let step = 0; step < k; step++) ways = (ways * BigInt(n - step)) / BigInt(step + 1)
  return ways
}

/** Every table with the margins of this one, counted in whole numbers. */
function enumerated(a: number, b: number, c: number, d: number): number {
  const [row, otherRow, column] = [a + b, c + d, a + c]
  const waysOf = (k: number) => choose(row, k) * choose(otherRow, column - k)
  let notLikelier = 0n
  for (let k = Math.max(0, column - otherRow); k <= Math.min(row, column); k++) {
    if (waysOf(k) <= waysOf(a)) notLikelier += waysOf(k)
  }
  const scale = 10n ** 20n
  return Number((notLikelier * scale) / choose(row + otherRow, column)) / Number(scale)
}

describe("Fisher's exact test", () => {
  it.each([
    { what: 'the lady who tastes tea (Fisher 1935)', table: [3, 1, 1, 3], p: 0.4857142857 },
    { what: 'like-sex twins of convicts (Fisher 1934)', table: [10, 2, 3, 15], p: 0.0005367241 },
    { what: 'whales of two oceans (SciPy)', table: [8, 2, 1, 5], p: 0.034965035 },
    { what: 'students who study (Wikipedia)', table: [1, 9, 11, 3], p: 0.0027594562 },
  ] as const)('gives the published value of $what', ({ table: [a, b, c, d], p }) => {
    expect(fisherExact(a, b, c, d)).toBeCloseTo(p, 9)
  })

  it('is the enumeration of every table up to 7 in a cell', () => {
    const counts = [0, 1, 2, 3, 4, 5, 6, 7]
    for (const a of counts) {
      for (const b of counts) {
        for (const c of counts) for (const d of counts) expect(fisherExact(a, b, c, d)).toBeCloseTo(enumerated(a, b, c, d), 12)
      }
    }
  })

  it('is the enumeration of larger tables, and the same whichever way the table lies', () => {
    const count = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisherExact(a, b, c, d)
        expect(p).toBeCloseTo(enumerated(a, b, c, d), 10)
        for (const turned of [fisherExact(a, c, b, d), fisherExact(b, a, d, c), fisherExact(c, d, a, b)])
          expect(turned).toBeCloseTo(p, 10)
      }),
    )
  })

  it('counts an outcome as likely as the observed one with it, though rounding tells them apart', () => {
    expect(fisherExact(0, 10, 10, 0)).toBeCloseTo(2 / 184_756, 15)
    expect(fisherExact(49, 51, 51, 49)).toBeCloseTo(enumerated(49, 51, 51, 49), 12)
  })

  it('is 1 where a margin is empty, and where nothing was counted', () => {
    const tables = [
      [0, 0, 3, 4],
      [3, 4, 0, 0],
      [0, 3, 0, 4],
      [3, 0, 4, 0],
      [0, 0, 0, 0],
    ] as const
    for (const [a, b, c, d] of tables) expect(fisherExact(a, b, c, d)).toBe(1)
  })

  it('takes a table of a billion cases at once', () => {
    expect(fisherExact(250_000_000, 250_000_000, 250_000_000, 250_000_000)).toBeCloseTo(1, 9)
    expect(fisherExact(500_000_000, 0, 0, 500_000_000)).toBe(0)
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a count of %s', (count) => {
    expect(() => fisherExact(1, count, 2, 3)).toThrow(RangeError)
  })
})
