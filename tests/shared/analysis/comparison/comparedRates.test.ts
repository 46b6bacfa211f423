import { expect, it } from 'vitest'
import { comparedRates } from '../../../../shared/analysis/comparison/comparedRates.ts'
import type { Comparison } from '../../../../shared/analysis/comparison/comparePeriods.ts'

const bar = (key: string, beforeCases: number, afterCases: number) => ({
  ...{ key, label: key, before: 1000, after: 0, rateP: null, shareP: null, adjustedP: null },
  ...{ beforeCases, afterCases },
})

/** Two months before and four after, with so many orders in each. */
function comparison(orders: { readonly before: number | null; readonly after: number | null }): Comparison {
  const side = { from: null, to: null, total: 0, cases: 0 }
  return {
    measure: 'count',
    before: { ...side, months: 2, volume: orders.before },
    after: { ...side, months: 4, volume: orders.after },
    overlaps: false,
    totalRateP: null,
    bars: [bar('few', 2, 40), bar('many', 20, 4)],
  }
}

const told = (orders: Parameters<typeof comparison>[0]) =>
  comparedRates(comparison(orders)).map(({ key, was, is }) => [key, was, is])

it('tells the counted cases of bars a month, the most before first', () => {
  expect(told({ before: null, after: null })).toEqual([
    ['many', 10, 1],
    ['few', 1, 10],
  ])
  expect(told({ before: 500, after: null })).toEqual(told({ before: null, after: null }))
})

it('tells them for every 1,000 of a volume that both sides have', () => {
  expect(told({ before: 500, after: 2000 })).toEqual([
    ['many', 40, 2],
    ['few', 4, 20],
  ])
})
