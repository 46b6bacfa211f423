import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupByKey, startsByKey } from '../../../../shared/analysis/kernels/groupByKey.ts'

const sizes = fc.integer({ min: 1, max: 12 })
const keysAndSize = sizes.chain((size) => fc.tuple(fc.array(fc.nat(size - 1), { maxLength: 40 }), fc.constant(size)))

describe('Places grouped by key', () => {
  it('hold under each key the places where it stands, ascending', () => {
    fc.assert(
      fc.property(keysAndSize, ([keys, size]) => {
        const { starts, places } = groupByKey(Int32Array.from(keys), size)
        for (let key = 0; key < size; key += 1) {
          const expected = keys.flatMap((own, place) => (own === key ? [place] : []))
          expect([...places.subarray(starts[key], starts[key + 1])]).toEqual(expected)
        }
      }),
    )
  })

  it('leave a key that stands nowhere an empty group', () => {
    const { starts, places } = groupByKey(Int32Array.of(2, 0, 2), 4)
    expect([...starts]).toEqual([0, 1, 1, 3, 3])
    expect([...places]).toEqual([1, 0, 2])
  })

  it('start where keys in ascending order start themselves', () => {
    fc.assert(
      fc.property(keysAndSize, ([keys, size]) => {
        const sorted = keys.toSorted((a, b) => a - b)
        const starts = startsByKey(Int32Array.from(sorted), size)
        for (let key = 0; key < size; key += 1) {
          expect(sorted.slice(starts[key], starts[key + 1])).toEqual(sorted.filter((own) => own === key))
        }
        expect(starts[size]).toBe(keys.length)
      }),
    )
  })
})
