import { describe, expect, it } from 'vitest'
import { acceptanceIntervals } from '../../../../shared/analysis/numbers/acceptanceIntervals.ts'

function widthOf({ low, high }: { readonly low: number; readonly high: number } = { low: 0, high: 0 }): number {
  return high - low
}

describe('acceptance intervals', () => {
  it('leave no room where chance has none', () => {
    expect(acceptanceIntervals(7, 1)).toEqual([{ low: 7, high: 7 }])
    expect(acceptanceIntervals(1, 2)).toEqual([
      { low: 1, high: 1 },
      { low: 0, high: 0 },
    ])
  })

  it('of 100 cases on two bars are those of the binomial distribution', () => {
    // With B of 100 tosses: P(|B − 50| ≥ 12) = 2.1 % and P(|B − 50| ≥ 11) = 3.5 %; P(B = 50) = 8 %.
    expect(acceptanceIntervals(100, 2)).toEqual([
      { low: 50, high: 61 },
      { low: 39, high: 50 },
    ])
  })

  it.each([
    // A standard normal number lies within ±0.031 in 2.5 % and beyond ±2.241 in 2.5 %; ±0.319 and ±1.150 for a quarter.
    [0.95, 2.2, 158.5],
    [0.5, 22.5, 81.3],
  ])('of 20,000 cases on two bars are those of the normal distribution, at the level %s', (level, least, most) => {
    // The deviation of one of two bars is √20,000 ÷ 2 = 70.7 cases.
    const [first, second] = acceptanceIntervals(20_000, 2, { level })
    expect(Math.abs((first?.low ?? 0) - 10_000 - least)).toBeLessThan(3)
    expect(Math.abs((first?.high ?? 0) - 10_000 - most)).toBeLessThan(5)
    expect((second?.low ?? 0) + (first?.high ?? 0)).toBeCloseTo(20_000, -1)
  })

  it.each([
    ['of few cases', 60, 4],
    ['of many cases', 1_000, 4],
  ])('%s come from as many draws as are asked for', (_name, cases, bars) => {
    const one = acceptanceIntervals(cases, bars, { draws: 1 })
    expect(one.every(({ low, high }) => low === high)).toBe(true)
    expect(Math.abs(one.reduce((sum, { low }) => sum + low, 0) - cases)).toBeLessThanOrEqual(bars)
    // At level 1 they hold all that was drawn, and the first draws of a seed are the same.
    const [few, many] = [1_000, 20_000].map((draws) => acceptanceIntervals(cases, bars, { draws, level: 1 })[0])
    expect(widthOf(few)).toBeGreaterThan(widthOf(one[0]))
    expect(widthOf(many)).toBeGreaterThan(widthOf(few))
  })

  it('come from 10,000 draws of the first seed unless told otherwise', () => {
    const given = acceptanceIntervals(40, 3, { draws: 10_000, seed: 1, level: 0.95 })
    expect(acceptanceIntervals(40, 3)).toEqual(given)
    const largest = (draws?: number) => acceptanceIntervals(40, 3, { level: 1, draws })[0]?.high ?? 0
    expect(largest()).toBe(largest(10_000))
    expect(largest()).toBeGreaterThan(largest(100))
  })

  it('have a lower end of 0 at least', () => {
    for (const { low } of acceptanceIntervals(51 * 400, 400, { level: 1, draws: 50 })) expect(low).toBeGreaterThanOrEqual(0)
  })
})
