import { expect, it } from 'vitest'
import { withoutFormerOfDay } from '../../../shared/mending/mendReadings.ts'

const kpi = { name: 'Wait', readings: [1, 2, 3, 4].map((value) => ({ on: value === 2 ? '2026-02-01' : '2026-01-01', value })) }
const kept = (...values: readonly number[]) => ({ ...kpi, readings: kpi.readings.filter(({ value }) => values.includes(value)) })

it('of several readings of one day the one that is pointed at and those after it stay', () => {
  expect(withoutFormerOfDay(kpi, ['readings', 2, 'on'])).toEqual(kept(2, 3, 4))
  expect(withoutFormerOfDay(kpi, ['readings', 3, 'on'])).toEqual(kept(2, 4))
  expect(withoutFormerOfDay(kpi, ['readings', 1, 'on'])).toEqual(kpi)
  expect(withoutFormerOfDay(kpi, ['readings', 0, 'on'])).toEqual(kpi)
})

it('nothing changes where there is no such reading', () => {
  for (const steps of [['readings', 9, 'on'], ['name', 0], ['none', 0], []]) expect(withoutFormerOfDay(kpi, steps)).toBe(kpi)
})
