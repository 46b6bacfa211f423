import { expect, it } from 'vitest'
import { requiredVolume } from '../../../../shared/analysis/comparison/requiredVolume.ts'

const january = { from: '2026-01-01', to: '2026-01-31' }
const volumes = [
  { month: '2026-01', value: 310, unit: 'orders' },
  { month: '2026-02', value: 0, unit: 'orders' },
]

it('adds up what a period holds of a volume, of a month in part by its days', () => {
  expect(requiredVolume(volumes, january)).toBe(310)
  expect(requiredVolume(volumes, { from: '2026-01-01', to: '2026-01-10' })).toBeCloseTo(100, 9)
})

it.each([
  ['volume-missing', volumes, { from: '2026-01-01', to: '2026-03-01' }],
  ['volume-units', [...volumes, { month: '2026-01', value: 1, unit: 'calls' }], january],
  ['volume-nothing', volumes, { from: '2026-02-01', to: '2026-02-28' }],
] as const)('is refused with %s', (code, of, period) => {
  expect(() => requiredVolume(of, period)).toThrow(expect.objectContaining({ name: 'Refusal', code }))
})
