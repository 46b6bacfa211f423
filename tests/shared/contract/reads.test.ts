import { expect, it } from 'vitest'
import { dependsOn } from '../../../shared/contract/reads.ts'

it('an answer depends on what it declares to read, one that declares nothing on everything', () => {
  expect(dependsOn('plan.get', ['fixes'])).toBe(true)
  expect(dependsOn('pareto.months', ['fixes'])).toBe(false)
  expect(dependsOn('pareto.months', ['fixes', 'period'])).toBe(true)
  expect(dependsOn('no.procedure', ['fixes'])).toBe(true)
  expect(dependsOn('no.procedure', [])).toBe(true)
})
