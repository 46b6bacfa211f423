import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { furtherPages, pageAt, pageSize, placeIn } from '../../../../renderer/kit/lists/pages.ts'

describe('the pages of a list', () => {
  it('that are in sight are asked for, without the first, which is there anyway', () => {
    expect(furtherPages({ first: 0, last: 2 }, 1000)).toEqual([1, 2])
    expect(furtherPages({ first: 4, last: 5 }, 1000)).toEqual([4, 5])
    expect(furtherPages({ first: 0, last: 0 }, 1000)).toEqual([])
  })

  it('end where the list ends', () => {
    expect(furtherPages({ first: 8, last: 10 }, 1000)).toEqual([8, 9])
    expect(furtherPages({ first: 8, last: 10 }, 1001)).toEqual([8, 9, 10])
    expect(furtherPages({ first: 3, last: 4 }, 0)).toEqual([])
  })

  it('hold every place once', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (place) => {
        expect(pageAt(place) * pageSize + placeIn(place)).toBe(place)
      }),
    )
  })
})
