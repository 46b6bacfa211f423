import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinCells, splitCells, splitClipboard } from '../../../shared/tables/splitClipboard.ts'

describe('cells on the clipboard', () => {
  it('keep their places where some are blank', () => {
    expect(splitCells('a\tb\r\n\t\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['', ''],
      ['c', 'd'],
    ])
    expect(splitClipboard('a\r\n\r\nb\r\n')).toEqual([['a'], ['b']])
  })

  it('are read as they were written', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ש', '"', '\t', '\n', ' ', '1') })
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }))
    fc.assert(
      fc.property(table, (cells) => {
        expect(splitCells(`${joinCells(cells)}\r\n`)).toEqual(cells)
      }),
    )
  })
})
