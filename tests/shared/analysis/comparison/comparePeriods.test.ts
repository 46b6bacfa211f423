import { describe, expect, it } from 'vitest'
import { type ComparedSide, comparePeriods } from '../../../../shared/analysis/comparison/comparePeriods.ts'
import type { Dimension, Measure } from '../../../../shared/model/vocabulary.ts'
import { engagementOf, labels } from '../../../fixtures/barsEngagement.ts'
import { tallyOccurrences } from '../../../fixtures/tallyOccurrences.ts'

const rootCauses = ['One', 'Two', 'Three'].map((title, at) => ({ id: `r${at + 1}`, title, category: 'process' }))
const failurePoints = ['a', 'b', 'c'].map((id) => ({ id, title: id }))
const traces = [
  { failurePoint: 'a', cause: { rootCause: 'r1' } },
  { failurePoint: 'b', cause: { rootCause: 'r2' } },
]
/** Of 487 days each, which are 16 months. */
const before = { from: '2025-01-01', to: '2026-05-02' }
const after = { from: '2026-05-03', to: '2027-09-01' }
type Case = readonly [failurePoint: string, on: string, count: number, cost?: number]
const cases: readonly Case[] = [
  ['a', '2025-01-01', 4, 100],
  ['a', '2026-05-02', 2, 20],
  ['b', '2026-02-01', 3, 30],
  ['a', '2026-05-03', 1, 6],
  ['c', '2027-09-01', 2, 3],
]

function sidesOf(counted: readonly Case[], input: object = {}, periods = { before, after }) {
  const occurrences = counted.map(([failurePoint, on, count, cost], at) => ({ id: `o${at}`, failurePoint, on, count, cost }))
  const engagement = engagementOf({ rootCauses, failurePoints, traces, occurrences, ...input })
  const side = (period: typeof before, volume: number | null = null): ComparedSide => ({
    engagement,
    tallies: tallyOccurrences(engagement, period),
    period,
    volume,
  })
  return { engagement, one: side(periods.before), other: side(periods.after), side }
}

const compare = (one: ComparedSide, other: ComparedSide, by: Dimension = 'root-cause', measure: Measure = 'count') =>
  comparePeriods(one, other, { by, measure, labels })

describe('two periods side by side', () => {
  const { one, other, side } = sidesOf(cases)

  it('have every item as a bar, also at 0, in the order of the first, and what is untraced last', () => {
    const { bars, before: first, after: second } = compare(one, other)
    expect(bars.map((bar) => [bar.key, bar.label, bar.beforeCases, bar.afterCases])).toEqual([
      ['r1', 'One', 6, 1],
      ['r2', 'Two', 3, 0],
      ['r3', 'Three', 0, 0],
      ['untraced', 'Untraced', 0, 2],
    ])
    expect(bars.map((bar) => bar.before)).toEqual([6 / 16, 3 / 16, 0, 0])
    expect(bars.map((bar) => bar.after)).toEqual([1 / 16, 0, 0, 2 / 16])
    expect(first).toEqual({ ...before, months: 16, total: 9 / 16, cases: 9, volume: null })
    expect(second).toEqual({ ...after, months: 16, total: 3 / 16, cases: 3, volume: null })
  })

  it('are tested exactly, bar by bar and as a whole, and corrected for the number of tests', () => {
    const { bars, totalRateP, overlaps } = compare(one, other)
    // 6 of 7, 3 of 3 and 0 of 2 throws of a fair coin, both tails.
    expect(bars.map(({ rateP }) => rateP)).toEqual([16 / 128, 2 / 8, null, 2 / 4].map((p) => p && expect.closeTo(p, 12)))
    expect(bars.map(({ adjustedP }) => adjustedP)).toEqual([3 / 8, 1 / 2, null, 1 / 2].map((p) => p && expect.closeTo(p, 12)))
    // 6 of 9 against 1 of 3: of the 220 ways to draw nine of twelve those that are not likelier than 70.
    expect(bars[0]?.shareP).toBeCloseTo((35 + 70 + 10) / 220, 12)
    expect(bars[2]?.shareP).toBeNull()
    expect(totalRateP).toBeCloseTo((2 * (220 + 66 + 12 + 1)) / 4096, 12)
    expect(overlaps).toBe(false)
  })

  it('are tested per volume only where both have one', () => {
    const { bars } = compare(side(before, 300), side(after, 100))
    // Six of seven where three of four are expected: nothing is likelier.
    expect(bars[0]?.rateP).toBeCloseTo(1, 12)
    expect(compare(side(before, 300), other).bars[0]?.rateP).toBeCloseTo(16 / 128, 12)
    expect(compare(one, side(after, 100)).bars[0]?.rateP).toBeCloseTo(16 / 128, 12)
  })

  it('compare another measure by its values and test the same cases', () => {
    const { bars, before: first } = compare(one, other, 'root-cause', 'cost')
    expect(bars.map((bar) => [bar.key, bar.before, bar.beforeCases])).toEqual([
      ['r1', 120 / 16, 6],
      ['r2', 30 / 16, 3],
      ['r3', 0, 0],
      ['untraced', 0, 0],
    ])
    expect(first).toMatchObject({ total: 150 / 16, cases: 9 })
    expect(bars[0]?.rateP).toBeCloseTo(16 / 128, 12)
  })

  it('have no bar for what is untraced where nothing is', () => {
    expect(compare(one, sidesOf(cases.slice(0, 4)).other).bars.map(({ key }) => key)).toEqual(['r1', 'r2', 'r3'])
    const only = sidesOf([['c', '2026-01-01', 1]])
    expect(compare(only.one, only.other).bars.at(-1)).toMatchObject({ key: 'untraced', beforeCases: 1, afterCases: 0 })
  })
})

describe('two periods are not tested', () => {
  it('where they have a day in common', () => {
    const touching = { from: before.to, to: after.to }
    for (const [first, second] of [
      [before, touching],
      [touching, before],
    ] as const) {
      const { one, other } = sidesOf(cases, {}, { before: first, after: second })
      const { overlaps, totalRateP, bars } = compare(one, other)
      expect({ overlaps, totalRateP }).toEqual({ overlaps: true, totalRateP: null })
      for (const { rateP, shareP, adjustedP } of bars) expect([rateP, shareP, adjustedP]).toEqual([null, null, null])
    }
    const backwards = sidesOf(cases, {}, { before: after, after: before })
    expect(compare(backwards.one, backwards.other).overlaps).toBe(false)
  })

  it('where one of them has no period: nothing was counted in it', () => {
    const { one } = sidesOf(cases)
    const engagement = engagementOf({
      rootCauses,
      failurePoints: [{ id: 'a', title: 'a', perMonth: 5 }],
      traces: traces.slice(0, 1),
    })
    const unknown = { engagement, tallies: tallyOccurrences(engagement), period: null, volume: null }
    const { after: second, totalRateP, bars, overlaps } = compare(one, unknown)
    expect(second).toEqual({ from: null, to: null, months: null, total: 5, cases: 0, volume: null })
    expect([totalRateP, overlaps, bars[0]?.rateP, bars[0]?.after]).toEqual([null, false, null, 5])
    expect(compare(unknown, one)).toMatchObject({ totalRateP: null, overlaps: false })
    // Estimates are no cases, with a period either.
    const estimated = { ...unknown, tallies: { ...unknown.tallies, period: after }, period: after }
    expect(compare(one, estimated).after).toMatchObject({ total: 5, cases: 0 })
  })

  it('where cases were divided into parts of one; parts that only rounding keeps from a whole are whole', () => {
    const shared = (count: number, ...causes: readonly string[]) =>
      sidesOf(
        [
          ['a', '2026-01-05', count],
          ['a', '2026-06-05', count],
        ],
        {
          traces: [{ failurePoint: 'a', cause: { causes: causes.map((rootCause) => ({ rootCause })) } }],
        },
      )
    const halves = shared(3, 'r1', 'r2')
    expect(compare(halves.one, halves.other).bars[0]).toMatchObject({ beforeCases: 1.5, rateP: null, shareP: null })
    const thirds = shared(3, 'r1', 'r2', 'r3')
    expect(compare(thirds.one, thirds.other).bars[0]).toMatchObject({ beforeCases: 1, rateP: 1, shareP: 1 })
  })

  it('take large parts for whole as well where only rounding parts them from it', () => {
    const parts = {
      causes: [
        { rootCause: 'r1', share: 0.14 },
        { rootCause: 'r2', share: 0.86 },
      ],
    }
    const { one } = sidesOf([['a', '2026-01-05', 10_000_000_000]], { traces: [{ failurePoint: 'a', cause: parts }] })
    // As a product of floating numbers it is 1400000000.0000002.
    expect(compare(one, { ...one, period: null }).bars[1]).toMatchObject({ key: 'r1', beforeCases: 1_400_000_000 })
  })

  it('for their shares where all cases together are not whole', () => {
    const { one, other } = sidesOf([...cases, ['b', '2026-06-01', 0.5]])
    const { bars, totalRateP } = compare(one, other)
    expect(bars[0]?.rateP).toBeCloseTo(16 / 128, 12)
    expect([bars[0]?.shareP, bars[1]?.rateP, totalRateP]).toEqual([null, null, null])
  })
})
