import { chanceOfUnlikelier } from './chanceOfUnlikelier.ts'

/**
 * Fisher's exact test, two-sided, of the table [[a, b], [c, d]] of whole counts: with its margins given, how likely an outcome
 * is that is not likelier than this one, from 0 to 1. 1 where a margin is 0, as there nothing could have come out otherwise.
 * Throws a RangeError on a count that is not a whole number from 0.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  for (const count of [a, b, c, d]) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`A table of counts cannot hold ${count}`)
    }
  }
  const row = a + b
  const column = a + c
  const otherRow = c + d
  const least = Math.max(0, column - otherRow)
  const most = Math.min(row, column)
  const mode = Math.min(most, Math.max(least, Math.floor(((row + 1) * (column + 1)) / (row + otherRow + 2))))
  const ratioUp = (k: number) => ((row - k) * (column - k)) / ((k + 1) * (otherRow - column + k + 1))
  return chanceOfUnlikelier({ least, most, mode, ratioUp }, a)
}
