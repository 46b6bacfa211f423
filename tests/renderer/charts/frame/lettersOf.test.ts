import { describe, expect, it } from 'vitest'
import { lettersOf } from '../../../../renderer/charts/frame/outlines/lettersOf.ts'
import { pictureBox } from '../../../../renderer/charts/frame/pictureShape.ts'

/** A line whose every unit is 10 wide, from one end or the other. */
const line = (units: number, isRightToLeft: boolean) => {
  const at = (unit: number, end: 0 | 1) => new Point((isRightToLeft ? units - unit - end : unit + end) * 10)
  return {
    getStartPositionOfChar: (unit: number) => at(unit, 0),
    getEndPositionOfChar: (unit: number) => at(unit, 1),
  }
}

class Point implements DOMPoint {
  readonly y = 5
  readonly z = 0
  readonly w = 1
  readonly x: number
  constructor(x: number) {
    this.x = x
  }
  matrixTransform(): DOMPoint {
    return this
  }
  toJSON(): unknown {
    return { x: this.x, y: this.y }
  }
}

describe('the letters of a line', () => {
  it('stand with their physical left edges where the browser has put them', () => {
    expect(lettersOf('a b', line(3, false))).toEqual([
      { letter: 'a', x: 0, y: 5 },
      { letter: 'b', x: 20, y: 5 },
    ])
    expect(lettersOf('אב', line(2, true)).map(({ letter, x }) => [letter, x])).toEqual([
      ['א', 10],
      ['ב', 0],
    ])
  })

  it('turn their brackets round in right-to-left text', () => {
    expect(lettersOf('(א)', line(3, true)).map(({ letter }) => letter)).toEqual([')', 'א', '('])
    expect(lettersOf('(a)', line(3, false)).map(({ letter }) => letter)).toEqual(['(', 'a', ')'])
  })

  it('leave out what orders text and draws nothing, and count letters of two units as one', () => {
    expect(lettersOf('\u2068😀b\u2069', line(5, false)).map(({ letter, x }) => [letter, x])).toEqual([
      ['😀', 10],
      ['b', 30],
    ])
  })
})

describe('the shape of a picture', () => {
  it.each([
    { width: 1200, height: 675 },
    { width: 1200, height: 900 },
    { width: 1200, height: 4000 },
  ])('holds the whole drawing of $width × $height', (drawing) => {
    for (const [shape, ratio] of [['slide', 16 / 9] as const, ['page', 210 / 297] as const]) {
      const box = pictureBox(shape, drawing)
      expect(box.width / box.height).toBeCloseTo(ratio, 6)
      expect(box.x).toBeLessThanOrEqual(0)
      expect(box.x + box.width).toBeGreaterThanOrEqual(drawing.width)
      expect(box.y).toBeLessThanOrEqual(0)
      expect(box.y + box.height).toBeGreaterThanOrEqual(drawing.height)
    }
    expect(pictureBox('own', drawing)).toMatchObject({ shownWidth: drawing.width, shownHeight: drawing.height })
  })
})
