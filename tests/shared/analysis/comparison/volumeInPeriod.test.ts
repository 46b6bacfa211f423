import { expect, it } from 'vitest'
import { volumeInPeriod } from '../../../../shared/analysis/comparison/volumeInPeriod.ts'

const volumes = [
  { month: '2025-12', value: 310 },
  { month: '2026-01', value: 620 },
]

it('adds up whole months and the days of parts, over the end of a year', () => {
  expect(volumeInPeriod(volumes, { from: '2025-12-01', to: '2026-01-31' })).toEqual({ kind: 'found', volume: 930 })
  expect(volumeInPeriod(volumes, { from: '2025-12-31', to: '2026-01-10' })).toEqual({ kind: 'found', volume: 210 })
})

it('says which month is missing, that units differ, and that there is nothing', () => {
  expect(volumeInPeriod(volumes, { from: '2025-12-01', to: '2026-02-01' })).toEqual({ kind: 'missing', month: '2026-02' })
  const units = volumes.map((volume, index) => ({ ...volume, unit: index === 0 ? 'orders' : 'calls' }))
  expect(volumeInPeriod(units, { from: '2025-12-01', to: '2025-12-31' })).toEqual({ kind: 'several-units' })
  const none = [{ month: '2026-01', value: 0 }]
  expect(volumeInPeriod(none, { from: '2026-01-01', to: '2026-01-31' })).toEqual({ kind: 'nothing' })
})
