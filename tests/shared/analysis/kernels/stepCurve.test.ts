import { expect, it } from 'vitest'
import { listSubsets } from '../../../../shared/analysis/kernels/stepCurve.ts'

it('the subsets of some fixes are told by their lengths, ascending, with what each takes together', () => {
  const points = { lengths: new Float64Array(8), shares: new Float64Array(8) }
  expect(listSubsets(Float64Array.of(0.5, 0.2, 0.1), Float64Array.of(4, 2, 1), 0, 3, points, 0)).toBe(8)
  expect([...points.lengths]).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  const expected = [0, 0.1, 0.2, 0.28, 0.5, 0.55, 0.6, 0.64]
  for (const [subset, share] of points.shares.entries()) expect(share).toBeCloseTo(expected[subset] ?? 0, 12)
})
