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
