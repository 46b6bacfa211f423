import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureContext, measureImpacts, missingNotices } from '../../../../shared/analysis/measures/impact.ts'
import { ownPlace, sliceImpact, touchpointsById } from '../../../../shared/analysis/measures/impactSlices.ts'
import type { EngagementDocument, Period } from '../../../../shared/engagement/engagement.ts'
import { type Measure, measures } from '../../../../shared/model/vocabulary.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { engagementArbitrary } from '../../../fixtures/engagementArbitrary.ts'
import { tallyOccurrences } from '../../../fixtures/tallyOccurrences.ts'

function impacts(engagement: EngagementDocument, measure: Measure, asked?: Partial<Period>): Record<string, number> {
  return Object.fromEntries(measureImpacts(engagement, tallyOccurrences(engagement, asked), measure))
}

const march = { from: '2026-03-01', to: '2026-03-31' }
const marchMonths = 31 / 30.4375

describe('count', () => {
  it('divides by days ÷ 30.4375, both ends of the period counted', () => {
    const engagement = engagementOf({
      period: march,
      failurePoints: [{ id: 'f', title: 'F' }],
      occurrences: ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((on) => ({ failurePoint: 'f', on })),
    })
    expect(impacts(engagement, 'count')['f']).toBe(2 / marchMonths)
    expect(impacts(engagement, 'count', { from: '2026-02-28' })['f']).toBe(3 / (32 / 30.4375))
    expect(impacts(engagement, 'count', { from: '2026-04-01', to: '2026-04-01' })['f']).toBe(30.4375)
  })

  it('without a period runs from the first day of the first month to the last day of the last', () => {
    const engagement = engagementOf({
      failurePoints: [{ id: 'f', title: 'F' }],
      occurrences: [
        { failurePoint: 'f', on: '2024-02-29', count: 7 },
        { failurePoint: 'f', on: '2024-01-31' },
      ],
    })
    expect(tallyOccurrences(engagement).period).toEqual({ from: '2024-01-01', to: '2024-02-29' })
    expect(impacts(engagement, 'count')['f']).toBe(8 / (60 / 30.4375))
  })

  it('takes occurrences before the estimate, also when none falls in the period', () => {
    const engagement = engagementOf({
      period: march,
      failurePoints: [
        { id: 'estimated', title: 'F', perMonth: [8, 12, 20] },
        { id: 'none', title: 'F' },
        { id: 'past', title: 'F', perMonth: 12 },
        { id: 'seen', title: 'F', perMonth: 12 },
      ],
      occurrences: [
        { failurePoint: 'past', on: '2026-01-01' },
        { failurePoint: 'seen', on: '2026-03-02', count: 0 },
        { failurePoint: 'seen', on: '2026-03-02', count: 2.5 },
      ],
    })
    expect(impacts(engagement, 'count')).toEqual({ estimated: 12, none: 0, past: 0, seen: 2.5 / marchMonths })
  })
})

describe('severity', () => {
  it('weighs cases by the severity weights of the engagement; without a severity 0', () => {
    const failurePoints = [
      { id: 'a', title: 'A', perMonth: 10, severity: 5 },
      { id: 'b', title: 'B', perMonth: 10, severity: 1 },
      { id: 'c', title: 'C', perMonth: 10 },
    ]
    expect(impacts(engagementOf({ failurePoints }), 'severity')).toEqual({ a: 50, b: 10, c: 0 })
    expect(impacts(engagementOf({ failurePoints, severityWeights: [0, 2, 4, 8, 16] }), 'severity')).toEqual({
      a: 160,
      b: 0,
      c: 0,
    })
  })
})

describe('cost', () => {
  it('takes the cost of the whole row, and count × costPerCase for rows without one', () => {
    const engagement = engagementOf({
      period: march,
      failurePoints: [
        { id: 'rows', title: 'R', costPerCase: 10 },
        { id: 'partly', title: 'P' },
        { id: 'estimated', title: 'E', perMonth: 3, costPerCase: 100 },
        { id: 'unknown', title: 'U', perMonth: 3 },
      ],
      occurrences: [
        { failurePoint: 'rows', on: '2026-03-02', count: 4, cost: 70 },
        { failurePoint: 'rows', on: '2026-03-02', count: 3 },
        { failurePoint: 'rows', on: '2026-03-02', cost: 0 },
        { failurePoint: 'partly', on: '2026-03-02', cost: 31 },
        { failurePoint: 'partly', on: '2026-03-02', count: 2 },
      ],
    })
    expect(impacts(engagement, 'cost')).toEqual({ rows: 100 / marchMonths, partly: 31 / marchMonths, estimated: 300, unknown: 0 })
  })
})

describe('customers', () => {
  it('takes customersPerMonth, else the distinct customers of the period', () => {
    const engagement = engagementOf({
      period: march,
      failurePoints: [
        { id: 'given', title: 'G', customersPerMonth: 7 },
        { id: 'seen', title: 'S', perMonth: 100 },
        { id: 'estimated', title: 'E', perMonth: 100 },
      ],
      occurrences: [
        { failurePoint: 'given', on: '2026-03-02', customer: 'a' },
        { failurePoint: 'seen', on: '2026-03-02', customer: 'a', channel: 'phone' },
        { failurePoint: 'seen', on: '2026-03-03', customer: 'a', channel: 'chat' },
        { failurePoint: 'seen', on: '2026-03-03', customer: 'b', count: 9 },
        { failurePoint: 'seen', on: '2026-04-03', customer: 'c' },
        { failurePoint: 'seen', on: '2026-03-03' },
      ],
    })
    expect(impacts(engagement, 'customers')).toEqual({ given: 7, seen: 2 / marchMonths, estimated: 0 })
  })
})

describe('missing values', () => {
  it('are counted only for the measure that needs them', () => {
    const engagement = engagementOf({
      period: march,
      failurePoints: [
        { id: 'full', title: 'F', perMonth: 1, severity: 1, costPerCase: 1, customersPerMonth: 1 },
        { id: 'bare', title: 'B' },
        { id: 'seen', title: 'S' },
        { id: 'costed', title: 'C', severity: 2 },
      ],
      occurrences: [
        { failurePoint: 'seen', on: '2026-03-02' },
        { failurePoint: 'costed', on: '2026-03-02', cost: 5, customer: 'a' },
      ],
    })
    const found = (measure: Measure) =>
      missingNotices(engagement.failurePoints, measureContext(engagement, tallyOccurrences(engagement), measure)).map(
        ({ code, params }) => `${code} ${'count' in params ? params.count : ''}`,
      )
    expect(found('count')).toEqual(['frequency-missing 1'])
    expect(found('severity')).toEqual(['frequency-missing 1', 'severity-missing 2'])
    expect(found('cost')).toEqual(['frequency-missing 1', 'cost-missing 2'])
    expect(found('customers')).toEqual(['customers-missing 2'])
  })
})

describe('slices', () => {
  const engagement = engagementOf({
    period: march,
    stages: [{ id: 's', name: 'S' }],
    touchpoints: [{ id: 't', name: 'T', stage: 's', channel: 'desk' }],
    failurePoints: [
      { id: 'f', title: 'F', touchpoint: 't', costPerCase: 10, severity: 2 },
      { id: 'given', title: 'G', channel: 'own', customersPerMonth: 30 },
      { id: 'past', title: 'P', touchpoint: 't', customersPerMonth: 30 },
    ],
    occurrences: [
      { failurePoint: 'f', on: '2026-03-02', count: 3, channel: 'phone', customer: 'a' },
      { failurePoint: 'f', on: '2026-03-02', cost: 90, customer: 'a' },
      { failurePoint: 'f', on: '2026-03-03', customer: 'b', cost: 0 },
      { failurePoint: 'given', on: '2026-03-03', count: 1, channel: 'phone', customer: 'x' },
      { failurePoint: 'given', on: '2026-03-03', count: 2, customer: 'x' },
      { failurePoint: 'past', on: '2026-02-03', channel: 'phone' },
    ],
  })

  function slices(id: string, measure: Measure): Record<string, number> {
    const tallies = tallyOccurrences(engagement)
    const failurePoint = engagement.failurePoints.find((one) => one.id === id)
    if (failurePoint === undefined) throw new Error(id)
    const impact = measureImpacts(engagement, tallies, measure).get(id) ?? 0
    const own = ownPlace(failurePoint, touchpointsById(engagement))
    return Object.fromEntries(
      sliceImpact(failurePoint, impact, own, measureContext(engagement, tallies, measure)).map(({ stage, channel, value }) => [
        `${stage} ${channel}`,
        Number((value * (measure === 'customers' && id !== 'f' ? 1 : marchMonths)).toFixed(9)),
      ]),
    )
  }

  it('go by cases, by the cost of the rows, by distinct customers', () => {
    expect(slices('f', 'count')).toEqual({ 's phone': 3, 's desk': 2 })
    expect(slices('f', 'severity')).toEqual({ 's phone': 6, 's desk': 4 })
    expect(slices('f', 'cost')).toEqual({ 's phone': 30, 's desk': 90 })
    // Two distinct customers; one was met in both places.
    expect(slices('f', 'customers')).toEqual({ 's phone': 0.666666667, 's desk': 1.333333333 })
  })

  it('go by cases where customersPerMonth is given, and to the own place where nothing divides', () => {
    expect(slices('given', 'customers')).toEqual({ 'null phone': 10, 'null own': 20 })
    expect(slices('past', 'customers')).toEqual({ 's desk': 30 })
    expect(slices('past', 'count')).toEqual({ 's desk': 0 })
  })

  it('sum to the impact of the failure point in every measure', () => {
    fc.assert(
      fc.property(engagementArbitrary(), fc.constantFrom(...measures), (any, measure) => {
        const tallies = tallyOccurrences(any)
        const context = measureContext(any, tallies, measure)
        const touchpoints = touchpointsById(any)
        const values = measureImpacts(any, tallies, measure)
        for (const failurePoint of any.failurePoints) {
          const impact = values.get(failurePoint.id) ?? 0
          const sum = sliceImpact(failurePoint, impact, ownPlace(failurePoint, touchpoints), context).reduce(
            (total, { value }) => total + value,
            0,
          )
          expect(Math.abs(sum - impact)).toBeLessThanOrEqual(1e-12 * impact + 1e-300)
        }
      }),
    )
  })
})
