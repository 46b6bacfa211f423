import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TableOptions, TableReader } from '../../../shared/tables/TableReader.ts'
import { isTotalRow } from '../../../shared/tables/totalRow.ts'

function read(...pieces: readonly string[]) {
  const reader = new TableReader()
  const rows = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
  return [reader.columns, ...rows.map(({ line, cells }) => [line, ...cells])]
}

function layoutOf(text: string, options: TableOptions = {}) {
  const reader = new TableReader(options)
  const rows = [...reader.push(text), ...reader.end()]
  const { columns, headerLine, delimiter } = reader.layout
  return { columns, headerLine, delimiter, rows: rows.map(({ line }) => line), leftOut: reader.leftOut.lines }
}

describe('a table out of a report', () => {
  it('has its titles above the header and its totals left out by line and reason', () => {
    const text = 'Complaints\nPeriod: 1.1 - 31.3,,\n,,\nCategory,Count,Cost\nBilling,40,1000\n\nOther,10,100\nTotal:,50,"1,100"\n'
    expect(layoutOf(text)).toMatchObject({
      columns: ['Category', 'Count', 'Cost'],
      headerLine: 4,
      rows: [5, 7],
      leftOut: [
        { line: 1, why: 'preamble' },
        { line: 2, why: 'preamble' },
        { line: 3, why: 'blank' },
        { line: 6, why: 'blank' },
        { line: 8, why: 'total' },
      ],
    })
  })

  it('has its header where the expected names are, or where it is said to be', () => {
    const text = 'made,by,us\n7,8,9\nkind,place,sum\na,b,1\n'
    expect(layoutOf(text).headerLine).toBe(1)
    expect(layoutOf(text, { expected: new Set(['kind', 'sum']) })).toMatchObject({ headerLine: 3, rows: [4] })
    expect(layoutOf(text, { headerLine: 2 })).toMatchObject({ columns: ['7', '8', '9'], rows: [3, 4] })
    expect(() => layoutOf(text, { headerLine: 9 })).toThrow(expect.objectContaining({ code: 'no-header-line' }))
  })

  it('tells equal headers apart, in any case, and a name that is there already', () => {
    expect(layoutOf('Note,note,Note (2),NOTE,,\n1,2,3,4,5,6\n').columns).toEqual([
      'Note',
      'note (3)',
      'Note (2)',
      'NOTE (4)',
      '',
      '',
    ])
  })
})

describe('the delimiter of a table', () => {
  it.each([
    ['is that by which the records agree', 'id (a, b, c);reason (x, y)\n1;one\n2;two\n', ';'],
    ['is not one that stands in the decimals', 'id;cost\n1;2,5\n2;3,5\n', ';'],
    ['may be an upright line', 'id|cost\n1|2\n', '|'],
    ['is said by a line of Excel', 'sep=;\na,b;c\n1,2;3\n', ';'],
  ])('%s', (_name, text, delimiter) => {
    expect(layoutOf(text).delimiter).toBe(delimiter)
  })

  it('may be said, and the line of Excel is left out with the lines below it counted on', () => {
    expect(layoutOf('a;b,c\n1;2,3\n', { delimiter: ',' }).columns).toEqual(['a;b', 'c'])
    expect(layoutOf('sep=;\r\na;b\r\n1;2\r\n')).toMatchObject({
      headerLine: 2,
      rows: [3],
      leftOut: [{ line: 1, why: 'preamble' }],
    })
  })
})

describe('a row called a total', () => {
  it.each([
    ['Total', '5'],
    ['סה"כ', '', '6,799'],
    ['', 'Grand total', '₪ 5', '12%'],
    ['סך הכל:', '3'],
    ['סכום כולל', '3'],
    ['סיכום', '3'],
    ['סה״כ פניות', '3'],
    ['סך כל התלונות', '3'],
    ['Total complaints:', '3'],
    ['Total', 'USD 420.00', '1.5E+06', '-'],
    ['סה״כ', '15', '1,500 ש"ח'],
    ['\u200fסה"כ:\u200f', '\u200f15\u200f'],
    ['סה"כ הכל', '15'],
    ['Total (12 rows)', '15'],
    ['Total', '15', '1:50:00'],
  ])('is one: %s %s', (...cells) => {
    expect(isTotalRow(cells)).toBe(true)
  })

  it.each([['Total'], ['Total loss of service', '5'], ['Total', 'Haifa', '5'], ['7', 'Total', 'late'], ['Totalenergies', '1']])(
    'is none: %s %s %s',
    (...cells) => {
      expect(isTotalRow(cells)).toBe(false)
    },
  )
})

describe('a row of averages', () => {
  it.each([['Average'], ['Avg.'], ['ממוצע:'], ['ממוצע חודשי']])('is no row of the table either: %s', (word) => {
    expect(isTotalRow([word, '7.5'])).toBe(true)
  })

  it('is one by its word alone', () => {
    expect(isTotalRow(['Average delay', '7.5'])).toBe(false)
    expect(isTotalRow(['Average', '7.5', 'Haifa'])).toBe(false)
  })
})

describe('a row called a total of the group above it', () => {
  it.each([
    ['North', 'North Total'],
    ['צפון', 'צפון סה״כ'],
    ['צפון', 'סה"כ צפון'],
  ])('is left out: %s, %s', (group, total) => {
    const text = `region,title,count\n${group},a,1\n,b,2\n${total.replaceAll('"', '')},,3\nSouth,c,4\nCape Total,,5\n`
    expect(layoutOf(text)).toMatchObject({ rows: [2, 3, 5, 6], leftOut: [{ line: 4, why: 'total' }] })
  })
})

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

  it('has no more columns than a sheet can have', () => {
    const header = Array.from({ length: 16_385 }, (_, at) => `c${at}`).join()
    expect(() => read(`${header}\n1,2`)).toThrow(expect.objectContaining({ code: 'csv-too-wide' }))
    expect(read(`${header.replace(/,c16384$/, '')}\n1`)[0]).toHaveLength(16_384)
  })

  it('has a header, and closes its quotes', () => {
    expect(() => read(' \n\n')).toThrow(expect.objectContaining({ code: 'csv-empty' }))
    expect(() => new TableReader().columns).toThrow(expect.objectContaining({ code: 'csv-empty' }))
    expect(() => read('a,b\n1,2\n"3,4\n5,6')).toThrow(
      expect.objectContaining({ code: 'csv-quote-not-closed', params: { line: 3 } }),
    )
  })
})
