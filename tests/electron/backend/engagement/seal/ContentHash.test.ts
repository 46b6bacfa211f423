import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ContentHash, type SealedCell } from '../../../../../electron/backend/engagement/seal/ContentHash.ts'

const cell: fc.Arbitrary<SealedCell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.uint8Array(),
)
const row = fc.array(cell, { minLength: 1, maxLength: 6 })

function hashOf(rows: readonly (readonly SealedCell[])[]): string {
  const hash = new ContentHash()
  for (const one of rows) hash.add(one)
  return hash.toString()
}

test('neither the order of rows counts nor what came and went', () => {
  fc.assert(
    fc.property(fc.array(row), fc.array(row), (kept, gone) => {
      const hash = new ContentHash()
      for (const one of gone) hash.add(one)
      for (const one of kept.toReversed()) hash.add(one)
      for (const one of gone) hash.remove(one)
      expect(hash.toString()).toBe(hashOf(kept))
    }),
  )
})

test('two halves joined are the whole, also when one was written down meanwhile', () => {
  fc.assert(
    fc.property(fc.array(row), fc.array(row), (some, others) => {
      const hash = ContentHash.parse(hashOf(some))
      hash.join(ContentHash.parse(hashOf(others)))
      expect(hash.toString()).toBe(hashOf([...some, ...others]))
    }),
  )
})

test('one changed bit of one cell changes both halves of it', () => {
  const bit = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), fc.nat(7))
  fc.assert(
    fc.property(bit, fc.array(row), ([bytes, place, shift], others) => {
      const other = Uint8Array.from(bytes)
      const at = place % bytes.length
      other[at] = (other[at] ?? 0) ^ (1 << shift)
      const [one, two] = [hashOf([[bytes], ...others]), hashOf([[other], ...others])]
      expect(one.slice(0, 8)).not.toBe(two.slice(0, 8))
      expect(one.slice(8)).not.toBe(two.slice(8))
    }),
    { numRuns: 2000 },
  )
})

test('rows that are alike are told apart: by the kind of a cell, where one cell ends, its sign, and how often they stand there', () => {
  const rows: readonly (readonly (readonly SealedCell[])[])[] = [
    [[1]],
    [['1']],
    [[1n]],
    [[-1]],
    [[null]],
    [['']],
    [[new Uint8Array(0)]],
    [['a', 'b']],
    [['ab', '']],
    [['b', 'a']],
    [['\0a']],
    [['a']],
    [['a\0']],
    [['a'], ['a']],
    [[1, 2]],
    [[-1, -2]],
    [
      [1, 'x'],
      [2, 'y'],
    ],
    [
      [1, 'y'],
      [2, 'x'],
    ],
  ]
  expect(new Set(rows.map(hashOf)).size).toBe(rows.length)
})

test('100,000 rows that differ little have as many hashes, and each half takes every value alike', () => {
  const hashes = Array.from({ length: 100_000 }, (_, at) => hashOf([['t', at % 7, `c${at}`]]))
  expect(new Set(hashes).size).toBe(hashes.length)
  for (const digit of Array.from({ length: 16 }, (_, at) => at)) {
    const counts = new Map<string, number>()
    for (const hash of hashes) counts.set(hash[digit] ?? '', (counts.get(hash[digit] ?? '') ?? 0) + 1)
    const expected = hashes.length / 16
    const chi = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // Chi-squared of 15 degrees of freedom passes 60 once in two million.
    expect(chi).toBeLessThan(60)
  }
})
