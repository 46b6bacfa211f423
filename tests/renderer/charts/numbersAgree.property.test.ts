import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartWording } from '../../../renderer/charts/base/chartWording.ts'
import { capacitySentence } from '../../../renderer/charts/frontier/frontierWords.ts'
import { paretoRows, totalCells } from '../../../renderer/charts/pareto/ParetoTable.tsx'
import { noExtras } from '../../../renderer/charts/pareto/paretoExtras.ts'
import { paretoCaptions } from '../../../renderer/charts/pareto/paretoWords.ts'
import { planBarSentence, planCaptions } from '../../../renderer/charts/plan/planWords.ts'
import { buildPareto } from '../../../shared/analysis/pareto/buildPareto.ts'
import { buildPlan } from '../../../shared/analysis/plan/buildPlan.ts'
import { directionOf } from '../../../shared/i18n/directionOf.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { noticeSentence } from '../../../shared/i18n/paretoSentences.ts'
import { reasonSentence } from '../../../shared/i18n/planSentences.ts'
import { staysSentence, staysShort } from '../../../shared/i18n/surenessSentences.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { dimensions, type Language, languages, measures } from '../../../shared/model/vocabulary.ts'
import { engagementArbitrary, shuffled } from '../../fixtures/engagementArbitrary.ts'
import { paretoInput } from '../../fixtures/paretoInput.ts'
import { planArbitrary } from '../../fixtures/planArbitrary.ts'

const labels = {
  categories: { structure: 's', process: 'p', systems: 'y', training: 't', 'information-flow': 'i' },
  other: 'other',
  unassigned: 'unassigned',
  untraced: 'untraced',
}

function wording(language: Language): ChartWording {
  return { language, direction: directionOf(language), t: translator(language), format: formatFor(language, 'ILS') }
}

const percentsIn = (text: string): readonly string[] => text.match(/<?\d+(?:\.\d+)?%/g) ?? []
/** What a reader with a calculator takes a cell for. */
const read = (cell: string): number => Number(cell.replace(/[^\d.E-]/g, ''))

describe('what the screens say about one engagement', () => {
  it('is the same total on every chart, in whichever order it was summed', () => {
    fc.assert(
      fc.property(
        engagementArbitrary(),
        fc.nat(),
        fc.constantFrom(...measures),
        fc.constantFrom(...languages),
        (engagement, seed, measure, language) => {
          // Beyond what a double holds of them to the unit, sums in another order are other numbers.
          fc.pre(buildPareto(paretoInput(engagement, labels), { by: 'stage', measure }).total < 1e10)
          const inputs = [engagement, shuffled(engagement, seed)].map((one) => paretoInput(one, labels))
          const totals = inputs.flatMap((input) =>
            dimensions.map((by) => totalCells(buildPareto(input, { by, measure }), noExtras, wording(language))[2]),
          )
          expect(new Set(totals).size).toBe(1)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('adds up to the total that is shown, or says what the rounded parts come to', () => {
    fc.assert(
      fc.property(
        engagementArbitrary(),
        fc.constantFrom(...measures),
        fc.constantFrom(...dimensions),
        (engagement, measure, by) => {
          const pareto = buildPareto(paretoInput(engagement, labels), { by, measure })
          const english = wording('en')
          const sum = paretoRows(pareto, noExtras, english).reduce((total, { cells }) => total + read(cells[2] ?? ''), 0)
          const [, label = '', total = ''] = totalCells(pareto, noExtras, english)
          const said = label === 'Total' ? total : (/come to (.+)\)/.exec(label)?.[1] ?? '')
          // Bars below 100 show a decimal that a larger total does not.
          const grain = measure !== 'cost' && read(said) < 100 ? 0.051 : 0.501
          expect(Math.abs(sum - read(said))).toBeLessThanOrEqual(Math.max(grain, read(said) * 1e-9))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('tells the share of the vital few alike in the finding, the rule and the notice, and never as the threshold that it misses', () => {
    fc.assert(
      fc.property(
        engagementArbitrary(),
        fc.constantFrom(...dimensions),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom(...languages),
        (engagement, by, threshold, language) => {
          const pareto = buildPareto(paretoInput(engagement, labels), { by, threshold })
          const { title, rule } = paretoCaptions(pareto, wording(language))
          if (pareto.rule.kind === 'none' || pareto.rule.bars === 0) return
          const share = percentsIn(title).at(0) ?? ''
          expect(percentsIn(rule)).toContain(share)
          if (pareto.rule.kind !== 'not-reached') return
          expect(share).not.toBe(`${threshold}%`)
          const params = { threshold, share: pareto.rule.share }
          expect(percentsIn(noticeSentence({ code: 'threshold-not-reached', params }, language))).toContain(share)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('what the screens say about one plan', () => {
  it('is one share and one amount in the heading, the row, the bar and the slider', () => {
    fc.assert(
      fc.property(planArbitrary(8), fc.constantFrom(...languages), ({ input, limits }, language) => {
        const plan = buildPlan(input, limits)
        const words = wording(language)
        const subject = { plan, measure: 'count' as const, fixes: new Map() }
        if (plan.items.length === 0 || plan.removed <= 0) return
        const [inHeading] = percentsIn(planCaptions(subject, words).title)
        const slider = { measure: 'count', total: plan.total, capacity: 12.5, removed: plan.removed } as const
        expect(percentsIn(capacitySentence(slider, words, 'title'))).toEqual([inHeading])
        const last = plan.items.at(-1)
        expect(last && percentsIn(planBarSentence(subject, last, words))).toContain(inHeading)
        for (const item of plan.items) {
          const { kind } = item.reason
          if (item.marginal <= 0 || kind === 'prerequisite') continue
          const [share] = percentsIn(reasonSentence(item, { language, measure: 'count', currency: 'ILS' }))
          expect(percentsIn(planBarSentence(subject, item, words))).toContain(share)
          expect(words.format.percent(item.shareOfTotal)).toContain(share)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('counts the ways in which a fix stays alike in its column and its sentence', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const words = { language: 'en', measure: 'count', currency: 'ILS' } as const
        const numbers = (text: string) => text.match(/\d+/g) ?? ['always']
        const inSentence = numbers(staysSentence(share, words).replace('however the numbers fall', 'always'))
        expect(numbers(staysShort(share, words))).toEqual(inSentence)
      }),
    )
  })
})
