import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPareto } from '../../../../shared/analysis/pareto/buildPareto.ts'
import { findParetoProblems } from '../../../../shared/analysis/pareto/findParetoProblems.ts'
import type { Pareto, ParetoOptions } from '../../../../shared/analysis/pareto/pareto.ts'
import type { EngagementDocument } from '../../../../shared/engagement/engagement.ts'
import { dimensions, measures } from '../../../../shared/model/vocabulary.ts'
import {
  barsEngagement,
  circuitBars,
  complaintBars,
  engagementOf,
  labels,
  matlabBars,
  qccBars,
} from '../../../fixtures/barsEngagement.ts'
import { engagementArbitrary, shuffled } from '../../../fixtures/engagementArbitrary.ts'
import { paretoInput } from '../../../fixtures/paretoInput.ts'

function chart(engagement: EngagementDocument, options: ParetoOptions): Pareto {
  return buildPareto(paretoInput(engagement, labels), options)
}

function cumulatives({ bars }: Pareto): number[] {
  return bars.filter(({ value }) => value > 0).map(({ cumulative }) => Number(cumulative.toFixed(2)))
}

function codes({ notices }: Pareto): string[] {
  return notices.map(({ code }) => code)
}

describe('the worked examples', () => {
  it('F5: reaches 80 % exactly with the third bar', () => {
    const pareto = chart(barsEngagement(qccBars), { by: 'category' })
    expect(cumulatives(pareto)).toEqual([31.33, 58, 80, 91, 100])
    expect(pareto).toMatchObject({ total: 300, vitalFew: 3, threshold: 80, untraced: 0 })
    expect(codes(pareto)).toEqual(['flat-profile'])
    expect(pareto.bars.filter(({ vital }) => vital).map(({ label }) => label)).toEqual([
      'contact num.',
      'price code',
      'supplier code',
    ])
  })

  it('F8: Oxide first by cost, Contamination first by count', () => {
    const engagement = barsEngagement(circuitBars)
    const byCount = chart(engagement, { by: 'category' })
    expect(cumulatives(byCount)).toEqual([45.16, 70.97, 80.65, 87.1, 93.55, 96.77, 100])
    expect(byCount.bars.slice(0, 3).map(({ share }) => Number(share.toFixed(4)))).toEqual([45.1613, 25.8065, 9.6774])
    expect(byCount.vitalFew).toBe(3)
    const byCost = chart(engagement, { by: 'root-cause', measure: 'cost' })
    expect(byCost.bars.map(({ label, value }) => [label, value])).toEqual([
      ['Oxide', 76],
      ['Contamination', 42],
      ['Metallization', 17],
      ['Corrosion', 5],
      ['Doping', 3.6],
      ['Silicon', 3.4],
      ['Miscellaneous', 3],
    ])
    expect(cumulatives(byCost)).toEqual([50.67, 78.67, 90, 93.33, 95.73, 98, 100])
    expect(byCost).toMatchObject({ total: 150, vitalFew: 3 })
  })

  it('F8: with Miscellaneous forced last the vital few are four', () => {
    const pareto = chart(barsEngagement(circuitBars), { by: 'failure-point', last: ['Miscellaneous'] })
    expect(cumulatives(pareto)).toEqual([45.16, 70.97, 77.42, 83.87, 87.1, 90.32, 100])
    expect(pareto.vitalFew).toBe(4)
    expect(pareto.bars.at(-1)?.label).toBe('Miscellaneous')
  })

  it('F16: sorts and cumulates, ties by label', () => {
    const pareto = chart(barsEngagement(matlabBars), { by: 'failure-point' })
    expect(pareto.bars.map(({ value }) => value)).toEqual([90, 75, 60, 40, 40, 30, 5, 5])
    expect(cumulatives(pareto)).toEqual([26.09, 47.83, 65.22, 76.81, 88.41, 97.1, 98.55, 100])
    expect(pareto.bars.slice(3, 5).map(({ label }) => label)).toEqual(['bar 6', 'bar 7'])
  })

  it('the published complaints: 534 issues, ten vital subcategories, a zero one kept', () => {
    const pareto = chart(barsEngagement(complaintBars), { by: 'category' })
    expect(pareto.total).toBe(534)
    expect(pareto.vitalFew).toBe(10)
    expect(cumulatives(pareto).slice(0, 5)).toEqual([21.54, 37.45, 44.76, 51.31, 57.49])
    expect(pareto.bars.find(({ label }) => label === 'Discrimination')).toMatchObject({ value: 0, share: 0, vital: false })
    // 26 of its own and the five built in.
    expect(pareto.bars).toHaveLength(31)
  })
})

describe('the threshold', () => {
  it('counts a sum that misses by rounding alone as reached', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => ({ label: `bar ${index}`, perMonth: 0.1 }))
    expect(chart(barsEngagement(tenths), { by: 'failure-point' }).vitalFew).toBe(8)
    expect(chart(barsEngagement(tenths), { by: 'failure-point', threshold: 30 }).vitalFew).toBe(3)
  })

  it('does not round: 79.99 % is below 80 %', () => {
    const engagement = barsEngagement([
      { label: 'a', perMonth: 7999 },
      { label: 'b', perMonth: 1001 },
      { label: 'c', perMonth: 1000 },
    ])
    expect(chart(engagement, { by: 'failure-point' }).vitalFew).toBe(2)
    expect(chart(engagement, { by: 'failure-point', threshold: 79.99 }).vitalFew).toBe(1)
  })

  it('at 100 % ends with the last bar above 0', () => {
    expect(chart(barsEngagement(complaintBars), { by: 'failure-point', threshold: 100 }).vitalFew).toBe(25)
  })

  it('says so when reserved bars keep it out of reach, and makes all ordinary bars vital', () => {
    const engagement = engagementOf({
      failurePoints: [
        { id: 'a', title: 'A', perMonth: 3 },
        { id: 'b', title: 'B', perMonth: 7 },
      ],
      rootCauses: [{ id: 'r', title: 'R', category: 'process' }],
      traces: [{ failurePoint: 'a', cause: { rootCause: 'r' } }],
    })
    const pareto = chart(engagement, { by: 'category' })
    expect(pareto.bars.map(({ kind, key, value }) => [kind, key, value]).slice(0, 1)).toEqual([['item', 'process', 3]])
    expect(pareto.bars.at(-1)).toMatchObject({
      kind: 'untraced',
      key: 'untraced',
      label: 'Untraced',
      value: 7,
      cumulative: 100,
      vital: false,
    })
    expect(pareto).toMatchObject({ total: 10, untraced: 7, vitalFew: 5 })
    expect(pareto.notices).toEqual([{ code: 'threshold-not-reached', params: { threshold: 80, share: 30 } }])
    expect(chart(engagement, { by: 'category', threshold: 30 }).notices).toEqual([])
  })

  it.each([0, -1, 100.1, Number.NaN, Infinity])('refuses %d', (threshold) => {
    const input = paretoInput(barsEngagement(qccBars), labels)
    expect(findParetoProblems(input, { by: 'category', threshold })).toMatchObject([{ code: 'bad-threshold', path: 'threshold' }])
  })

  it('accepts 0.001 and 100', () => {
    const input = paretoInput(barsEngagement(qccBars), labels)
    for (const threshold of [0.001, 100]) expect(findParetoProblems(input, { by: 'category', threshold })).toEqual([])
  })
})

describe('degenerate charts', () => {
  it('an empty engagement has the built-in categories at 0 and no vital few', () => {
    const pareto = chart(engagementOf({}), { by: 'category' })
    expect(pareto.bars.map(({ label }) => label)).toEqual(['Information flow', 'Process', 'Structure', 'Systems', 'Training'])
    expect(pareto).toMatchObject({ total: 0, vitalFew: 0, untraced: 0, rule: { kind: 'none' } })
    expect(chart(engagementOf({}), { by: 'stage' }).bars).toEqual([])
  })

  it('all zero: shares 0, no vital few, said so', () => {
    const pareto = chart(
      barsEngagement([
        { label: 'a', perMonth: 0 },
        { label: 'b', perMonth: 0 },
      ]),
      { by: 'failure-point' },
    )
    expect(pareto.bars.map(({ share, cumulative, vital }) => [share, cumulative, vital])).toEqual([
      [0, 0, false],
      [0, 0, false],
    ])
    expect(codes(pareto)).toEqual(['total-zero'])
  })

  it('one bar, and all equal', () => {
    expect(chart(barsEngagement([{ label: 'a', perMonth: 5 }]), { by: 'failure-point' }).vitalFew).toBe(1)
    const equal = chart(barsEngagement(['d', 'b', 'a', 'c'].map((label) => ({ label, perMonth: 2 }))), { by: 'failure-point' })
    expect(equal.bars.map(({ label }) => label)).toEqual(['a', 'b', 'c', 'd'])
    expect(equal.vitalFew).toBe(4)
  })

  it('keeps very small and very large values finite', () => {
    for (const measure of measures) {
      const engagement = engagementOf({
        severityWeights: [1e15, 1e15, 1e15, 1e15, 1e15],
        failurePoints: [
          { id: 'a', title: 'a', perMonth: 1e15, costPerCase: 1e15, severity: 5, customersPerMonth: 1e15 },
          { id: 'b', title: 'b', perMonth: 1e-12, costPerCase: 1e-12, severity: 1, customersPerMonth: 1e-12 },
        ],
      })
      const { bars, total } = chart(engagement, { by: 'failure-point', measure })
      expect(Number.isFinite(total)).toBe(true)
      expect(bars.at(-1)?.cumulative).toBe(100)
      expect(bars.every(({ share, cumulative }) => Number.isFinite(share) && Number.isFinite(cumulative))).toBe(true)
    }
  })
})

describe('ties', () => {
  it('go by label in code-point order, then by id', () => {
    const engagement = engagementOf({
      failurePoints: [
        { id: 'z', title: 'same', perMonth: 1 },
        { id: 'b', title: '\u{1F600}', perMonth: 1 },
        { id: 'a', title: '\uFF21', perMonth: 1 },
        { id: 'c', title: 'Zebra', perMonth: 1 },
        { id: 'y', title: 'same', perMonth: 1 },
        { id: 'd', title: 'תור', perMonth: 1 },
      ],
    })
    expect(chart(engagement, { by: 'failure-point' }).bars.map(({ key }) => key)).toEqual(['c', 'y', 'z', 'd', 'a', 'b'])
  })

  it('hold between sums that rounding would tear apart', () => {
    const engagement = engagementOf({
      stages: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      failurePoints: [
        { id: '1', title: '1', stage: 'b', perMonth: 0.1 },
        { id: '2', title: '2', stage: 'b', perMonth: 0.2 },
        { id: '3', title: '3', stage: 'b', perMonth: 0.3 },
        { id: '4', title: '4', stage: 'a', perMonth: 0.3 },
        { id: '5', title: '5', stage: 'a', perMonth: 0.2 },
        { id: '6', title: '6', stage: 'a', perMonth: 0.1 },
      ],
    })
    expect(chart(engagement, { by: 'stage' }).bars.map(({ key }) => key)).toEqual(['a', 'b'])
  })
})

describe('ties of counted occurrences', () => {
  it('hold between channels and root causes whose rows are divided by the months of the period', () => {
    const rows = (failurePoint: string, channel: string, counts: readonly number[]) =>
      counts.map((count) => ({ failurePoint, channel, count, on: '2026-03-14' }))
    const engagement = engagementOf({
      failurePoints: ['a', 'b', 'c'].map((id) => ({ id, title: id })),
      rootCauses: ['r', 's'].map((id) => ({ id, title: id, category: 'process' })),
      traces: ['a', 'b', 'c'].map((id) => ({ failurePoint: id, cause: { rootCause: id === 'c' ? 'r' : 's' } })),
      // Four cases either way: 'x' has 1 + 3 of two failure points, 'n' has 2 + 2 of one.
      occurrences: [...rows('a', 'x', [1]), ...rows('b', 'x', [3]), ...rows('c', 'n', [2, 2])],
    })
    for (const [by, keys] of [
      ['channel', ['n', 'x']],
      ['root-cause', ['r', 's']],
    ] as const) {
      const { bars, total } = chart(engagement, { by })
      expect(bars.map(({ key }) => key)).toEqual(keys)
      expect(bars[0]?.value).toBe(bars[1]?.value)
      expect(total).toBeCloseTo((8 * 30.4375) / 31, 9)
      expect(bars.at(-1)?.cumulative).toBe(100)
    }
  })
})

describe('last and other', () => {
  const engagement = barsEngagement(circuitBars)

  it('puts forced labels in the asked order, then other, then untraced', () => {
    const input = engagementOf({
      failurePoints: ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({ id, title: id.toUpperCase(), perMonth: index + 1 })),
      rootCauses: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id.toUpperCase(), category: 'process' })),
      traces: ['a', 'b', 'c', 'd'].map((id) => ({ failurePoint: id, cause: { rootCause: id } })),
    })
    const pareto = chart(input, { by: 'root-cause', last: ['C', 'A', 'nothing'], other: { kind: 'top', bars: 1 } })
    expect(pareto.bars.map(({ key, kind, value }) => [key, kind, value])).toEqual([
      ['d', 'item', 4],
      ['c', 'item', 3],
      ['a', 'item', 1],
      ['other', 'other', 2],
      ['untraced', 'untraced', 5],
    ])
    expect(pareto.bars[3]?.holds).toEqual([{ key: 'b', label: 'B', value: 2 }])
    expect(pareto.notices).toContainEqual({ code: 'last-not-found', params: { label: 'nothing' } })
    expect(pareto.total).toBe(15)
  })

  it('keeps the top bars and gathers the tail, also when other is the largest', () => {
    const pareto = chart(engagement, { by: 'failure-point', other: { kind: 'top', bars: 1 } })
    expect(pareto.bars.map(({ label, value }) => [label, value])).toEqual([
      ['Contamination', 14],
      ['Other', 17],
    ])
    expect(pareto.vitalFew).toBe(1)
    expect(codes(pareto)).toEqual(['threshold-not-reached'])
  })

  it('shows no other when the tail is 0 or the top holds everything', () => {
    const zeros = barsEngagement([
      { label: 'a', perMonth: 1 },
      { label: 'b', perMonth: 0 },
    ])
    expect(chart(zeros, { by: 'failure-point', other: { kind: 'top', bars: 1 } }).bars).toHaveLength(1)
    expect(chart(engagement, { by: 'failure-point', other: { kind: 'top', bars: 7 } }).bars).toHaveLength(7)
  })

  it('gathers by minimum percent, keeping a bar of exactly that percent', () => {
    const pareto = chart(barsEngagement(qccBars), { by: 'failure-point', other: { kind: 'minimum-percent', percent: 22 } })
    expect(pareto.bars.map(({ label, value }) => [label, value])).toEqual([
      ['contact num.', 94],
      ['price code', 80],
      ['supplier code', 66],
      ['Other', 60],
    ])
  })

  it('gathers what follows the bar that reaches a cumulative percent', () => {
    const pareto = chart(barsEngagement(qccBars), { by: 'failure-point', other: { kind: 'cumulative-percent', percent: 80 } })
    expect(pareto.bars.map(({ value }) => value)).toEqual([94, 80, 66, 60])
  })

  it('refuses a top below 1 or broken, and percents outside 0–100', () => {
    const input = paretoInput(engagement, labels)
    for (const bars of [0, -1, 1.5, Number.NaN])
      expect(findParetoProblems(input, { by: 'category', other: { kind: 'top', bars } })).toMatchObject([{ code: 'bad-top' }])
    expect(findParetoProblems(input, { by: 'category', other: { kind: 'minimum-percent', percent: 101 } })).toMatchObject([
      { code: 'bad-other-percent' },
    ])
  })
})

describe('places', () => {
  const placed = engagementOf({
    period: { from: '2026-01-01', to: '2026-01-31' },
    stages: [
      { id: 's1', name: 'Sale' },
      { id: 's2', name: 'Service' },
      { id: 's3', name: 'Never' },
    ],
    touchpoints: [{ id: 't1', name: 'Desk', stage: 's1', channel: 'branch' }],
    failurePoints: [
      { id: 'own', title: 'own', stage: 's2', channel: 'phone', perMonth: 10 },
      { id: 'touch', title: 'touch', touchpoint: 't1', perMonth: 20 },
      { id: 'nowhere', title: 'nowhere', perMonth: 5 },
      { id: 'seen', title: 'seen', touchpoint: 't1' },
    ],
    occurrences: [
      { failurePoint: 'seen', on: '2026-01-01', count: 2, stage: 's2' },
      { failurePoint: 'seen', on: '2026-01-31', channel: 'chat' },
      { failurePoint: 'seen', on: '2026-02-01', count: 100, channel: 'letter' },
    ],
  })
  const months = 31 / 30.4375

  it('takes stage and channel from the occurrence, else the failure point, else its touchpoint', () => {
    const byStage = chart(placed, { by: 'stage' })
    expect(byStage.bars.map(({ key, value }) => [key, Number(value.toFixed(12))])).toEqual([
      ['s1', Number((20 + 1 / months).toFixed(12))],
      ['s2', Number((10 + 2 / months).toFixed(12))],
      ['s3', 0],
      ['unassigned', 5],
    ])
    const byChannel = chart(placed, { by: 'channel' })
    expect(byChannel.bars.map(({ key }) => key)).toEqual(['branch', 'phone', 'chat', 'letter', 'unassigned'])
    expect(byChannel.bars.find(({ key }) => key === 'chat')?.value).toBeCloseTo(1 / months, 12)
    expect(byChannel.bars.find(({ key }) => key === 'letter')?.value).toBe(0)
    expect(chart(placed, { by: 'touchpoint' }).bars.map(({ key }) => key)).toEqual(['t1', 'unassigned'])
  })

  it('says what is counted', () => {
    expect(chart(placed, { by: 'stage' }).counted).toEqual({ occurrences: 3, failurePoints: 4, estimated: 3 })
  })
})

describe('any engagement', () => {
  it('has the same total in every dimension, cumulates to 100 and stands in order', () => {
    fc.assert(
      fc.property(engagementArbitrary(), fc.constantFrom(...measures), (engagement, measure) => {
        const charts = dimensions.map((by) => chart(engagement, { by, measure }))
        const total = charts[0]?.total ?? 0
        for (const pareto of charts) {
          expect(Math.abs(pareto.total - total)).toBeLessThanOrEqual(1e-9 * total + 1e-300)
          expect(Math.abs(pareto.untraced - (charts[0]?.untraced ?? 0))).toBeLessThanOrEqual(1e-9 * total + 1e-300)
          const ordinary = pareto.bars.filter(({ kind }) => kind === 'item')
          for (const [index, bar] of ordinary.entries())
            expect(bar.value).toBeLessThanOrEqual(ordinary[index - 1]?.value ?? Infinity)
          if (total > 0) expect(pareto.bars.at(-1)?.cumulative).toBeCloseTo(100, 9)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of anything in the file', () => {
    fc.assert(
      fc.property(
        engagementArbitrary(),
        fc.constantFrom(...measures),
        fc.constantFrom(...dimensions),
        fc.nat(),
        (engagement, measure, by, seed) => {
          expect(chart(shuffled(engagement, seed), { by, measure })).toEqual(chart(engagement, { by, measure }))
        },
      ),
      { numRuns: 300 },
    )
  })
})
