import { describe, expect, it } from 'vitest'
import { findJsonMistake } from '../../../../electron/cli/base/findJsonMistake.ts'

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
  ])('%j is line %i, column %i', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(findJsonMistake(text)).toEqual({ line, column })
  })
})
