import { describe, expect, it } from 'vitest'
import type { ComparedBar, Comparison } from '../../../../shared/analysis/comparison/comparePeriods.ts'
import { comparisonVerdict, pText } from '../../../../shared/i18n/comparison/comparisonVerdict.ts'

const side = (cases: number, volume: number | null = null) => ({
  ...{ from: '2026-01-01', to: '2026-03-31', months: 3, total: cases / 3 },
  ...{ cases, volume },
})
const bar = (label: string, adjustedP: number | null): ComparedBar => ({
  ...{ key: label, label, before: 0, after: 0, beforeCases: 0, afterCases: 0 },
  ...{ rateP: adjustedP, shareP: null, adjustedP },
})
const compared = (changed: Partial<Comparison>): Comparison => ({
  ...{ measure: 'count', before: side(30), after: side(12), overlaps: false, totalRateP: 0.2, bars: [] },
  ...changed,
})
const verdict = (changed: Partial<Comparison>) => comparisonVerdict(compared(changed), 'en')
const cause = 'A comparison of before and after does not tell what caused a change.'

describe('what is said of two periods', () => {
  it('begins with the direction, in cases a month or for every thousand of the volume', () => {
    expect(verdict({})).toMatch(/^Cases a month went down, from 10 to 4\. /u)
    expect(verdict({ after: side(30) })).toMatch(/^Cases a month stayed at 10\. /u)
    expect(verdict({ after: side(33) })).toMatch(/^Cases a month went up, from 10 to 11\. /u)
    expect(verdict({ before: side(30, 6000), after: side(12, 1000) })).toMatch(
      /^Cases for every 1,000 of the volume went up, from 5 to 12\. /u,
    )
    expect(verdict({ before: side(30, 6000) })).toMatch(/^Cases a month went down/u)
    expect(verdict({ after: side(12, 1000) })).toMatch(/^Cases a month went down/u)
  })

  it('claims as much as its test allows: chance from 5 % on, suggestive from 0.5 %, unlikely below', () => {
    const chance = 'Chance alone often makes such a difference'
    const suggestive = 'This is suggestive, not proven'
    const unlikely = 'Chance alone hardly explains the difference'
    expect([0.05, 0.049, 0.005, 0.0049].map((totalRateP) => verdict({ totalRateP }).split('. ')[1]?.slice(0, 30))).toEqual(
      [chance, suggestive, suggestive, unlikely].map((sentence) => sentence.slice(0, 30)),
    )
    expect(verdict({ totalRateP: 0.2 })).toContain('(p = 0.2)')
    expect(verdict({}).endsWith(cause)).toBe(true)
  })

  it('names the bars that changed by more than chance, five at most', () => {
    const bars = [bar('a', 0.049), bar('b', 0.05), bar('c', null)]
    expect(verdict({ bars })).toContain('one bar of 2 changed by more than chance: a. A')
    expect(verdict({ bars: bars.slice(1) })).toContain('The one bar that was tested is not shown to have changed.')
    const five = ['a', 'b', 'c', 'd', 'e'].map((label) => bar(label, 0.01))
    expect(verdict({ bars: five })).toContain('5 bars of 5 changed by more than chance: a, b, c, d, e. A')
    expect(verdict({ bars: [...five, bar('f', 0)] })).toContain('6 bars of 6 changed by more than chance: a, b, c, d, e, …. A')
    expect(verdict({ bars: [bar('c', null)] })).not.toMatch(/correction| {2}/u)
  })

  it('says why nothing could be tested', () => {
    expect(verdict({ overlaps: true })).toBe('The two periods have days in common, so the difference cannot be tested.')
    expect(verdict({ before: side(0), after: side(0) })).toMatch(/^No case was counted in either period/u)
    expect(verdict({ before: side(0) })).toMatch(/^Cases a month went up, from 0 to 4\./u)
    const unknown = { ...side(0), months: null }
    expect(verdict({ before: unknown })).toMatch(/^One side has no period/u)
    expect(verdict({ after: unknown })).toMatch(/^One side has no period/u)
    expect(verdict({ totalRateP: null })).toBe(
      'Cases a month went down, from 10 to 4. Cases were not counted in whole numbers, so the difference cannot be tested.',
    )
  })

  it('tells a probability with three decimals and never as 0', () => {
    expect([1, 0.0456, 0.001, 0.0009, 0].map((p) => pText(p, 'en'))).toEqual([
      ...['p = 1', 'p = 0.046', 'p = 0.001', 'p < 0.001', 'p < 0.001'],
    ])
  })
})
