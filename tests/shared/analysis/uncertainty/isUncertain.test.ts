import { describe, expect, it } from 'vitest'
import { toTraceTerms } from '../../../../shared/analysis/removal/traceTerms.ts'
import type { ImpactDraw } from '../../../../shared/analysis/uncertainty/impactDraws.ts'
import { isUncertain } from '../../../../shared/analysis/uncertainty/isUncertain.ts'
import type { EstimateInput } from '../../../../shared/model/estimate.ts'

function uncertain(draw: ImpactDraw | undefined, effectiveness: EstimateInput): boolean {
  return isUncertain({
    impacts: new Map(draw === undefined ? [] : [['p', draw]]),
    terms: toTraceTerms([{ failurePoint: 'p', cause: { rootCause: 'r' } }]),
    fixes: [{ id: 'a', effects: [{ rootCause: 'r', effectiveness }] }],
  })
}

const spread = { low: 1, likely: 2, high: 3 }
const single = { low: 2, likely: 2, high: 2 }

describe('uncertainty', () => {
  it.each<[boolean, ImpactDraw | undefined, EstimateInput]>([
    [false, undefined, 0.5],
    [false, { kind: 'fixed', impact: 3 }, 0.5],
    [false, { kind: 'estimate', perMonth: single, impactPerCase: 1 }, 0.5],
    [false, { kind: 'estimate', perMonth: spread, impactPerCase: 0 }, 0.5],
    [false, { kind: 'count', count: 4, months: 1, impactPerCase: 0 }, [0.5, 0.5, 0.5]],
    [true, { kind: 'estimate', perMonth: spread, impactPerCase: 1 }, 0.5],
    [true, { kind: 'count', count: 0, months: 1, impactPerCase: 1 }, 0.5],
    [true, { kind: 'fixed', impact: 3 }, [0.2, 0.5, 0.5]],
  ])('is %s for %j and effectiveness %j', (expected, draw, effectiveness) => {
    expect(uncertain(draw, effectiveness)).toBe(expected)
  })

  it('is there as soon as one fix of several is estimated with a low and a high', () => {
    const effects = (effectiveness: EstimateInput) => [{ rootCause: 'r', effectiveness }]
    const fixes = [
      { id: 'a', effects: effects(0.5) },
      { id: 'b', effects: effects([0.2, 0.5, 0.5]) },
    ]
    const terms = toTraceTerms([{ failurePoint: 'p', cause: { rootCause: 'r' } }])
    expect(isUncertain({ impacts: new Map(), terms, fixes })).toBe(true)
    const joined = [{ id: 'c', effects: fixes.flatMap((fix) => fix.effects) }]
    expect(isUncertain({ impacts: new Map(), terms, fixes: joined })).toBe(true)
  })
})
