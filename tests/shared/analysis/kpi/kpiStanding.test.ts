import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kpiState, latestReading, readingsInOrder } from '../../../../shared/analysis/kpi/kpiStanding.ts'

const day = fc.integer({ min: 0, max: 40 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const reading = fc.record({ on: day, value: fc.integer({ min: -50, max: 50 }) })

describe('latestReading', () => {
  it('is that of the last day, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1 }), (readings) => {
        const last = readings.map(({ on }) => on).reduce((latest, on) => (on > latest ? on : latest))
        expect(latestReading({ readings })).toBe(readings.filter(({ on }) => on === last).at(-1))
        expect(readingsInOrder({ readings })).toHaveLength(readings.length)
      }),
    )
  })

  it('is none without readings', () => {
    expect(latestReading({})).toBeNull()
    expect(latestReading({ readings: [] })).toBeNull()
  })
})

describe('kpiState', () => {
  const at = (value: number, limits: object) => kpiState({ readings: [{ on: '2026-01-31', value }], ...limits })

  it('is met at the target and beyond it, whichever way is better', () => {
    expect([74, 75, 76].map((value) => at(value, { target: 75 }))).toEqual(['missed', 'met', 'met'])
    expect([74, 75, 76].map((value) => at(value, { target: 75, better: 'down' }))).toEqual(['met', 'met', 'missed'])
  })

  it('is tolerable between the target and what can be lived with', () => {
    expect([64, 65, 74].map((value) => at(value, { target: 75, tolerable: 65 }))).toEqual(['missed', 'tolerable', 'tolerable'])
    const down = { target: 60, tolerable: 90, better: 'down' }
    expect([60, 61, 90, 91].map((value) => at(value, down))).toEqual(['met', 'tolerable', 'tolerable', 'missed'])
    expect([1, 2].map((value) => at(value, { tolerable: 2 }))).toEqual(['missed', 'tolerable'])
  })

  it('tells nothing without a reading or a limit', () => {
    expect(kpiState({ target: 1 })).toBeNull()
    expect(at(1, {})).toBeNull()
  })
})
