import { describe, expect, it } from 'vitest'
import { placesInCodeOrder } from '../../../../electron/backend/derivations/placesInCodeOrder.ts'

const ordered = (codes: readonly string[], descending = false) =>
  placesInCodeOrder(codes, descending).map((place) => codes[place])

describe('the order of codes', () => {
  it('counts as people do and puts texts by code point', () => {
    expect(ordered(['FP-10', 'FP-9', 'B', 'FP-09', 'FP', 'A-2'])).toEqual(['A-2', 'B', 'FP', 'FP-09', 'FP-9', 'FP-10'])
  })

  it('is the other way round when descending, and leaves equal codes as they stand both ways', () => {
    expect(ordered(['FP-1', 'FP-11', 'FP-2'], true)).toEqual(['FP-11', 'FP-2', 'FP-1'])
    expect(placesInCodeOrder(['a', 'b', 'a'], false)).toEqual([0, 2, 1])
    expect(placesInCodeOrder(['a', 'b', 'a'], true)).toEqual([1, 0, 2])
  })
})
