import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPareto } from '../../../../shared/analysis/pareto/buildPareto.ts'
import { dimensionBehind, drillDown, stepInto } from '../../../../shared/analysis/pareto/drillDown.ts'
import { dimensions, measures } from '../../../../shared/model/vocabulary.ts'
import { engagementOf, labels } from '../../../fixtures/barsEngagement.ts'
import { engagementArbitrary } from '../../../fixtures/engagementArbitrary.ts'
import { paretoInput } from '../../../fixtures/paretoInput.ts'

const engagement = engagementOf({
  stages: [
    { id: 's', name: 'Sale' },
    { id: 'v', name: 'Service' },
  ],
  failurePoints: [
    { id: 'f', title: 'F', perMonth: 10, stage: 's' },
    { id: 'g', title: 'G', perMonth: 30, stage: 'v' },
    { id: 'h', title: 'H', perMonth: 2, stage: 's' },
    { id: 'i', title: 'I', perMonth: 0, stage: 's' },
  ],
  rootCauses: [
    { id: 'a', title: 'A', category: 'training' },
    { id: 'b', title: 'B', category: 'training' },
    { id: 'c', title: 'C', category: 'systems' },
    { id: 'd', title: 'D', category: 'training' },
  ],
  traces: [
    { failurePoint: 'f', cause: { rootCause: 'a' } },
    {
      failurePoint: 'g',
      cause: {
        causes: [
          { share: 0.25, rootCause: 'a' },
          { share: 0.25, rootCause: 'c' },
          { share: 0.5, rootCause: 'b' },
        ],
      },
    },
    { failurePoint: 'i', cause: { rootCause: 'a' } },
  ],
})
const input = paretoInput(engagement, labels)

function shown(by: (typeof dimensions)[number], path: Parameters<typeof drillDown>[2]) {
  const { pareto, path: went, next } = drillDown(input, { by }, path)
  return {
    bars: pareto.bars.map(({ key, value }) => [key, value]),
    path: went.map(({ label }) => label),
    next,
    total: pareto.total,
  }
}

describe('a drill-down', () => {
  it('shows the root causes of a category, also those at 0, and no others', () => {
    expect(shown('root-cause', [{ by: 'category', key: 'training' }])).toEqual({
      bars: [
        ['a', 17.5],
        ['b', 15],
        ['d', 0],
      ],
      path: ['Training'],
      next: 'failure-point',
      total: 32.5,
    })
  })

  it('shows the failure points behind a root cause with the part that it causes', () => {
    expect(
      shown('failure-point', [
        { by: 'category', key: 'training' },
        { by: 'root-cause', key: 'a' },
      ]),
    ).toEqual({
      bars: [
        ['f', 10],
        ['g', 7.5],
        ['i', 0],
      ],
      path: ['Training', 'A'],
      next: null,
      total: 17.5,
    })
  })

  it('shows what is untraced, and what is behind a stage', () => {
    expect(shown('failure-point', [{ by: 'category', key: 'untraced' }]).bars).toEqual([['h', 2]])
    expect(shown('failure-point', [{ by: 'stage', key: 's' }]).bars).toEqual([
      ['f', 10],
      ['h', 2],
      ['i', 0],
    ])
    expect(shown('category', [{ by: 'stage', key: 'v' }]).bars).toEqual([
      ['training', 22.5],
      ['systems', 7.5],
    ])
  })

  it('goes into Other, and into a bar inside of it', () => {
    const options = { by: 'root-cause', other: { kind: 'top', bars: 1 } } as const
    const names = [{ by: 'root-cause', key: 'other' }] as const
    const into = drillDown(input, { ...options, by: 'failure-point', other: options.other }, names)
    expect(into.pareto.total).toBe(22.5)
    expect(drillDown(input, { ...options, by: 'failure-point' }, [{ by: 'root-cause', key: 'c' }]).pareto.total).toBe(7.5)
  })

  it('stops where a name leads nowhere any more', () => {
    expect(shown('failure-point', [{ by: 'category', key: 'gone' }])).toMatchObject({ path: [], total: 42 })
  })

  it('adds up to the bar that was gone into, for any engagement', () => {
    fc.assert(
      fc.property(engagementArbitrary(), fc.constantFrom(...dimensions), fc.constantFrom(...measures), (any, by, measure) => {
        const ready = paretoInput(any, labels)
        const above = buildPareto(ready, { by, measure, other: { kind: 'top', bars: 2 } })
        for (const bar of above.bars) {
          const next = dimensionBehind(by, bar.kind)
          if (next === null) continue
          const below = buildPareto(ready, { by: next, measure, within: [stepInto(by, bar)] })
          expect(Math.abs(below.total - bar.value)).toBeLessThanOrEqual(1e-9 * above.total + 1e-300)
        }
      }),
    )
  })
})

describe('what lies under a root cause', () => {
  const within = (by: 'stage' | 'channel' | 'touchpoint') => {
    const shared = engagementOf({
      stages: [{ id: 's', name: 'Sale' }],
      failurePoints: [
        { id: 'f', title: 'F', perMonth: 40, stage: 's', channel: 'phone' },
        { id: 'g', title: 'G', perMonth: 30, channel: 'web' },
      ],
      rootCauses: ['a', 'b'].map((id) => ({ id, title: id.toUpperCase(), category: 'training' })),
      traces: [
        {
          failurePoint: 'f',
          cause: {
            causes: [
              { rootCause: 'a', share: 0.25 },
              { rootCause: 'b', share: 0.75 },
            ],
          },
        },
        { failurePoint: 'g', cause: { rootCause: 'b' } },
      ],
    })
    const pareto = buildPareto(paretoInput(shared, labels), {
      by,
      measure: 'count',
      within: [{ dimension: 'root-cause', kind: 'item', key: 'a' }],
    })
    return pareto.bars.filter(({ value }) => value > 0).map(({ label, value }) => [label, value])
  }

  it('is that part of each place that the root cause has of it', () => {
    expect(within('stage')).toEqual([['Sale', 10]])
    expect(within('channel')).toEqual([['phone', 10]])
  })
})
