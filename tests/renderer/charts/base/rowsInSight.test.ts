import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsInSight } from '../../../../renderer/charts/base/rowsInSight.ts'

describe('rows in sight', () => {
  it('cover the window and a little beyond, never past the ends', () => {
    expect(rowsInSight({ scrolled: 1000, height: 240, rowHeight: 24, count: 800 })).toEqual({ first: 35, end: 58 })
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(1200), fc.nat(900), (scrolled, height, count) => {
        const { first, end } = rowsInSight({ scrolled, height, rowHeight: 24, count })
        expect(first).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(count)
        expect(first).toBeLessThanOrEqual(end)
        for (const edge of [scrolled, scrolled + height]) {
          const row = Math.floor(edge / 24)
          if (row < count) expect(row >= first && row < end).toBe(true)
        }
      }),
    )
  })
})
