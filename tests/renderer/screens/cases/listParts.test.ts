import { describe, expect, it } from 'vitest'
import { firstOfPart, partOf, partsOf, stepOf } from '../../../../renderer/screens/cases/listParts.ts'

describe('a very long list', () => {
  it('is in parts that hold every line once', () => {
    expect(partsOf(0)).toEqual([])
    expect(partsOf(100_000)).toEqual([{ from: 1, to: 100_000 }])
    expect(partsOf(250_001)).toEqual([
      { from: 1, to: 100_000 },
      { from: 100_001, to: 200_000 },
      { from: 200_001, to: 250_001 },
    ])
    expect([partOf(99_999), partOf(100_000), firstOfPart(2)]).toEqual([0, 1, 200_000])
  })

  it('is travelled by keys from end to end and not beyond', () => {
    expect(stepOf('ArrowDown', 99_999, 250_001, 10)).toBe(100_000)
    expect(stepOf('ArrowUp', 0, 250_001, 10)).toBe(0)
    expect(stepOf('PageDown', 249_995, 250_001, 10)).toBe(250_000)
    expect(stepOf('PageUp', 5, 250_001, 10)).toBe(0)
    expect([stepOf('Home', 7, 9, 10), stepOf('End', 7, 9, 10), stepOf('a', 7, 9, 10)]).toEqual([0, 8, null])
  })
})
