import { describe, expect, it } from 'vitest'
import type { ChartWording } from '../../../renderer/charts/base/chartWording.ts'
import { monthSentence, monthsCaptions } from '../../../renderer/charts/months/monthsWords.ts'
import { panelsOfPeriods, panelsOfSplit } from '../../../renderer/charts/panels/panelsOf.ts'
import { panelsTexts } from '../../../renderer/charts/panels/panelsTexts.ts'
import { type PanelsSubject, panelsCaptions, panelsRowSentence } from '../../../renderer/charts/panels/panelsWords.ts'
import { paretoBarSentence, paretoCaptions } from '../../../renderer/charts/pareto/paretoWords.ts'
import { rankedItems } from '../../../renderer/charts/rank/rankLayout.ts'
import { rankCaptions, rankSentence } from '../../../renderer/charts/rank/rankWords.ts'
import { controlChart } from '../../../shared/analysis/measures/controlChart.ts'
import { alignCharts } from '../../../shared/analysis/pareto/alignCharts.ts'
import { buildPareto } from '../../../shared/analysis/pareto/buildPareto.ts'
import { chanceIntervals } from '../../../shared/analysis/pareto/chanceIntervals.ts'
import { compareRankings } from '../../../shared/analysis/pareto/compareRankings.ts'
import type { OtherRule } from '../../../shared/analysis/pareto/pareto.ts'
import { directionOf } from '../../../shared/i18n/directionOf.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { dimensions, type Language, languages } from '../../../shared/model/vocabulary.ts'
import { barsEngagement, circuitBars, labels } from '../../fixtures/barsEngagement.ts'
import { paretoInput } from '../../fixtures/paretoInput.ts'

function wordingOf(language: Language): ChartWording {
  return { language, direction: directionOf(language), t: translator(language), format: formatFor(language, 'ILS') }
}
const english = wordingOf('en')
const hebrew = wordingOf('he')

const circuits = paretoInput(barsEngagement(circuitBars), labels)
const byFailurePoint = { by: 'failure-point' } as const
const pareto = buildPareto(circuits, byFailurePoint)

/** What a sentence may not hold: an unfilled place, a missing text, a number that is none. */
const unfinished = /\{\{|\}\}|charts\.|NaN|undefined/

describe('the rule of a chart', () => {
  const ruleWith = (other: OtherRule, wording = english) =>
    paretoCaptions(buildPareto(circuits, { ...byFailurePoint, other }), wording).rule

  it('says what Other gathers and by which rule', () => {
    expect(ruleWith({ kind: 'top', bars: 2 })).toContain('“Other” gathers the 5 bars after the 2 largest.')
    expect(ruleWith({ kind: 'minimum-percent', percent: 9 })).toContain('“Other” gathers the 4 bars below 9% of the total.')
    expect(ruleWith({ kind: 'cumulative-percent', percent: 96 })).toContain(
      '“Other” gathers the one bar after those that reach 96% of the total.',
    )
    expect(ruleWith({ kind: 'top', bars: 2 }, hebrew)).toContain('״אחר״ אוסף את 5 העמודות שאחרי 2 הגדולות.')
    expect(ruleWith({ kind: 'top', bars: 50 })).not.toContain('Other')
  })

  it('says how ties stand, and what was placed last', () => {
    const last = paretoCaptions(buildPareto(circuits, { ...byFailurePoint, last: ['Miscellaneous'] }), english).rule
    expect(last).toContain('Equal bars stand in the order of their names.')
    expect(last).toContain('Placed last as asked: Miscellaneous.')
    const untied = paretoInput(barsEngagement(circuitBars.slice(0, 3)), labels)
    expect(paretoCaptions(buildPareto(untied, byFailurePoint), english).rule).not.toContain('Equal bars')
  })
})

describe('what chance says', () => {
  const chance = chanceIntervals(pareto)
  const extras = { stack: null, chance, proof: null }
  const sentence = (index: number, wording: ChartWording): string => {
    const bar = pareto.bars[index]
    if (bar === undefined) throw new Error('no such bar')
    return paretoBarSentence(pareto, bar, wording, extras)
  }

  it('is said of each bar in words', () => {
    expect(sentence(0, english)).toMatch(/More than chance alone would give this place \(between \d+ and \d+\)\.$/)
    expect(sentence(1, english)).toContain('Inside what chance alone would give this place')
    expect(sentence(0, hebrew)).toContain('יותר ממה שהמקריות לבדה הייתה נותנת למקום הזה')
  })

  it('is said of the chart: what the band is, who stands above it, and that estimates are no counts', () => {
    const { rule } = paretoCaptions(pareto, english, [], extras)
    expect(rule).toContain('if all 7 bars were equally likely')
    expect(rule).toContain('One bar stands above it: Contamination.')
    expect(rule).toContain('Some of the cases are estimates')
  })
})

describe('the parts of a bar', () => {
  it('are said largest first, with their shares', () => {
    const stack = {
      second: 'stage' as const,
      series: [
        { kind: 'item' as const, key: 's', label: 'Sales', value: 4 },
        { kind: 'item' as const, key: 't', label: 'Service', value: 10 },
      ],
      values: [[4, 10], ...pareto.bars.slice(1).map(() => [0, 0])],
    }
    const [bar] = pareto.bars
    if (bar === undefined) throw new Error('the chart has bars')
    const sentence = paretoBarSentence(pareto, bar, english, { stack, chance: null, proof: null })
    expect(sentence).toContain('Of it: Service 10 (71%) and Sales 4 (29%).')
    expect(paretoCaptions(pareto, hebrew, [], { stack, chance: null, proof: null }).subtitle).toContain('כל עמודה מחולקת לפי שלב')
  })
})

describe('panels', () => {
  const split = {
    pareto,
    series: [
      { kind: 'item' as const, key: 's', label: 'Sales', value: 20 },
      { kind: 'item' as const, key: 't', label: 'Service', value: 11 },
    ],
    values: pareto.bars.map(({ value }, at) => (at === 1 ? [0, value] : [value, 0])),
  }

  it('say who comes first where', () => {
    const view = panelsOfSplit(split)
    expect(panelsCaptions(view, 'stage', english).title).toBe('Another bar comes first in each of 2 stages')
    const same = panelsOfSplit({ ...split, values: pareto.bars.map(({ value }) => [value, value]) })
    expect(panelsCaptions(same, 'stage', english).title).toBe('“Contamination” comes first in each of 2 stages')
    const most = panelsOfSplit({
      ...split,
      series: [...split.series, { kind: 'item' as const, key: 'u', label: 'Delivery', value: 1 }],
      values: split.values.map((row, at) => [...row, at === 0 ? 1 : 0]),
    })
    expect(panelsCaptions(most, 'stage', english).title).toBe('“Contamination” comes first in 2 of 3 stages')
    const [bar] = view.bars
    if (bar === undefined) throw new Error('the view has bars')
    expect(panelsRowSentence(view, bar, 'stage', english)).toBe('Contamination: Sales 14 and Service 0. Cases a month.')
  })

  it('of two periods say what changed', () => {
    const changed = circuitBars.map((bar, at) => ({ ...bar, perMonth: at === 0 ? 7 : bar.perMonth }))
    const second = buildPareto(paretoInput(barsEngagement(changed), labels), byFailurePoint)
    const view = panelsOfPeriods({ pareto, aligned: alignCharts([pareto, second]) }, ['now', 'then'])
    const [first, oxide] = view.bars
    if (first === undefined || oxide === undefined) throw new Error('the view has bars')
    expect(panelsRowSentence(view, first, 'periods', english)).toBe(
      'Contamination: now 14 and then 7. Cases a month. 100% more than in the other period.',
    )
    expect(panelsRowSentence(view, oxide, 'periods', english)).toContain('The same in both.')
    expect(panelsCaptions(view, 'periods', english).title).toBe(
      'First comes “Contamination”, in the other period “Oxide”; the total a month is 31 against 24',
    )
  })

  it('of two periods counted by a volume say for every 1,000 of what, everywhere', () => {
    for (const [wording, per] of [
      [english, 'for every 1,000 orders'],
      [hebrew, 'לכל 1,000 הזמנות'],
    ] as const) {
      const view = panelsOfPeriods({ pareto, aligned: alignCharts([pareto, pareto]) }, ['now', 'then'], per)
      const { title, subtitle, rule } = panelsCaptions(view, 'periods', wording)
      for (const text of [title, subtitle, rule, panelsTexts(view, wording).scale]) expect(text).toContain(per)
      expect(`${title} ${subtitle} ${rule}`).not.toMatch(unfinished)
      expect(`${title} ${subtitle} ${rule}`).not.toMatch(/a month|בחודש|לחודש/u)
      const [bar] = view.bars
      if (bar === undefined) throw new Error('the view has bars')
      expect(panelsRowSentence(view, bar, 'periods', wording)).toContain(per)
    }
  })

  it.each(languages)('are finished sentences in %s for every subject', (language) => {
    const subjects: readonly PanelsSubject[] = [...dimensions, 'periods']
    for (const subject of subjects) {
      const { title, subtitle, rule } = panelsCaptions(panelsOfSplit(split), subject, wordingOf(language))
      expect(`${title} ${subtitle} ${rule}`).not.toMatch(unfinished)
      expect(title.length).toBeGreaterThan(10)
    }
  })
})

describe('two orders', () => {
  const view = { pareto, comparison: compareRankings(circuits, byFailurePoint, 'cost') }
  const items = rankedItems(view.comparison.ranks)

  it('say which comes first, and the move of each', () => {
    expect(rankCaptions(view, items, english).title).toBe('By “Cost” another bar comes first, “Oxide”; 5 of 7 bars change place')
    expect(items.map((item) => rankSentence(view, item, english)).slice(0, 3)).toEqual([
      'Contamination: place 1 by “Cases”, place 2 by “Cost”, one place lower.',
      'Oxide: place 2 by “Cases”, place 1 by “Cost”, one place higher.',
      'Miscellaneous: place 3 by “Cases”, place 7 by “Cost”, 4 places lower.',
    ])
    for (const item of items) expect(rankSentence(view, item, hebrew)).not.toMatch(unfinished)
  })

  it('say when nothing changes', () => {
    const same = { pareto, comparison: compareRankings(circuits, byFailurePoint, 'count') }
    expect(rankCaptions(same, rankedItems(same.comparison.ranks), english).title).toContain('the order is the same')
  })
})

describe('the months', () => {
  const year = { from: '2026-01-01', to: '2026-06-30' }
  const chartOf = (counts: readonly number[]) => {
    const chart = controlChart(
      year,
      counts.map((count, at) => ({ month: `2026-0${at + 1}`, count })),
    )
    if (chart === null) throw new Error('six months can be compared')
    return chart
  }

  it('say whether they are alike, and which is not', () => {
    expect(monthsCaptions(chartOf([20, 22, 18, 21, 20, 21]), year, english).title).toBe(
      'The period is stable: all 6 months lie within what chance explains',
    )
    const chart = chartOf([20, 22, 18, 61, 20, 21])
    expect(monthsCaptions(chart, year, english)).toMatchObject({
      title: 'The period is not stable: April 2026 lies outside what chance explains',
      subtitle: 'Cases by month, of all failure points · 1 Jan 2026 – 30 Jun 2026 · n = 162 cases',
    })
    expect(monthsCaptions(chart, year, hebrew).title).toBe('התקופה אינה יציבה: אפריל 2026 חורג ממה שאפשר לייחס למקריות')
    const [january, , , april] = chart.points
    if (january === undefined || april === undefined) throw new Error('the chart has six months')
    expect(monthSentence(april, english)).toMatch(
      /^April 2026: 61 cases, above the upper limit \(mean 26\.9, between 11\.3 and 42\.4\)\.$/,
    )
    expect(monthSentence(january, hebrew)).toContain('בתוך הגבולות')
  })
})
