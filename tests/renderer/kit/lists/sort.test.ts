import { describe, expect, it } from 'vitest'
import { orderBy, sortedBy, sortRows } from '../../../../renderer/kit/lists/sort.ts'

const rows = [
  { code: 'A-10', size: 2, name: 'ב' },
  { code: 'A-2', size: 2, name: null },
  { code: 'A-1', size: null, name: 'א' },
]
const codes = (sorted: readonly { readonly code: string }[]): readonly string[] => sorted.map(({ code }) => code)

describe('the order of a list', () => {
  it('begins as a column wants it, and is turned round by choosing the column again', () => {
    const byName = { key: 'name', descending: false }
    expect(sortedBy(byName, 'size', true)).toEqual({ key: 'size', descending: true })
    expect(sortedBy(byName, 'name', false)).toEqual({ key: 'name', descending: true })
    expect([orderBy(byName, 'name'), orderBy(byName, 'size')]).toEqual(['ascending', 'none'])
  })

  it('puts rows without a value last either way, and equal ones by their codes, as numbers run', () => {
    expect(codes(sortRows(rows, ({ size }) => size, false, 'en'))).toEqual(['A-2', 'A-10', 'A-1'])
    expect(codes(sortRows(rows, ({ size }) => size, true, 'en'))).toEqual(['A-2', 'A-10', 'A-1'])
  })

  it('sorts words as the language does', () => {
    expect(codes(sortRows(rows, ({ name }) => name, false, 'he'))).toEqual(['A-1', 'A-10', 'A-2'])
  })
})
