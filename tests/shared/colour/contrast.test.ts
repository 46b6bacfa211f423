import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blend, contrastRatio, readableInk, readableOnWhite } from '../../../shared/colour/contrast.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#ffffff', 4.542],
    ['#ff0000', '#ffffff', 3.998],
    ['#008000', '#ffffff', 5.137],
    ['#0000ff', '#ffffff', 8.592],
    ['#0a0a0a', '#000000', 1.0607],
  ])('of %s and %s is the published %d', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2)
  })

  it('is the same whichever comes first, from 1 to 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrastRatio(one, other)).toBe(contrastRatio(other, one))
        expect(contrastRatio(one, other)).toBeGreaterThanOrEqual(1)
        expect(contrastRatio(one, other)).toBeLessThanOrEqual(21)
        expect(contrastRatio(one, one)).toBe(1)
      }),
    )
  })

  it.each(['red', '#fff', '#12345g', 'x#123456', '#1234567'])('is refused of %s', (text) => {
    expect(() => contrastRatio(text, '#ffffff')).toThrow(text)
  })
})

describe('colours over one another', () => {
  it('are mixed channel by channel, as much of the upper one as it is opaque', () => {
    expect(blend('#ff0000', '#0000ff', 0.25)).toBe('#4000bf')
    expect(blend('#102030', '#ffffff', 1)).toBe('#102030')
    expect(blend('#102030', '#0a0b0c', 0)).toBe('#0a0b0c')
  })
})

describe('an ink', () => {
  it('is the one that is read better, the first of equals', () => {
    expect(readableInk('#ffffff', '#ffffff', '#000000')).toBe('#000000')
    expect(readableInk('#222222', '#ffffff', '#000000')).toBe('#ffffff')
    expect(readableInk('#808080', '#123456', '#123456')).toBe('#123456')
    // Of two that are read as well the first, however it is written.
    expect(readableInk('#808080', '#ABCDEF', '#abcdef')).toBe('#ABCDEF')
  })

  it('stays as it is where it is read on white, and is else the lightest step down to black that is', () => {
    expect(readableOnWhite('#4a47c4')).toBe('#4a47c4')
    expect(readableOnWhite('#ffffff')).toBe('#737373')
    fc.assert(
      fc.property(colour, (chosen) => {
        const ink = readableOnWhite(chosen)
        expect(contrastRatio(ink, '#ffffff')).toBeGreaterThanOrEqual(4.5)
        if (ink === chosen) return
        const step = Array.from({ length: 21 }, (_, at) => 20 - at).find((at) => blend(chosen, '#000000', at / 20) === ink) ?? -1
        expect(step).toBeGreaterThanOrEqual(0)
        expect(contrastRatio(blend(chosen, '#000000', (step + 1) / 20), '#ffffff')).toBeLessThan(4.5)
      }),
    )
  })
})
