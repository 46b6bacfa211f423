import { expect, it } from 'vitest'
import { dimensionSchema } from '../../../shared/contract/analysis/paretoContract.ts'
import { dimensions } from '../../../shared/model/vocabulary.ts'

it('takes the standard dimensions, and fields of the team by their id, and nothing else', () => {
  const taken = (value: unknown) => dimensionSchema.safeParse(value).success
  expect([...dimensions, 'field:f1'].every(taken)).toBe(true)
  expect(['field:', 'field', 'region', '', 3, null, ['field:f1'], `field:${'x'.repeat(2000)}`].some(taken)).toBe(false)
})
