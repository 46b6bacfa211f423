import { describe, expect, it } from 'vitest'
import { layOutUnits } from '../../../../renderer/charts/units/layOutUnits.ts'

function layOut(direction: 'ltr' | 'rtl', width = 700) {
  const line = (key: string, value: number) => ({ key, label: `Unit ${key}`, value })
  return layOutUnits({
    landings: [line('desk', 125), line('shop', 16)],
    births: [line('finance', 100), line('shop', 41)],
    values: [
      [100, 25],
      [0, 16],
    ],
    width,
    direction,
    measure: (text, size) => text.length * size * 0.6,
    texts: { value: String, landing: 'Lands', birth: 'Born' },
  })
}

describe('the picture of landings by births', () => {
  it('gives squares areas in proportion to the harm, none where there is none, and frames what is born where it lands', () => {
    const { cells } = layOut('ltr')
    const area = (index: number): number => (cells[index]?.square?.width ?? 0) * (cells[index]?.square?.height ?? 0)
    expect(area(1) / area(0)).toBeCloseTo(0.25)
    expect(cells[2]?.square).toBeNull()
    expect(cells.map(({ own }) => own)).toEqual([false, false, false, true])
  })

  it('is mirrored right to left and stays within its width', () => {
    for (const width of [320, 700]) {
      const [left, right] = [layOut('ltr', width), layOut('rtl', width)]
      left.cells.forEach((cell, at) => {
        const other = right.cells[at]
        expect(other?.box.x).toBeCloseTo(width - cell.box.x - cell.box.width)
        expect(cell.box.x + cell.box.width).toBeLessThanOrEqual(width + 1e-9)
      })
    }
  })
})
