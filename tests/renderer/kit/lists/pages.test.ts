import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { furtherPages, pageAt, pageSize, placeIn, rangesOver } from '../../../../renderer/kit/lists/pages.ts'

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

describe('rows that are read wherever the list is', () => {
  it('are on the kept page too, which is asked for once', () => {
    expect(furtherPages({ first: 4, last: 5 }, 1000, 2)).toEqual([2, 4, 5])
    expect(furtherPages({ first: 4, last: 5 }, 1000, 5)).toEqual([4, 5])
    expect(furtherPages({ first: 4, last: 5 }, 500, 9)).toEqual([4])
  })

  it('are asked for in the pages that may be there, and in larger ones where they are many', () => {
    expect(rangesOver(150, 210)).toEqual([
      { offset: 100, limit: 100 },
      { offset: 200, limit: 100 },
    ])
    expect(rangesOver(900, 2000)).toEqual([0, 1000, 2000].map((offset) => ({ offset, limit: 1000 })))
  })
})
