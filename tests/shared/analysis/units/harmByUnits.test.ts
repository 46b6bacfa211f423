import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPareto } from '../../../../shared/analysis/pareto/buildPareto.ts'
import { harmByUnits, unitFinding } from '../../../../shared/analysis/units/harmByUnits.ts'
import type { EngagementDocument } from '../../../../shared/engagement/engagement.ts'
import { measures } from '../../../../shared/model/vocabulary.ts'
import { engagementOf, labels } from '../../../fixtures/barsEngagement.ts'
import { engagementArbitrary } from '../../../fixtures/engagementArbitrary.ts'
import { paretoInput } from '../../../fixtures/paretoInput.ts'

const shop = engagementOf({
  units: ['desk', 'finance', 'operations', 'idle'].map((id) => ({ id, name: id })),
  stages: [{ id: 's', name: 's' }],
  touchpoints: [
    { id: 'call', name: 'call', stage: 's', unit: 'desk' },
    { id: 'visit', name: 'visit', stage: 's', unit: 'operations' },
    { id: 'web', name: 'web', stage: 's' },
  ],
  failurePoints: [
    { id: 'rude', title: 'rude', perMonth: 100, touchpoint: 'call' },
    { id: 'late', title: 'late', perMonth: 20, touchpoint: 'visit' },
    { id: 'slow', title: 'slow', perMonth: 5, touchpoint: 'web' },
  ],
  rootCauses: [
    { id: 'bills', title: 'bills', category: 'systems', unit: 'finance' },
    { id: 'routes', title: 'routes', category: 'process', unit: 'operations' },
    { id: 'manners', title: 'manners', category: 'training', unit: 'desk' },
    { id: 'nobody', title: 'nobody', category: 'structure' },
  ],
  traces: [
    {
      failurePoint: 'rude',
      cause: {
        causes: [
          { share: 0.4, rootCause: 'bills' },
          { share: 0.21, rootCause: 'routes' },
          { share: 0.19, rootCause: 'manners' },
          { share: 0.2, rootCause: 'nobody' },
        ],
      },
    },
    { failurePoint: 'late', cause: { rootCause: 'routes' } },
  ],
})

describe('harm by where it lands and where it is born', () => {
  const harm = harmByUnits(paretoInput(shop, labels), 'count')

  it('has the units where harm lands and those where it is born, largest first, rests last', () => {
    expect(harm.landings).toEqual([
      { place: { kind: 'unit', id: 'desk' }, value: 100 },
      { place: { kind: 'unit', id: 'operations' }, value: 20 },
      { place: { kind: 'unassigned' }, value: 5 },
    ])
    expect(harm.births.map(({ place, value }) => [place.kind === 'unit' ? place.id : place.kind, value])).toEqual([
      ['operations', 41],
      ['finance', 40],
      ['desk', 19],
      ['unassigned', 20],
      ['untraced', 5],
    ])
  })

  it('opens each cell to its causes and their failure points', () => {
    expect(harm.cells[0]?.[1]).toEqual({
      value: 40,
      causes: [{ rootCause: 'bills', value: 40, failurePoints: [{ failurePoint: 'rude', value: 40 }] }],
    })
    expect(harm.cells[1]?.[1]).toEqual({ value: 0, causes: [] })
  })

  it('says how much of what the busiest unit hears is born elsewhere', () => {
    const finding = unitFinding(harm)
    expect(finding).toMatchObject({ landing: 'desk', births: ['finance', 'operations'], own: 0.19 })
    expect(finding?.share).toBeCloseTo(0.61)
    expect(unitFinding(harmByUnits(paretoInput(engagementOf({}), labels), 'count'))).toBeNull()
  })

  it('holds, whatever the engagement, the total of the Pareto chart, by rows and by columns', () => {
    fc.assert(
      fc.property(engagementArbitrary(), fc.constantFrom(...measures), (engagement: EngagementDocument, measure) => {
        const input = paretoInput(engagement, labels)
        const { total } = buildPareto(input, { by: 'unit', measure })
        const all = harmByUnits(input, measure)
        const near = (value: number): void => expect(Math.abs(value - total)).toBeLessThanOrEqual(1e-9 * total + 1e-300)
        near(all.total)
        near(all.landings.reduce((sum, { value }) => sum + value, 0))
        near(all.births.reduce((sum, { value }) => sum + value, 0))
        near(all.cells.flat().reduce((sum, { value }) => sum + value, 0))
      }),
    )
  })
})
