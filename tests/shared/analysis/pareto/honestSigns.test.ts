import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlChart, stabilityNotices } from '../../../../shared/analysis/measures/controlChart.ts'
import { acceptanceIntervals } from '../../../../shared/analysis/numbers/acceptanceIntervals.ts'
import { alignCharts } from '../../../../shared/analysis/pareto/alignCharts.ts'
import { buildPareto } from '../../../../shared/analysis/pareto/buildPareto.ts'
import { chanceIntervals } from '../../../../shared/analysis/pareto/chanceIntervals.ts'
import { compareCharts, compareRankings } from '../../../../shared/analysis/pareto/compareRankings.ts'
import { crossPareto } from '../../../../shared/analysis/pareto/crossPareto.ts'
import { dimensions, measures } from '../../../../shared/model/vocabulary.ts'
import { barsEngagement, circuitBars, complaintBars, engagementOf, labels } from '../../../fixtures/barsEngagement.ts'
import { engagementArbitrary } from '../../../fixtures/engagementArbitrary.ts'
import { paretoInput } from '../../../fixtures/paretoInput.ts'
import { tallyOccurrences } from '../../../fixtures/tallyOccurrences.ts'

describe('acceptance intervals', () => {
  it('F8: are those of the notes within 1, whatever the seed', () => {
    const noted = [
      [6, 10],
      [5, 8],
      [4, 6],
      [3, 5],
      [2, 5],
      [1, 4],
      [0, 3],
    ]
    for (const seed of [1, 2, 3, 99]) {
      const intervals = acceptanceIntervals(31, 7, { seed })
      expect(intervals).toHaveLength(7)
      for (const [rank, [low = 0, high = 0]] of noted.entries()) {
        expect(Math.abs((intervals[rank]?.low ?? -9) - low)).toBeLessThanOrEqual(1)
        expect(Math.abs((intervals[rank]?.high ?? -9) - high)).toBeLessThanOrEqual(1)
      }
    }
  })

  it('give the same for the same seed, and narrow with a lower level', () => {
    expect(acceptanceIntervals(100, 5, { seed: 7 })).toEqual(acceptanceIntervals(100, 5, { seed: 7 }))
    const wide = acceptanceIntervals(100, 5, { level: 0.99 })[0]
    const narrow = acceptanceIntervals(100, 5, { level: 0.5 })[0]
    expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeGreaterThan((narrow?.high ?? 0) - (narrow?.low ?? 0))
  })

  it('agree where single cases give way to the normal distribution', () => {
    const exact = acceptanceIntervals(400, 8, { draws: 20_000 })
    const normal = acceptanceIntervals(401, 8, { draws: 20_000 })
    for (const [rank, interval] of exact.entries()) {
      expect(Math.abs(interval.low - (normal[rank]?.low ?? 0))).toBeLessThanOrEqual(2)
      expect(Math.abs(interval.high - (normal[rank]?.high ?? 0))).toBeLessThanOrEqual(2)
    }
  })

  it('of one bar hold all cases', () => {
    expect(acceptanceIntervals(31, 1)).toEqual([{ low: 31, high: 31 }])
  })

  it('mark Contamination as more than chance and Oxide as not', () => {
    const pareto = buildPareto(paretoInput(barsEngagement(circuitBars), labels), { by: 'failure-point', last: ['Miscellaneous'] })
    const intervals = chanceIntervals(pareto)?.intervals
    expect(intervals?.filter(({ standing }) => standing === 'above').map(({ key }) => key)).toEqual(['f0'])
    // Third by value, though it stands last.
    expect(intervals?.find(({ key }) => key === 'f2')).toMatchObject({ low: 4, high: 6 })
  })

  it('are in the unit of the chart, rank what Other gathers, and exist for counts only', () => {
    const engagement = engagementOf({
      period: { from: '2026-01-01', to: '2026-12-31' },
      failurePoints: ['a', 'b', 'c'].map((id) => ({ id, title: id })),
      occurrences: ['a', 'b', 'c'].map((id, index) => ({ failurePoint: id, on: '2026-05-05', count: 10 * (index + 1) })),
    })
    const input = paretoInput(engagement, labels)
    const months = 365 / 30.4375
    const top = chanceIntervals(buildPareto(input, { by: 'failure-point', other: { kind: 'top', bars: 1 } }))
    const all = acceptanceIntervals(60, 3)
    expect(top).toEqual({
      intervals: [{ key: 'c', low: (all[0]?.low ?? 0) / months, high: (all[0]?.high ?? 0) / months, standing: 'above' }],
      cases: 60,
      bars: 3,
      estimates: false,
    })
    expect(chanceIntervals(buildPareto(input, { by: 'failure-point', measure: 'customers' }))).toBeNull()
    expect(chanceIntervals(buildPareto(paretoInput(engagementOf({}), labels), { by: 'category' }))).toBeNull()
  })
})

describe('bars that are all equal', () => {
  it('are more even than chance would make them, and none stands above it', () => {
    const equal = ['a', 'b', 'c', 'd'].map((label) => ({ label, perMonth: 4 }))
    const chance = chanceIntervals(buildPareto(paretoInput(barsEngagement(equal), labels), { by: 'failure-point' }))
    expect(chance?.intervals.map(({ standing }) => standing)).not.toContain('above')
    expect(chance?.intervals[0]?.standing).toBe('even')
    expect(chance?.intervals[3]?.standing).toBe('even')
  })
})

describe('a bar exactly at the edge of chance', () => {
  it('stands inside, whatever the months it was divided by', () => {
    for (const days of ['01', '07', '13', '19', '23', '30']) {
      const engagement = engagementOf({
        period: { from: '2026-01-01', to: `2026-06-${days}` },
        failurePoints: ['a', 'b'].map((id) => ({ id, title: id })),
        occurrences: ['a', 'b'].map((id, index) => ({ failurePoint: id, on: '2026-05-05', count: 1 - index })),
      })
      const chance = chanceIntervals(buildPareto(paretoInput(engagement, labels), { by: 'failure-point' }))
      expect(chance?.intervals.map(({ standing }) => standing)).toEqual(['inside', 'inside'])
    }
  })
})

describe('a flat profile and few cases', () => {
  it('are said when more than half of the bars above 0 are needed', () => {
    const codes = (bars: Parameters<typeof barsEngagement>[0], threshold = 80): string[] =>
      buildPareto(paretoInput(barsEngagement(bars), labels), { by: 'failure-point', threshold }).notices.map(({ code }) => code)
    expect(codes(['a', 'b', 'c', 'd'].map((label) => ({ label, perMonth: 5 })))).toEqual(['flat-profile'])
    expect(codes(complaintBars)).toEqual([])
    expect(codes(circuitBars)).toEqual([])
    expect(codes(circuitBars, 100)).toEqual([])
    expect(codes([{ label: 'a', perMonth: 1 }])).toEqual([])
  })

  it('are said for occurrences, below five for each bar', () => {
    const engagement = (count: number) =>
      engagementOf({
        failurePoints: ['a', 'b'].map((id) => ({ id, title: id })),
        occurrences: [
          { failurePoint: 'a', on: '2026-05-05', count },
          { failurePoint: 'b', on: '2026-05-05' },
        ],
      })
    const notices = (count: number) => buildPareto(paretoInput(engagement(count), labels), { by: 'failure-point' }).notices
    expect(notices(8)).toEqual([{ code: 'too-few-to-rank', params: { count: 9, bars: 2 } }])
    expect(notices(9)).toEqual([])
    const one = engagementOf({
      failurePoints: [{ id: 'a', title: 'a' }],
      occurrences: [{ failurePoint: 'a', on: '2026-05-05', count: 2 }],
    })
    expect(buildPareto(paretoInput(one, labels), { by: 'failure-point' }).notices).toEqual([])
  })
})

describe('the control chart of the period', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' }
  const monthly = (counts: readonly number[]) =>
    counts.map((count, index) => ({ month: `2026-${String(index + 1).padStart(2, '0')}`, count }))

  it('finds the month that chance does not explain', () => {
    const chart = controlChart(year, monthly([20, 22, 18, 20, 21, 60, 19, 20, 22, 17, 20, 21]))
    expect(chart?.points.filter(({ outside }) => outside).map(({ month }) => month)).toEqual(['2026-06'])
    expect(chart && stabilityNotices(chart)).toEqual([{ code: 'period-unstable', params: { count: 1, month: '2026-06' } }])
  })

  it('is quiet over a stable period, and counts a month without a case', () => {
    const chart = controlChart(year, monthly([20, 22, 18, 20, 21, 19, 23, 20, 18, 22, 20, 21]))
    expect(chart && stabilityNotices(chart)).toEqual([])
    const gap = controlChart(year, monthly([40, 42, 0, 41, 42, 40, 41, 39, 42, 40, 41, 42]))
    expect(gap?.points[2]).toMatchObject({ count: 0, outside: true })
  })

  it('sees a shift of eight months', () => {
    const chart = controlChart(year, monthly([16, 17, 18, 16, 24, 25, 24, 26, 25, 24, 26, 25]))
    expect(chart && stabilityNotices(chart)).toEqual([{ code: 'period-shift', params: { count: 8, month: '2026-12' } }])
  })

  it('measures a cut month by its days', () => {
    const chart = controlChart({ from: '2026-01-16', to: '2026-03-10' }, [
      { month: '2026-01', count: 16 },
      { month: '2026-02', count: 28 },
      { month: '2026-03', count: 10 },
    ])
    expect(chart?.points.map(({ days, expected }) => [days, expected])).toEqual([
      [16, 16],
      [28, 28],
      [10, 10],
    ])
    expect(controlChart({ from: '2026-01-01', to: '2026-01-31' }, [])).toBeNull()
  })

  it('comes to an end where the days do, and knows leap years before the year 100', () => {
    const days = (from: string, to: string) =>
      controlChart({ from, to }, [])?.points.map((point) => `${point.month} ${point.days}`)
    expect(days('9999-11-30', '9999-12-31')).toEqual(['9999-11 1', '9999-12 31'])
    expect(days('0096-01-31', '0096-03-01')).toEqual(['0096-01 1', '0096-02 29', '0096-03 1'])
  })

  it('knows leap years and the turn of the year', () => {
    const days = controlChart({ from: '2023-12-31', to: '2024-03-01' }, [])?.points.map((point) => `${point.month} ${point.days}`)
    expect(days).toEqual(['2023-12 1', '2024-01 31', '2024-02 29', '2024-03 1'])
  })

  it('speaks through the notices of every chart', () => {
    const engagement = engagementOf({
      failurePoints: [{ id: 'f', title: 'F' }],
      occurrences: ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((on, index) => ({
        failurePoint: 'f',
        on,
        count: index === 2 ? 90 : 20,
      })),
    })
    // 150 cases in 120 days: 38.75 ± 18.7 in January and in March, so 20 and 90 both lie outside.
    const { notices } = buildPareto(paretoInput(engagement, labels), { by: 'failure-point' })
    expect(notices).toContainEqual({ code: 'period-unstable', params: { count: 2, month: '2026-01' } })
  })

  it('is fed by the tallies with what lies in the period', () => {
    const engagement = engagementOf({
      failurePoints: [{ id: 'f', title: 'F' }],
      occurrences: ['2026-03-31', '2026-02-01', '2026-03-01', '2026-04-01'].map((on) => ({ failurePoint: 'f', on, count: 2 })),
    })
    expect(tallyOccurrences(engagement, { to: '2026-03-31' }).months).toEqual([
      { month: '2026-02', count: 2 },
      { month: '2026-03', count: 4 },
    ])
  })
})

describe('two charts side by side', () => {
  const circuits = paretoInput(barsEngagement(circuitBars), labels)

  it('show how ranks change between measures, and say when another bar leads', () => {
    const { ranks, notice } = compareRankings(circuits, { by: 'failure-point' }, 'cost')
    expect(ranks.slice(0, 3)).toEqual([
      { key: 'f0', label: 'Contamination', rank: 1, otherRank: 2 },
      { key: 'f1', label: 'Oxide', rank: 2, otherRank: 1 },
      { key: 'f2', label: 'Miscellaneous', rank: 3, otherRank: 7 },
    ])
    expect(notice).toEqual({ code: 'rankings-disagree', params: { measure: 'cost', label: 'Oxide' } })
    expect(compareRankings(circuits, { by: 'failure-point' }, 'count').notice).toBeNull()
  })

  it('give equal values one rank, and name no other first where the first is equal to it', () => {
    const tied = paretoInput(
      barsEngagement([
        { label: 'B', perMonth: 5, costPerCase: 2 },
        { label: 'A', perMonth: 2, costPerCase: 5 },
        { label: 'C', perMonth: 2, costPerCase: 0 },
      ]),
      labels,
    )
    const { ranks, notice } = compareRankings(tied, { by: 'failure-point' }, 'cost')
    expect(ranks.map(({ label, rank, otherRank }) => [label, rank, otherRank])).toEqual([
      ['B', 1, 1],
      ['A', 2, 1],
      ['C', 2, 3],
    ])
    expect(notice).toBeNull()
  })

  it('show how ranks change between periods, with what is new and what is gone', () => {
    const before = buildPareto(circuits, { by: 'failure-point' })
    const after = buildPareto(
      paretoInput(
        engagementOf({
          failurePoints: [
            { id: 'f1', title: 'Oxide', perMonth: 9 },
            { id: 'new', title: 'New', perMonth: 1 },
          ],
        }),
        labels,
      ),
      { by: 'failure-point' },
    )
    const { ranks, notice } = compareCharts(before, after)
    expect(ranks.find(({ key }) => key === 'f1')).toMatchObject({ rank: 2, otherRank: 1 })
    expect(ranks.find(({ key }) => key === 'f0')).toMatchObject({ rank: 1, otherRank: null })
    expect(ranks.at(-1)).toEqual({ key: 'new', label: 'New', rank: null, otherRank: 2 })
    expect(notice?.code).toBe('rankings-disagree')
  })

  it('stand on one order and one scale', () => {
    const other = paretoInput(barsEngagement([{ label: 'Silicon', perMonth: 40 }]), labels)
    const aligned = alignCharts([buildPareto(circuits, { by: 'failure-point' }), buildPareto(other, { by: 'failure-point' })])
    expect(aligned.bars.map(({ key }) => key)).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6'])
    expect(aligned.values[1]).toEqual([40, 0, 0, 0, 0, 0, 0])
    expect(aligned).toMatchObject({ totals: [31, 40], largest: 40 })
  })
})

describe('charts side by side with Other', () => {
  it('gather the same bars in each, and keep totals', () => {
    const first = buildPareto(paretoInput(barsEngagement(circuitBars), labels), {
      by: 'failure-point',
      other: { kind: 'top', bars: 2 },
    })
    const changed = circuitBars.map((bar, index) => ({ ...bar, perMonth: index * 10 }))
    const second = buildPareto(paretoInput(barsEngagement(changed), labels), { by: 'failure-point' })
    const aligned = alignCharts([first, second])
    expect(aligned.bars.map(({ key }) => key)).toEqual(['f0', 'f1', 'other'])
    expect(aligned.values).toEqual([
      [14, 8, 9],
      [0, 10, 200],
    ])
    expect(aligned.totals).toEqual([31, 210])
  })
})

describe('a chart divided by a second dimension', () => {
  it('has rows that sum to its bars and columns that sum to the series, for any engagement', () => {
    fc.assert(
      fc.property(
        engagementArbitrary(),
        fc.constantFrom(...dimensions),
        fc.constantFrom(...dimensions),
        fc.constantFrom(...measures),
        (engagement, by, second, measure) => {
          const input = paretoInput(engagement, labels)
          const cross = crossPareto(input, { by, measure, other: { kind: 'top', bars: 3 } }, second, {
            other: { kind: 'top', bars: 2 },
          })
          const tolerance = 1e-9 * cross.pareto.total + 1e-300
          for (const [row, bar] of cross.pareto.bars.entries()) {
            const sum = cross.values[row]?.reduce((total, value) => total + value, 0) ?? Number.NaN
            expect(Math.abs(sum - bar.value)).toBeLessThanOrEqual(tolerance)
          }
          for (const [column, { value }] of cross.series.entries()) {
            const sum = cross.values.reduce((total, row) => total + (row[column] ?? 0), 0)
            expect(Math.abs(sum - value)).toBeLessThanOrEqual(tolerance)
          }
        },
      ),
    )
  })
})
