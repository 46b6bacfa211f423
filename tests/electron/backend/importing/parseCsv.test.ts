import { describe, expect, it } from 'vitest'
import { decodeCsv, parseCsv } from '../../../../electron/backend/importing/parseCsv.ts'

const read = (text: string) => {
  const { columns, rows } = parseCsv(text)
  return [columns, ...rows.map(({ line, cells }) => [line, ...cells])]
}

describe('parseCsv', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2'],
    ['Windows line ends', 'a,b\r\n1,2\r\n'],
    ['old Macintosh line ends', 'a,b\r1,2\r'],
    ['no last line end', 'a,b\n1,2'],
  ])('reads a table with %s', (_name, text) => {
    expect(read(text)).toEqual([
      ['a', 'b'],
      [2, '1', '2'],
    ])
  })

  it('reads mixed line ends and tells the line on which each row begins', () => {
    expect(read('a,b\r\n"1\n1",2\n\n3,4\r"5\r\n5\r\n5",6\n7,8')).toEqual([
      ['a', 'b'],
      [2, '1\n1', '2'],
      [5, '3', '4'],
      [6, '5\r\n5\r\n5', '6'],
      [9, '7', '8'],
    ])
  })

  it('takes the delimiter from the header, outside of quotes', () => {
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

  it('refuses a file without a header and a quote that is never closed', () => {
    expect(() => parseCsv(' \n\n')).toThrow(expect.objectContaining({ code: 'csv-empty' }))
    expect(() => parseCsv('a,b\n1,2\n"3,4\n5,6')).toThrow(
      expect.objectContaining({ code: 'csv-quote-not-closed', params: { line: 3 } }),
    )
  })
})

describe('decodeCsv', () => {
  it('refuses what is not UTF-8', () => {
    expect(decodeCsv(new TextEncoder().encode('\uFEFFשלב'))).toBe('שלב')
    expect(() => decodeCsv(Uint8Array.of(0xf9, 0xec, 0xe1))).toThrow(expect.objectContaining({ code: 'csv-not-utf8' }))
  })
})
