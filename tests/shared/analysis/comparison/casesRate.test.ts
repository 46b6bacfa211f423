import { expect, it } from 'vitest'
import { casesRate, type Exposure } from '../../../../shared/analysis/comparison/casesRate.ts'

const before: Exposure = { months: 3, volume: 600 }
const after: Exposure = { months: 2, volume: 1200 }

it('tells cases for every thousand of a volume that both sides have', () => {
  expect([casesRate(30, { before, after }, 'before'), casesRate(30, { before, after }, 'after')]).toEqual([50, 25])
})

it.each([
  ['before', { before: { ...before, volume: null }, after }],
  ['after', { before, after: { ...after, volume: null } }],
])('tells them by months where the side %s has no volume', (_name, sides) => {
  expect([casesRate(30, sides, 'before'), casesRate(30, sides, 'after')]).toEqual([10, 15])
})

it('leaves them as they are without a period', () => {
  const open: Exposure = { months: null, volume: null }
  expect(casesRate(30, { before: open, after: open }, 'after')).toBe(30)
})
