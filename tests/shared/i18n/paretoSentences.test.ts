import { expect, it } from 'vitest'
import type { ParetoRule } from '../../../shared/analysis/pareto/pareto.ts'
import { ruleSentence } from '../../../shared/i18n/paretoSentences.ts'

const told = (rule: ParetoRule) => ruleSentence(rule, 'en').split(': ')[1]

it('the rule of the vital few says what its bars hold, and floors what does not reach the threshold', () => {
  const missed = { kind: 'not-reached', threshold: 80, share: 79.98 } as const
  expect(told({ ...missed, vital: 3, bars: 3 })).toBe('all 3 bars hold only 79.9%, so all of them count as vital.')
  expect(told({ ...missed, vital: 1, bars: 1 })).toBe('the only bar there is holds 79.9%, so it counts as vital.')
  expect(told({ ...missed, share: 0, vital: 0, bars: 0 })).toBe('there is no bar to count among them.')
  expect(told({ kind: 'none', threshold: 80, share: 0, vital: 0, bars: 0 })).toBe('the total is 0, so there are none.')
})
