import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonMistake } from '../../../../electron/cli/json/findJsonMistake.ts'

describe('the place of a mistake in JSON', () => {
  it.each([
    ['{ "a": x }', 1, 8],
    ['{\n "name": x }', 2, 10],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1 "b": 2}', 1, 9],
    ["{'a': 1}", 1, 2],
    ['[1, 2\n, 3\n, tru]', 3, 6],
    ['{"a": "b\nc"}', 1, 9],
    ['[1] 2', 1, 5],
    ['{"a": 1', 1, 8],
    ['', 1, 1],
    ['hello', 1, 1],
    ['{"שלום 😀": x}', 1, 13],
    ['[01]', 1, 3],
    ['[1.]', 1, 4],
    ['[-]', 1, 3],
    ['["\\q"]', 1, 4],
    ['["\\u12g4"]', 1, 7],
    ['[1}', 1, 3],
  ])('%j is line %i, column %i', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(findJsonMistake(Buffer.from(text))).toEqual({ line, column })
  })
  it('is found in exactly the texts that the engine does not parse, and nothing before it is one', () => {
    const damaged = fc
      .tuple(fc.json(), fc.boolean(), fc.nat(), fc.constantFrom('', ...'{}[]",:\\u0-+.eE1 tfn\n\tא😀'))
      .map(([json, spaced, at, put]) => {
        const text = spaced ? JSON.stringify(JSON.parse(json), null, 2) : json
        const place = at % (text.length + 1)
        return text.slice(0, place) + put + text.slice(place + (put === '' ? 1 : 0))
      })
      .filter((text) => !/\p{Surrogate}/u.test(text))
    fc.assert(
      fc.property(damaged, (text) => {
        const mistake = findJsonMistake(Buffer.from(text))
        expect(mistake === null).toBe(isJson(text))
        if (mistake === null) return
        const lines = text.split('\n')
        const before = lines.slice(0, mistake.line - 1).join('\n')
        const cut = before.length + (mistake.line > 1 ? 1 : 0) + mistake.column - 1
        // What stands before can be finished, and with one character more it cannot: the engine then names a place inside.
        expect(isOnlyUnfinished(text.slice(0, cut))).toBe(true)
        if (cut < text.length) expect(isOnlyUnfinished(text.slice(0, cut + 1))).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What the engine says of a text that could still become JSON. */
function isOnlyUnfinished(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : ''
    const position = /at position (\d+)/.exec(message)?.[1]
    return /^Unexpected end|^Unterminated string/.test(message) || Number(position) === text.length
  }
}
