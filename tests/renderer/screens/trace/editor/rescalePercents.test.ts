import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalPercents, percentsOf, rescalePercents } from '../../../../../renderer/screens/trace/editor/rescalePercents.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

describe('rescalePercents', () => {
  it('rescales the others in proportion', () => {
    expect(rescalePercents([50, 30, 20], 0, 60)).toEqual([60, 24, 16])
    expect(rescalePercents([50, 50], 1, 12.5)).toEqual([87.5, 12.5])
  })

  it('shares the rest equally when the others had nothing', () => {
    expect(rescalePercents([100, 0, 0], 0, 40)).toEqual([40, 30, 30])
  })

  it('holds the value between 0 and 100', () => {
    expect(rescalePercents([50, 50], 0, 140)).toEqual([100, 0])
    expect(rescalePercents([50, 50], 0, -3)).toEqual([0, 100])
  })

  it('always adds up to 100 and gives the changed one what was asked', () => {
    const percents = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(percents, fc.nat(), fc.integer({ min: 0, max: 1000 }), (before, at, tenths) => {
        const changed = at % before.length
        const after = rescalePercents(before, changed, tenths / 10)
        expect(sum(after)).toBeCloseTo(100, 9)
        expect(after[changed]).toBeCloseTo(tenths / 10, 9)
        expect(Math.min(...after)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('percentsOf', () => {
  it('shows thirds as whole percents that add up', () => {
    expect(percentsOf([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33])
    expect(equalPercents(3)).toEqual([34, 33, 33])
    expect(percentsOf([0.4, 0.2, 0.3, 0.1])).toEqual([40, 20, 30, 10])
  })
})
