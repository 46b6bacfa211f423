import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPareto } from '../../../../shared/analysis/pareto/buildPareto.ts'
import { drillDown } from '../../../../shared/analysis/pareto/drillDown.ts'
import type { Pareto } from '../../../../shared/analysis/pareto/pareto.ts'
import type { EngagementDocument } from '../../../../shared/engagement/engagement.ts'
import { measures } from '../../../../shared/model/vocabulary.ts'
import { engagementOf, labels } from '../../../fixtures/barsEngagement.ts'
import { engagementArbitrary } from '../../../fixtures/engagementArbitrary.ts'
import { paretoInput } from '../../../fixtures/paretoInput.ts'

const shop = engagementOf({
  units: ['finance', 'stores', 'idle'].map((id) => ({ id, name: id })),
  failurePoints: [
    { id: 'late', title: 'late', perMonth: 12 },
    { id: 'lost', title: 'lost', perMonth: 6 },
    { id: 'rude', title: 'rude', perMonth: 1 },
  ],
  rootCauses: [
    { id: 'credit', title: 'credit', category: 'process', unit: 'finance' },
    { id: 'shelf', title: 'shelf', category: 'structure', unit: 'stores' },
    { id: 'never', title: 'never', category: 'structure', unit: 'stores' },
    { id: 'nobody', title: 'nobody', category: 'training' },
  ],
  traces: [
    { failurePoint: 'late', cause: { causes: [{ share: 0.75, rootCause: 'credit' }, { share: 0.25 }] } },
    {
      failurePoint: 'lost',
      cause: {
        causes: [
          { share: 0.5, rootCause: 'shelf' },
          { share: 0.5, rootCause: 'nobody' },
        ],
      },
    },
  ],
  promises: [
    { id: 'two-days', text: 'Two days', failurePoints: ['late'] },
    { id: 'safe', text: 'Safe', failurePoints: ['late', 'lost'] },
    { id: 'kept', text: 'Kept' },
  ],
})

function shown({ bars }: Pareto) {
  return bars.map(({ key, kind, value }) => [key, kind, value])
}

describe('a chart by unit', () => {
  it('puts harm where its root cause is born, apart from what has no unit and from what is not traced', () => {
    expect(shown(buildPareto(paretoInput(shop, labels), { by: 'unit' }))).toEqual([
      ['finance', 'item', 9],
      ['stores', 'item', 3],
      ['idle', 'item', 0],
      ['unassigned', 'unassigned', 3],
      ['untraced', 'untraced', 4],
    ])
  })

  it('opens a unit onto its root causes, also those at 0, what has no unit onto its own, and the untraced onto failure points', () => {
    const opened = (key: string, by: 'root-cause' | 'failure-point') =>
      shown(drillDown(paretoInput(shop, labels), { by }, [{ by: 'unit', key }]).pareto)
    expect(opened('stores', 'root-cause')).toEqual([
      ['shelf', 'item', 3],
      ['never', 'item', 0],
    ])
    expect(opened('unassigned', 'root-cause')).toEqual([['nobody', 'item', 3]])
    expect(opened('untraced', 'failure-point')).toEqual([
      ['late', 'item', 3],
      ['rude', 'item', 1],
    ])
  })
})

describe('a chart by promise', () => {
  it('gives each of the k promises that name a failure point 1/k of its harm', () => {
    expect(shown(buildPareto(paretoInput(shop, labels), { by: 'promise' }))).toEqual([
      ['safe', 'item', 12],
      ['two-days', 'item', 6],
      ['kept', 'item', 0],
      ['unassigned', 'unassigned', 1],
    ])
  })

  it('opens a promise onto the failure points that name it, each with its part', () => {
    const { pareto } = drillDown(paretoInput(shop, labels), { by: 'failure-point' }, [{ by: 'promise', key: 'safe' }])
    expect(shown(pareto)).toEqual([
      ['late', 'item', 6],
      ['lost', 'item', 6],
    ])
  })

  it('counts a failure point that a promise names twice once', () => {
    const twice = engagementOf({
      failurePoints: [{ id: 'a', title: 'a', perMonth: 2 }],
      promises: [
        { id: 'p', text: 'p', failurePoints: ['a', 'a'] },
        { id: 'q', text: 'q', failurePoints: ['a'] },
      ],
    })
    expect(shown(buildPareto(paretoInput(twice, labels), { by: 'promise' }))).toEqual([
      ['p', 'item', 1],
      ['q', 'item', 1],
    ])
  })
})

/** The bars of a dimension counted another way: each source's harm handed to its owners in equal parts. */
function countApart(sources: Pareto, ownersOf: (key: string, kind: string) => readonly string[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { key, kind, value } of sources.bars) {
    const owners = ownersOf(key, kind)
    for (const owner of owners) sums.set(owner, (sums.get(owner) ?? 0) + value / owners.length)
  }
  return sums
}

function expectSame(pareto: Pareto, apart: Map<string, number>, items: readonly { readonly id: string }[]): void {
  const tolerance = 1e-9 * pareto.total + 1e-300
  const named = new Map(pareto.bars.map(({ key, kind, value }) => [kind === 'item' ? `item ${key}` : kind, value]))
  for (const { id } of items) expect(named.has(`item ${id}`)).toBe(true)
  for (const name of new Set([...named.keys(), ...apart.keys()]))
    expect(Math.abs((named.get(name) ?? 0) - (apart.get(name) ?? 0))).toBeLessThanOrEqual(tolerance)
}

describe('any engagement', () => {
  it('has by unit what its root causes have, and by promise what its failure points have', () => {
    fc.assert(
      fc.property(engagementArbitrary(), fc.constantFrom(...measures), (engagement: EngagementDocument, measure) => {
        const input = paretoInput(engagement, labels)
        const unitOf = new Map(
          engagement.rootCauses.map(({ id, unit }) => [id, unit === undefined ? 'unassigned' : `item ${unit}`]),
        )
        const bornIn = countApart(buildPareto(input, { by: 'root-cause', measure }), (key, kind) => [
          kind === 'item' ? (unitOf.get(key) ?? '') : kind,
        ])
        expectSame(buildPareto(input, { by: 'unit', measure }), bornIn, engagement.units)
        const promised = countApart(buildPareto(input, { by: 'failure-point', measure }), (key) => {
          const names = engagement.promises.filter(({ failurePoints = [] }) => failurePoints.includes(key))
          return names.length === 0 ? ['unassigned'] : names.map(({ id }) => `item ${id}`)
        })
        expectSame(buildPareto(input, { by: 'promise', measure }), promised, engagement.promises)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the places of a target journey', () => {
  const target = {
    journeys: [{ id: 'j', name: 'Target', targetOfMain: true }],
    stages: [
      { id: 's1', name: 'Sale' },
      { id: 's2', name: 'Sale to be', journey: 'j' },
    ],
    touchpoints: [
      { id: 't1', name: 'Desk', stage: 's1' },
      { id: 't2', name: 'Desk to be', stage: 's2' },
    ],
  }
  const barsBy = (by: 'stage' | 'touchpoint', failurePoints: readonly object[]) => {
    const engagement = engagementOf({ ...target, failurePoints })
    return buildPareto(paretoInput(engagement, labels), { by }).bars.map(({ label }) => label)
  }

  it('have no bars while nothing is there, and one when something is', () => {
    expect(barsBy('stage', [{ id: 'f', title: 'Late', touchpoint: 't1', perMonth: 2 }])).toEqual(['Sale'])
    expect(barsBy('touchpoint', [{ id: 'f', title: 'Late', touchpoint: 't2', perMonth: 2 }])).toEqual(['Desk to be', 'Desk'])
  })

  it('are no others: a journey that replaces none has its bars while nothing is there', () => {
    const engagement = engagementOf({
      ...target,
      journeys: [...target.journeys, { id: 'k', name: 'Partners' }],
      stages: [...target.stages, { id: 's3', name: 'Contract', journey: 'k' }],
    })
    const { bars } = buildPareto(paretoInput(engagement, labels), { by: 'stage' })
    expect(bars.map(({ label }) => label)).toEqual(['Contract', 'Sale'])
  })
})
