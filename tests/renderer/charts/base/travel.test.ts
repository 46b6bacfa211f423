import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsInSight, travel } from '../../../../renderer/charts/base/travel.ts'

describe('travel along the bars', () => {
  const from = (key: string, changes: Partial<Parameters<typeof travel>[0]> = {}) =>
    travel({ key, at: 2, count: 6, direction: 'ltr', course: 'inline', page: 3, ...changes })

  it('follows the reading direction', () => {
    expect([from('ArrowRight'), from('ArrowLeft')]).toEqual([3, 1])
    expect([from('ArrowRight', { direction: 'rtl' }), from('ArrowLeft', { direction: 'rtl' })]).toEqual([1, 3])
  })

  it('goes up and down only on a chart on its side', () => {
    expect([from('ArrowDown'), from('ArrowUp')]).toEqual([null, null])
    expect([from('ArrowDown', { course: 'block' }), from('ArrowUp', { course: 'block' })]).toEqual([3, 1])
  })

  it('leaps to the ends and by pages', () => {
    expect([from('Home'), from('End'), from('PageDown'), from('PageUp')]).toEqual([0, 5, 5, 0])
  })

  it('stays on the chart, and leaves other keys alone', () => {
    expect([from('ArrowRight', { at: 5 }), from('ArrowLeft', { at: 0 })]).toEqual([5, 0])
    expect([from('Enter'), from('Tab'), from('ArrowRight', { count: 0 })]).toEqual([null, null, null])
  })
})

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
