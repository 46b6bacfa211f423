import { describe, expect, it } from 'vitest'
import { pastedInto, rangeBetween } from '../../../../renderer/kit/grid/cellRange.ts'

const size = { rows: 5, columns: 4 }
const written = (texts: ReturnType<typeof pastedInto>): readonly string[] =>
  texts.map(({ row, column, text }) => `${row},${column} ${text}`)

describe('what is pasted', () => {
  it('goes down and across from the cell', () => {
    const cell = { row: 1, column: 2 }
    const block = [
      ['a', 'b'],
      ['c', 'd'],
    ]
    expect(written(pastedInto(rangeBetween(cell, cell), block, size))).toEqual(['1,2 a', '1,3 b', '2,2 c', '2,3 d'])
  })

  it('fills the range, whichever end it was begun at, where the range is a multiple of it', () => {
    const range = rangeBetween({ row: 3, column: 1 }, { row: 2, column: 0 })
    expect(written(pastedInto(range, [['a']], size))).toEqual(['2,0 a', '2,1 a', '3,0 a', '3,1 a'])
    expect(written(pastedInto(range, [['a', 'b']], size))).toEqual(['2,0 a', '2,1 b', '3,0 a', '3,1 b'])
    expect(written(pastedInto(range, [['a'], ['b'], ['c']], size))).toEqual(['2,0 a', '3,0 b', '4,0 c'])
  })

  it('goes nowhere outside the grid', () => {
    const cell = { row: 4, column: 3 }
    const block = [
      ['a', 'b'],
      ['c', 'd'],
    ]
    expect(written(pastedInto(rangeBetween(cell, cell), block, size))).toEqual(['4,3 a'])
  })
})
