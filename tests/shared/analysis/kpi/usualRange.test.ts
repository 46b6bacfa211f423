import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latestBeside, leastReadings, usualRange } from '../../../../shared/analysis/kpi/usualRange.ts'

/** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates of ten batches. */
const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: leastReadings, maxLength: 30 })

describe('the usual range of readings', () => {
  it('has the limits that NIST gives for its flow rates', () => {
    const range = usualRange(flowRates)
    expect(range?.mean).toBeCloseTo(50.81, 9)
    // Worked there with 3 ÷ 1.128.
    expect(range?.high).toBeCloseTo(55.8041, 2)
    expect(range?.low).toBeCloseTo(45.8159, 2)
  })

  it('says nothing of fewer than five readings', () => {
    expect(usualRange(flowRates.slice(0, 4))).toBeNull()
    expect(usualRange(flowRates.slice(0, 5))).not.toBeNull()
  })

  it('moves and stretches with the readings, and does not care which way time runs', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }), (some, shift, factor) => {
        const [own, moved] = [usualRange(some), usualRange(some.map((value) => value * factor + shift))]
        if (own === null || moved === null) throw new Error('too few')
        expect(moved.low).toBeCloseTo(own.low * factor + shift, 6)
        expect(moved.high).toBeCloseTo(own.high * factor + shift, 6)
        const back = usualRange(some.toReversed())
        expect(back?.low).toBeCloseTo(own.low, 9)
      }),
    )
  })
})

describe('the latest reading beside those before it', () => {
  it('is within, better or worse, whichever way is better', () => {
    expect(latestBeside([...flowRates, 50], 'up')).toMatchObject({ standing: 'within', readings: 10 })
    expect(latestBeside([...flowRates, 56], 'up')?.standing).toBe('better')
    expect(latestBeside([...flowRates, 56], 'down')?.standing).toBe('worse')
    expect(latestBeside([...flowRates, 45], 'down')?.standing).toBe('better')
    expect(latestBeside(flowRates.slice(0, 5), 'up')).toBeNull()
  })

  it('of readings that never changed, stands out as soon as it does', () => {
    expect(latestBeside([7, 7, 7, 7, 7, 7], 'up')?.standing).toBe('within')
    expect(latestBeside([7, 7, 7, 7, 7, 7.1], 'up')?.standing).toBe('better')
  })
})
