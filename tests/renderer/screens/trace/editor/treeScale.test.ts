import { describe, expect, it } from 'vitest'
import {
  larger,
  scaleFactor,
  smaller,
  startingScale,
  wholeOrStarting,
} from '../../../../../renderer/screens/trace/editor/treeScale.ts'

const room = { width: 800, height: 600 }

describe('the size of a tree', () => {
  it('is full where there is room, and fits the width as far as words can be read', () => {
    expect(scaleFactor(startingScale, { width: 400, height: 5000 }, room)).toBe(1)
    expect(scaleFactor(startingScale, { width: 1000, height: 5000 }, room)).toBe(0.8)
    expect(scaleFactor(startingScale, { width: 4000, height: 100 }, room)).toBe(0.8)
  })

  it('shows the whole tree when asked, and goes back', () => {
    const whole = wholeOrStarting(startingScale)
    expect(scaleFactor(whole, { width: 1600, height: 2400 }, room)).toBe(0.25)
    expect(wholeOrStarting(whole)).toEqual(startingScale)
    expect(wholeOrStarting(larger(whole))).toEqual(whole)
  })

  it('grows and shrinks by steps, within bounds', () => {
    const drawing = { width: 400, height: 400 }
    expect(scaleFactor(larger(startingScale), drawing, room)).toBeCloseTo(1.2)
    expect(scaleFactor(smaller(larger(startingScale)), drawing, room)).toBe(1)
    const steps = Array.from({ length: 30 })
    expect(
      scaleFactor(
        steps.reduce<typeof startingScale>((scale) => larger(scale), startingScale),
        drawing,
        room,
      ),
    ).toBe(2)
    expect(
      scaleFactor(
        steps.reduce<typeof startingScale>((scale) => smaller(scale), startingScale),
        drawing,
        room,
      ),
    ).toBe(0.2)
  })
})
