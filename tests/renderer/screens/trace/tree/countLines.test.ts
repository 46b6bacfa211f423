import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLines } from '../../../../../renderer/screens/trace/tree/countLines.ts'

/** Every letter as wide as any other. */
const widthOf = (letters: string): number => letters.length

const lines = (text: string, room: number): number => countLines(text, room, widthOf)

describe('the lines that a text takes', () => {
  it('break between words, and count at least one', () => {
    expect(lines('', 10)).toBe(1)
    expect(lines('nobody asked', 12)).toBe(1)
    expect(lines('nobody asked', 11)).toBe(2)
    expect(lines('one two six ten', 7)).toBe(2)
  })

  it('break behind a hyphen inside a word, and inside a word that is longer than a line', () => {
    expect(lines('self-service', 8)).toBe(2)
    expect(lines('abcdefghij', 4)).toBe(3)
    expect(lines('a abcdefghij', 4)).toBe(4)
  })

  it('are as many as a line at a time would give, of words that fit into a line', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ש'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 8, max: 30 }), (words, room) => {
        const drawn: string[] = []
        for (const next of words) {
          const last = drawn.at(-1)
          if (last !== undefined && last.length + 1 + next.length <= room) drawn[drawn.length - 1] = `${last} ${next}`
          else drawn.push(next)
        }
        expect(lines(words.join(' '), room)).toBe(drawn.length)
      }),
    )
  })
})
