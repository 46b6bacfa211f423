import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPlan } from '../../../shared/analysis/plan/buildPlan.ts'
import { comparePlans } from '../../../shared/analysis/plan/comparePlans.ts'
import { leftSentence, planNoticeSentence, reasonSentence } from '../../../shared/i18n/planSentences.ts'
import { moveSentence, trialSentence } from '../../../shared/i18n/surenessSentences.ts'
import { languages, measures } from '../../../shared/model/vocabulary.ts'
import { planArbitrary } from '../../fixtures/planArbitrary.ts'

/** One sentence: it ends once, has no hole and no stray space, and every number in it is one. */
function expectSentence(text: string): void {
  expect(text).toMatch(/^[^{}\n]+[.]$/)
  expect(text).not.toMatch(/NaN|Infinity|undefined|null|\{|\}| {2}|[;:,]{2}|[,;:] ?\.|\.\.$/)
}

/** The numbers that a reader finds in an English sentence. */
const numbersIn = (text: string): readonly number[] =>
  Array.from(text.matchAll(/\d[\d,]*(?:\.\d+)?/g), ([found]) => Number(found.replaceAll(',', '')))

describe('what a trial changes', () => {
  const amounts = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(6)))

  it('is the difference of the two numbers beside it, as they are shown, in every measure', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.oneof(amounts, fc.constantFrom(0.04, 0.6, 1, 542.6)),
        fc.constantFrom(...measures),
        (before, more, measure) => {
          const text = trialSentence({ removed: { before, after: before + more } }, { language: 'en', measure, currency: 'ILS' })
          const numbers = numbersIn(text)
          if (text.startsWith('Would remove as much')) return
          const [after = Number.NaN, shownBefore = Number.NaN, difference = Number.NaN] = numbers
          expect(numbers).toHaveLength(3)
          expect(difference).toBeGreaterThan(0)
          expect(after - shownBefore).toBeCloseTo(difference, 6)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('was 543 beside 690 and 1,232', () => {
    const comparison = { removed: { before: 1232.4, after: 689.8 } }
    expect(trialSentence(comparison, { language: 'en', measure: 'count', currency: 'ILS' })).toBe(
      'Would remove 690 instead of 1,232: 542 cases a month less.',
    )
  })
})

describe('every sentence about a generated plan', () => {
  it('is whole, in both languages and every measure', () => {
    fc.assert(
      fc.property(
        planArbitrary(8),
        planArbitrary(8),
        fc.constantFrom(...languages),
        fc.constantFrom(...measures),
        (one, other, language, measure) => {
          const words = { language, measure, currency: 'ILS' }
          const plan = buildPlan(one.input, one.limits)
          for (const item of plan.items) {
            expectSentence(reasonSentence(item, words))
          }
          for (const left of plan.left) expectSentence(leftSentence(left, words))
          for (const notice of plan.notices) {
            for (const sentence of planNoticeSentence(notice, words).split(/(?<=[.]) /)) expectSentence(sentence)
          }
          const comparison = comparePlans(plan, buildPlan(other.input, other.limits))
          expectSentence(trialSentence(comparison, words))
          for (const move of comparison.moves) expectSentence(moveSentence(move, words))
        },
      ),
      { numRuns: 300 },
    )
  })
})
