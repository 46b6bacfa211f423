import { describe, expect, it } from 'vitest'
import { causeWeights } from '../../../shared/trace/causeWeights.ts'
import { toEditCause, toEditTrace } from '../../../shared/trace/editTrace.ts'

describe('causeWeights', () => {
  it('multiplies shares, rescales around rejected branches and splits needed-together groups equally', () => {
    const trace = toEditTrace(
      toEditCause({
        id: 'root',
        causes: [
          { id: 'a', share: 0.6, join: 'together', causes: [{ id: 'a1' }, { id: 'a2' }] },
          { id: 'b', share: 0.2, causes: [{ id: 'b1' }] },
          { id: 'c', share: 0.2, state: 'rejected', causes: [{ id: 'c1' }] },
        ],
      }),
    )
    const weights = causeWeights(trace)
    expect(weights.get('a')).toBeCloseTo(0.75, 12)
    expect(weights.get('a2')).toBeCloseTo(0.375, 12)
    expect(weights.get('b1')).toBeCloseTo(0.25, 12)
    expect(weights.get('c')).toBe(0)
    expect(weights.get('c1')).toBe(0)
  })

  it('carries nothing where only branches without a share are left', () => {
    const trace = toEditTrace(
      toEditCause({
        id: 'root',
        causes: [
          { id: 'a', share: 0 },
          { id: 'b', share: 1, state: 'rejected' },
        ],
      }),
    )
    expect(causeWeights(trace).get('a')).toBe(0)
  })
})
