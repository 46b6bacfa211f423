import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrayElements } from '../../../../electron/cli/json/arrayElements.ts'
import { JsonParts } from '../../../../electron/cli/json/JsonParts.ts'

/** The bytes in chunks of this length that share one buffer, as those of a file do. */
function* inChunks(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(length)
  for (let at = 0; at < bytes.length; at += length) {
    const chunk = bytes.subarray(at, at + length)
    buffer.set(chunk)
    yield buffer.subarray(0, chunk.length)
  }
}

function read(text: string, length: number) {
  const bytes = Buffer.from(text)
  const parts = new JsonParts(['rows'])
  for (const chunk of inChunks(bytes, length)) parts.push(chunk)
  const mistake = parts.end()
  const offset = parts.lists.get('rows')
  const rows = offset === undefined ? null : [...arrayElements(inChunks(bytes.subarray(offset), length))]
  return { mistake, rest: parts.rest.toString(), rows }
}

const space = fc.constantFrom(undefined, 1, '\t')
const value = fc.jsonValue({ maxDepth: 3 })

describe('a document parted into its rows and the rest', () => {
  it('holds the same values, wherever the chunks end', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), fc.array(value), fc.nat(20), space, (others, rows, place, indent) => {
        const entries = Object.entries(others).filter(([key]) => key !== 'rows' && key !== '__proto__')
        const document = Object.fromEntries([...entries.slice(0, place), ['rows', rows], ...entries.slice(place)])
        const text = JSON.stringify(document, null, indent)
        for (const length of [1, 7, 64, text.length * 4]) {
          const parted = read(text, length)
          expect(parted.mistake).toBe(null)
          expect(JSON.parse(parted.rest)).toEqual({ ...JSON.parse(text), rows: [] })
          expect(parted.rows).toEqual(JSON.parse(text).rows)
        }
      }),
    )
  })

  it.each([
    ['{"rows": 1}', '{"rows": 1}', null],
    ['{"rows": [1], "rows": [2, 3]}', '{"rows": [], "rows": []}', [2, 3]],
    ['{"rows": [1], "rows": {}}', '{"rows": [], "rows": {}}', null],
    ['{"r\\u006fws": [ [1] , {"a":2} ]}', '{"r\\u006fws": []}', [[1], { a: 2 }]],
    ['{"a": {"rows": [1]}}', '{"a": {"rows": [1]}}', null],
    ['["rows", [1]]', '["rows", [1]]', null],
    ['5', '5', null],
  ])('of %s', (text, rest, rows) => {
    for (const length of [1, 1000]) expect(read(text, length)).toEqual({ mistake: null, rest, rows })
  })

  it('is not read on where a list ends before its time', () => {
    expect(() => [...arrayElements([Buffer.from('[1, 2')])]).toThrow()
    expect(() => [...arrayElements([Buffer.from('[1, 2}')])]).toThrow()
  })
})
