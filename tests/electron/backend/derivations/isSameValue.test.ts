import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameIn, isSameLookup, isSameValue } from '../../../../electron/backend/derivations/isSameValue.ts'

describe('sameness of plain data', () => {
  it('holds for two readings of one text', () => {
    fc.assert(fc.property(fc.json(), (text) => isSameValue(JSON.parse(text), JSON.parse(text))))
  })

  it('goes both ways and never holds for values that differ', () => {
    const value = fc.jsonValue({ maxDepth: 2 })
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(isSameValue(a, b)).toBe(isSameValue(b, a))
        if (isSameValue(a, b)) expect(a).toEqual(b)
      }),
    )
  })

  it('tells apart an order, a length, a missing field, a kind and a number', () => {
    expect(isSameValue([1, 2], [2, 1])).toBe(false)
    expect(isSameValue([1], [1, 2])).toBe(false)
    expect(isSameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false)
    expect(isSameValue({ a: 1 }, { b: 1 })).toBe(false)
    expect(isSameValue([], {})).toBe(false)
    expect(isSameValue({}, null)).toBe(false)
    expect(isSameValue({ a: { b: 1 } }, { a: { b: 2 } })).toBe(false)
    expect(isSameValue(Float64Array.of(1, 2), Float64Array.of(1, 3))).toBe(false)
    expect(isSameValue(Float64Array.of(1, 2), Float64Array.of(1, 2))).toBe(true)
  })

  it('looks at the order of a map, since sums are taken in it', () => {
    const of = (...keys: readonly string[]) => new Map(keys.map((key) => [key, key.length]))
    expect(isSameValue(of('a', 'bb'), of('a', 'bb'))).toBe(true)
    expect(isSameValue(of('a', 'bb'), of('bb', 'a'))).toBe(false)
    expect(isSameValue(of('a'), of('a', 'bb'))).toBe(false)
    expect(isSameLookup(of('a', 'bb'), of('bb', 'a'))).toBe(true)
    expect(isSameLookup(of('a', 'bb'), of('a', 'c'))).toBe(false)
    expect(isSameLookup(of('a'), of('a', 'bb'))).toBe(false)
    expect(isSameValue(new Map([['a', { n: 1 }]]), new Map([['a', { n: 2 }]]))).toBe(false)
  })
})

describe('sameness of lists in some fields', () => {
  it('passes over the fields that nobody may read, and holds for lists of one length only', () => {
    const sameCodes = isSameIn(['code', 'marks'])
    const list = [
      { code: 'a', title: 'x', marks: [1] },
      { code: 'b', title: 'y' },
    ]
    expect(
      sameCodes(
        list,
        list.map((item) => ({ ...item, title: 'z' })),
      ),
    ).toBe(true)
    expect(
      sameCodes(
        list,
        list.map((item) => ({ ...item, code: 'c' })),
      ),
    ).toBe(false)
    expect(
      sameCodes(
        list,
        list.map((item) => ({ ...item, marks: [2] })),
      ),
    ).toBe(false)
    expect(sameCodes(list, list.slice(1))).toBe(false)
    expect(sameCodes(list.slice(1), list)).toBe(false)
  })
})
