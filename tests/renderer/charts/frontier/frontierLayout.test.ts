import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slide } from '../../../../renderer/charts/base/slide.ts'
import {
  type FrontierLayoutInput,
  layOutFrontier,
  removedAt,
  stopsOf,
} from '../../../../renderer/charts/frontier/frontierLayout.ts'
import { measure } from '../chartFixtures.ts'

const points = [
  { capacity: 0, removed: 0 },
  { capacity: 5, removed: 80 },
  { capacity: 8, removed: 80 },
  { capacity: 20, removed: 120 },
]

function input(changes: Partial<FrontierLayoutInput> = {}): FrontierLayoutInput {
  return {
    points,
    total: 200,
    today: { capacity: 8, removed: 80 },
    farEnd: 40,
    size: { width: 600, height: 240 },
    direction: 'ltr',
    measure,
    texts: {
      value: String,
      share: (share) => `${Math.round(share * 100)}%`,
      days: String,
      daysAxis: 'Days',
      farDays: (days) => `${days} days`,
      valueAxis: 'Cases removed a month',
      shareAxis: 'Share',
      today: ['8 days', '−80 (40%)'],
    },
    ...changes,
  }
}

describe('the brief curve of capacity', () => {
  it('has no titles of its axes and the unit at the last day, and gives the plot their room', () => {
    const full = layOutFrontier(input())
    const brief = layOutFrontier(input({ brief: true }))
    expect([brief.valueTitle, brief.percentTitle, brief.dayTitle].map(({ text }) => text)).toEqual(['', '', ''])
    expect(brief.dayTicks.at(-1)?.text).toBe('40 days')
    expect(full.dayTicks.at(-1)?.text).toBe('40')
    expect(brief.plot.height).toBe(full.plot.height + 40)
    expect(brief.plot.y + brief.plot.height).toBeLessThan(brief.size.height)
  })
})

describe('the curve of capacity', () => {
  const layout = layOutFrontier(input())
  const base = layout.plot.y + layout.plot.height

  it('rises in steps: between two capacities the lower one holds', () => {
    expect([0, 4.9, 5, 19, 20, 99].map((days) => removedAt(points, days))).toEqual([0, 0, 80, 80, 120, 120])
    const shares = layout.curve.map((corner) => [
      Math.round(((corner.x - layout.plot.x) / layout.plot.width) * 40),
      Math.round(((base - corner.y) / layout.plot.height) * 200),
    ])
    expect(shares).toEqual([
      [0, 0],
      [5, 0],
      [5, 80],
      [8, 80],
      [8, 80],
      [20, 80],
      [20, 120],
      [40, 120],
    ])
  })

  it('knows the capacities at which one more fix fits', () => {
    expect(stopsOf(points)).toEqual([5, 20])
  })

  it('matches both axes at all harm', () => {
    expect(layout.valueTicks.at(-1)).toMatchObject({ text: '200', y: layout.plot.y + 4 })
    expect(layout.percentTicks.at(-1)).toMatchObject({ text: '100%', y: layout.plot.y + 4 })
    expect(layout.dayTicks.at(-1)?.text).toBe('40')
  })

  it('is mirrored right to left, handle and all', () => {
    const mirrored = layOutFrontier(input({ direction: 'rtl' }))
    expect(mirrored.curve.map((corner) => corner.x)).toEqual(layout.curve.map((corner) => expect.closeTo(600 - corner.x, 6)))
    expect(mirrored.today.x).toBeCloseTo(600 - layout.today.x, 6)
  })

  it('finds the day under the pointer, whole and within the range, in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.constantFrom('ltr' as const, 'rtl' as const), (days, direction) => {
        const drawn = layOutFrontier(input({ direction, today: { capacity: days, removed: 0 } }))
        expect(drawn.daysAt(drawn.today.x)).toBe(days)
      }),
    )
    expect([layout.daysAt(-500), layout.daysAt(5000)]).toEqual([0, 40])
  })

  it('keeps the words of today off the curve', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (days) => {
        const removed = removedAt(points, days)
        const drawn = layOutFrontier(input({ today: { capacity: days, removed } }))
        const [first, second] = drawn.todayWords
        const before = first.side === 'right'
        const above = second.y < drawn.today.y
        // Before today's point the curve is never above it, after it never below.
        expect(before ? above : !above).toBe(true)
      }),
    )
  })

  it('stands without points and without harm', () => {
    const empty = layOutFrontier(input({ points: [], total: 0, today: { capacity: 0, removed: 0 } }))
    expect(empty.curve.every((corner) => Number.isFinite(corner.x) && Number.isFinite(corner.y))).toBe(true)
  })
})

describe('keys of the capacity handle', () => {
  const at = (key: string, direction: 'ltr' | 'rtl' = 'ltr', value = 8) =>
    slide({ key, value, max: 40, direction, stops: [5, 20] })

  it('move it by a day in reading direction', () => {
    expect([at('ArrowRight'), at('ArrowLeft'), at('ArrowUp'), at('ArrowDown')]).toEqual([9, 7, 9, 7])
    expect([at('ArrowRight', 'rtl'), at('ArrowLeft', 'rtl'), at('ArrowUp', 'rtl')]).toEqual([7, 9, 9])
  })

  it('leap to where one more fix fits, and to both ends', () => {
    expect([at('PageUp'), at('PageDown'), at('Home'), at('End')]).toEqual([20, 5, 0, 40])
    expect([at('PageUp', 'ltr', 20), at('PageDown', 'ltr', 5)]).toEqual([40, 0])
  })

  it('stay within the range and leave other keys alone', () => {
    expect([at('ArrowRight', 'ltr', 40), at('ArrowLeft', 'ltr', 0), at('Tab'), at('a')]).toEqual([40, 0, null, null])
  })
})
