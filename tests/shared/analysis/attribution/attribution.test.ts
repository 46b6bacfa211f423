import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribute, attributeImpacts, attributeTraces } from '../../../../shared/analysis/attribution/attribution.ts'
import { toTraceNode } from '../../../../shared/analysis/attribution/traceTree.ts'
import { measureImpacts } from '../../../../shared/analysis/measures/impact.ts'
import type { Cause } from '../../../../shared/engagement/engagement.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { engagementArbitrary } from '../../../fixtures/engagementArbitrary.ts'
import { tallyOccurrences } from '../../../fixtures/tallyOccurrences.ts'

function shares(cause: Cause | undefined): Record<string, number> {
  return Object.fromEntries(attribute(toTraceNode(cause)).map(({ rootCause, share }) => [rootCause ?? 'untraced', share]))
}

describe('the attribution of a trace', () => {
  it('is untraced without a trace, without a leaf, and when rejected', () => {
    expect(shares(undefined)).toEqual({ untraced: 1 })
    expect(shares({ causes: [{ causes: [] }] })).toEqual({ untraced: 1 })
    expect(shares({ rootCause: 'a', state: 'rejected' })).toEqual({ untraced: 1 })
  })

  it('splits equally without shares, and multiplies shares down to the leaves', () => {
    expect(shares({ causes: [{ rootCause: 'a' }, { rootCause: 'b' }, { rootCause: 'c' }, {}] })).toEqual({
      a: 0.25,
      b: 0.25,
      c: 0.25,
      untraced: 0.25,
    })
    expect(
      shares({
        causes: [
          {
            share: 0.75,
            causes: [
              { share: 0.5, rootCause: 'a' },
              { share: 0.5, rootCause: 'b' },
            ],
          },
          { share: 0.25, rootCause: 'a' },
        ],
      }),
    ).toEqual({ a: 0.625, b: 0.375 })
  })

  it('splits a needed-together group equally, also over its branches', () => {
    expect(shares({ join: 'together', causes: [{ rootCause: 'a' }, { causes: [{ rootCause: 'b' }, {}] }] })).toEqual({
      a: 0.5,
      b: 0.25,
      untraced: 0.25,
    })
  })

  it('rescales the siblings of a rejected branch to 1', () => {
    expect(
      shares({
        causes: [
          { share: 0.5, rootCause: 'a', state: 'rejected' },
          { share: 0.375, rootCause: 'b' },
          { share: 0.125, rootCause: 'c' },
        ],
      }),
    ).toEqual({ b: 0.75, c: 0.25 })
    expect(shares({ join: 'together', causes: [{ rootCause: 'a' }, { rootCause: 'b', state: 'rejected' }] })).toEqual({ a: 1 })
    expect(
      shares({
        causes: [
          { share: 1, rootCause: 'a', state: 'rejected' },
          { share: 0, rootCause: 'b' },
        ],
      }),
    ).toEqual({ untraced: 1 })
  })

  it('always sums to 1', () => {
    fc.assert(
      fc.property(engagementArbitrary(), ({ traces }) => {
        for (const { cause } of traces) {
          const sum = attribute(toTraceNode(cause)).reduce((total, { share }) => total + share, 0)
          expect(sum).toBeCloseTo(1, 12)
        }
      }),
    )
  })
})

describe('what is behind a root cause', () => {
  it('is listed by value, and with the untraced part adds up to everything', () => {
    const engagement = engagementOf({
      failurePoints: [
        { id: 'f', title: 'F', perMonth: 10 },
        { id: 'g', title: 'G', perMonth: 30 },
        { id: 'h', title: 'H', perMonth: 2 },
      ],
      rootCauses: [
        { id: 'a', title: 'A', category: 'training' },
        { id: 'b', title: 'B', category: 'training' },
        { id: 'c', title: 'C', category: 'systems' },
      ],
      traces: [
        { failurePoint: 'f', cause: { rootCause: 'a' } },
        { failurePoint: 'g', cause: { causes: [{ rootCause: 'a' }, { rootCause: 'b' }] } },
      ],
    })
    const result = attributeImpacts(
      engagement.rootCauses.map(({ id }) => id),
      attributeTraces(engagement.traces),
      measureImpacts(engagement, tallyOccurrences(engagement), 'count'),
    )
    expect(result.byRootCause.get('a')).toEqual({
      value: 25,
      behind: [
        { failurePoint: 'g', part: 0.5, value: 15 },
        { failurePoint: 'f', part: 1, value: 10 },
      ],
    })
    expect(result.byRootCause.get('c')).toEqual({ value: 0, behind: [] })
    expect(result.untraced).toEqual({ value: 2, behind: [{ failurePoint: 'h', part: 1, value: 2 }] })
    expect(result.total).toBe(42)
  })
})
