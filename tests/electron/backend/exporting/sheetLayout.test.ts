import { describe, expect, it } from 'vitest'
import { sheetLayout } from '../../../../electron/backend/exporting/sheetLayout.ts'

describe('the layout of a sheet', () => {
  it('makes a column as wide as its texts, dates included, up to where they go on in a second line', () => {
    const { widths } = sheetLayout(['Day', 'Name', 'n'], [[{ day: '2026-03-14' }, 'a'.repeat(300), 3]])
    expect(widths).toEqual([13, 62, 10])
  })

  it('makes a row as high as its longest text, and leaves one of a single line alone', () => {
    const { heightOf } = sheetLayout(['Name', 'Why'], [['short', 'a word '.repeat(40)]])
    expect(heightOf(['short', 'also short'])).toBeNull()
    expect(heightOf(['short', 'a word '.repeat(40)])).toBe(75)
    expect(heightOf(['x\n'.repeat(200), undefined])).toBe(409)
  })
})
