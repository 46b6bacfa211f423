import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateParts, withEstimatePart } from '../../../shared/model/estimate.ts'

describe('changing one number of an estimate', () => {
  it('keeps low ≤ likely ≤ high whatever is typed', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const before = fc.oneof(
      share,
      fc.tuple(share, share, share).map((three): [number, number, number] => {
        const [low = 0, likely = 0, high = 0] = three.toSorted((a, b) => a - b)
        return [low, likely, high]
      }),
    )
    fc.assert(
      fc.property(before, fc.constantFrom(...estimateParts), share, (estimate, part, value) => {
        const after = withEstimatePart(estimate, part, value)
        if (after === null || typeof after === 'number') return after === value
        const [low, likely, high] = after
        return low <= likely && likely <= high && { low, likely, high }[part] === value
      }),
    )
  })

  it('moves the others no further than it must', () => {
    const before = [0.2, 0.5, 0.9] as const
    expect(withEstimatePart(before, 'likely', 0.6)).toEqual([0.2, 0.6, 0.9])
    expect(withEstimatePart(before, 'likely', 0.1)).toEqual([0.1, 0.1, 0.9])
    expect(withEstimatePart(before, 'likely', 0.95)).toEqual([0.2, 0.95, 0.95])
    expect(withEstimatePart(before, 'low', 0.4)).toEqual([0.4, 0.5, 0.9])
    expect(withEstimatePart(before, 'low', 0.6)).toEqual([0.6, 0.6, 0.9])
    expect(withEstimatePart(before, 'high', 0.6)).toEqual([0.2, 0.5, 0.6])
    expect(withEstimatePart(before, 'high', 0.1)).toEqual([0.1, 0.1, 0.1])
    expect(withEstimatePart(0.5, 'high', 0.7)).toEqual([0.5, 0.5, 0.7])
    expect(withEstimatePart(0.5, 'likely', 0.7)).toBe(0.7)
  })

  it('becomes one number again when an end is emptied', () => {
    expect(withEstimatePart([0.2, 0.5, 0.9], 'low', null)).toBe(0.5)
  })

  it('is nothing without a likely number, and begins with any one number', () => {
    expect(withEstimatePart([0.2, 0.5, 0.9], 'likely', null)).toBeNull()
    expect(withEstimatePart(null, 'high', 3)).toBe(3)
  })
})
