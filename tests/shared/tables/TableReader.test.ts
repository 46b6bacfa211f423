import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TableReader } from '../../../shared/tables/TableReader.ts'

function read(...pieces: readonly string[]) {
  const reader = new TableReader()
  const rows = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
  return [reader.columns, ...rows.map(({ line, cells }) => [line, ...cells])]
}

describe('a CSV table', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2'],
    ['Windows line ends', 'a,b\r\n1,2\r\n'],
    ['old Macintosh line ends', 'a,b\r1,2\r'],
    ['no last line end', 'a,b\n1,2'],
  ])('is read with %s', (_name, text) => {
    expect(read(text)).toEqual([
      ['a', 'b'],
      [2, '1', '2'],
    ])
  })

  it('may mix its line ends, and each row has the line it begins on', () => {
    expect(read('a,b\r\n"1\n1",2\n\n3,4\r"5\r\n5\r\n5",6\n7,8')).toEqual([
      ['a', 'b'],
      [2, '1\n1', '2'],
      [5, '3', '4'],
      [6, '5\r\n5\r\n5', '6'],
      [9, '7', '8'],
    ])
  })

  it('is cut as its header is, outside of quotes', () => {
    expect(read('"title, long";stage\na,b;c')).toEqual([
      ['title, long', 'stage'],
      [2, 'a,b', 'c'],
    ])
  })

  it('keeps ragged rows, quotes inside a cell and names that objects have of themselves', () => {
    expect(read('__proto__,b\n1\n1,2,3\n5" pipe,x')).toEqual([
      ['__proto__', 'b'],
      [2, '1'],
      [3, '1', '2', '3'],
      [4, '5" pipe', 'x'],
    ])
  })

  it('is the same in pieces of any size', () => {
    const text = '\uFEFF\n"ti;tle";stage\r\n"a\r\n""b""";c\n;\nlast;"x"'
    const whole = read(text)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), (sizes) => {
        const pieces: string[] = []
        for (let at = 0; at < text.length; ) {
          const size = sizes[pieces.length % sizes.length] ?? 1
          pieces.push(text.slice(at, at + size))
          at += size
        }
        expect(read(...pieces)).toEqual(whole)
      }),
    )
    expect(whole).toHaveLength(3)
  })

  it('has a header, and closes its quotes', () => {
    expect(() => read(' \n\n')).toThrow(expect.objectContaining({ code: 'csv-empty' }))
    expect(() => new TableReader().columns).toThrow(expect.objectContaining({ code: 'csv-empty' }))
    expect(() => read('a,b\n1,2\n"3,4\n5,6')).toThrow(
      expect.objectContaining({ code: 'csv-quote-not-closed', params: { line: 3 } }),
    )
  })
})
