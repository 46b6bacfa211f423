import { expect, it } from 'vitest'
import { correctByHolm } from '../../../../shared/analysis/comparison/correctByHolm.ts'

it('gives the published values of Holm, in the order of the tests, and leaves out what was not tested', () => {
  const rounded = (ps: readonly (number | null)[]) => correctByHolm(ps).map((p) => (p === null ? null : Number(p.toFixed(10))))
  expect(rounded([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
  expect(rounded([0.04, null, 0.01, 0.05, null, 0.02, 0.03])).toEqual([0.09, null, 0.05, 0.09, null, 0.08, 0.09])
  expect(rounded([0.6, 0.7])).toEqual([1, 1])
  expect(rounded([])).toEqual([])
})
