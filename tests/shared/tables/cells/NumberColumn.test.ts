import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NumberColumn } from '../../../../shared/tables/cells/NumberColumn.ts'
import { readNumber } from '../../../../shared/tables/cells/readNumber.ts'

function columnOf(texts: readonly string[]): NumberColumn {
  const column = new NumberColumn()
  texts.forEach((text, index) => {
    column.see(text, index + 2)
  })
  return column
}

const values = (texts: readonly string[], open?: 'point' | 'comma') => {
  const mark = columnOf(texts).decide(open)
  return texts.map((text) => {
    const reading = readNumber(text, { mark })
    return reading.kind === 'value' ? reading.value : reading.kind
  })
}

describe('a column of numbers that contradict one another', () => {
  const texts = ['1,234', '1.5', 'x', '2,5', '1.234,50', '7', '0,125', '3.000']

  it('names the first that can only have each mark, and what the answers make of those left open', () => {
    expect(columnOf(texts).contradiction).toEqual({
      proofs: { point: { text: '1.5', line: 3 }, comma: { text: '2,5', line: 5 } },
      numbers: [
        { text: '1,234', line: 2, point: 1234, comma: 1.234 },
        { text: '3.000', line: 9, point: 3, comma: 3000 },
      ],
    })
  })

  it('reads none of those left open until somebody says which mark they have', () => {
    expect(values(texts)).toEqual(['unread', 1.5, 'unread', 2.5, 1234.5, 7, 0.125, 'unread'])
    expect(values(texts, 'point')).toEqual([1234, 1.5, 'unread', 2.5, 1234.5, 7, 0.125, 3])
    expect(values(texts, 'comma')).toEqual([1.234, 1.5, 'unread', 2.5, 1234.5, 7, 0.125, 3000])
  })

  it('asks nothing where every number can be read one way only', () => {
    expect(columnOf(['1.5', '2,5', '7']).contradiction).toBeNull()
  })
})

describe('a column of numbers that agree', () => {
  it('is not changed by an answer to what was not asked', () => {
    const text = fc.oneof(
      fc.constantFrom('1,5', '1.234,50', '1.000', '7', ''),
      fc.nat(999).map((whole) => `${whole},25`),
    )
    fc.assert(
      fc.property(fc.array(text), fc.constantFrom('point', 'comma'), (texts, open) => {
        expect(columnOf(texts).contradiction).toBeNull()
        expect(values(texts, open)).toEqual(values(texts))
      }),
    )
  })
})
