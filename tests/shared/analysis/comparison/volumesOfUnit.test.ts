import { expect, it } from 'vitest'
import { volumesBeside, volumesOfUnit } from '../../../../shared/analysis/comparison/compareExposed.ts'

const today = [
  { month: '2026-01', value: 620, unit: 'orders' },
  { month: '2026-02', value: 560, unit: 'orders' },
  { month: '2026-01', value: 31, unit: 'calls' },
]
const month = (number: string, last: number) => ({
  period: { from: `2026-${number}-01`, to: `2026-${number}-${last}` },
  engagement: { volumes: [] },
})
const beside = volumesBeside(today, month('01', 31), month('02', 28))

it('gives the volumes of a unit that both sides have', () => {
  expect(volumesOfUnit(beside, 'orders')).toEqual({ before: 620, after: 560 })
})

it('gives none where one side lacks a month of it, nobody asks for a unit, or none is called so', () => {
  expect(beside.find(({ unit }) => unit === 'calls')).toMatchObject({ before: { volume: 31 }, after: { kind: 'missing' } })
  expect([volumesOfUnit(beside, 'calls'), volumesOfUnit(beside, null), volumesOfUnit(beside, 'visits')]).toEqual([
    null,
    null,
    null,
  ])
  const turned = volumesBeside(today, month('02', 28), month('01', 31))
  expect(volumesOfUnit(turned, 'calls')).toBeNull()
})
