/** A table as a text, and what it holds: its header and its rows, or how it is refused. */
interface CsvCase {
  readonly text: string
  readonly rows?: readonly (readonly string[])[]
  readonly refused?: string
}

const plain = [
  ['a', 'b'],
  ['1', '2'],
] as const

function same(name: string, text: string): readonly [string, CsvCase] {
  return [name, { text, rows: plain }]
}

function holds(name: string, text: string, ...rows: readonly (readonly string[])[]): readonly [string, CsvCase] {
  return [name, { text, rows }]
}

/** Shapes that RFC 4180 describes, and those that programs write although it does not. */
export const ownCsvCases: readonly (readonly [name: string, shape: CsvCase])[] = [
  same('commas', 'a,b\n1,2\n'),
  same('semicolons', 'a;b\n1;2\n'),
  same('tabs', 'a\tb\n1\t2\n'),
  same('bars', 'a|b\n1|2\n'),
  same('a mark of its bytes', '\ufeffa,b\n1,2\n'),
  same('Windows line ends', 'a,b\r\n1,2\r\n'),
  same('old Macintosh line ends', 'a,b\r1,2\r'),
  same('mixed line ends', 'a,b\r\n1,2\r'),
  same('no last line end', 'a,b\n1,2'),
  same('quotes around everything', '"a","b"\n"1","2"\n'),
  same('quotes around some', 'a,"b"\n"1",2\n'),
  same('blank lines between', 'a,b\n\n1,2\n\n\n'),
  same('blank lines first', '\n\na,b\n1,2\n'),
  same('the line of Excel', 'sep=;\na;b\n1;2\n'),
  holds('a comma in quotes', 'a,b\n"1,5",2\n', ['a', 'b'], ['1,5', '2']),
  holds('a quote in quotes', 'a,b\n"say ""no""",2\n', ['a', 'b'], ['say "no"', '2']),
  holds('a line end in quotes', 'a,b\n"1\n1",2\n', ['a', 'b'], ['1\n1', '2']),
  holds('a Windows line end in quotes', 'a,b\n"1\r\n1",2\n', ['a', 'b'], ['1\r\n1', '2']),
  holds('quotes and line ends in quotes', 'a,b\n"""1""\n""1""",2\n', ['a', 'b'], ['"1"\n"1"', '2']),
  holds('an empty cell in quotes', 'a,b\n"",2\n', ['a', 'b'], ['', '2']),
  holds('an empty first cell', 'a,b\n,2\n', ['a', 'b'], ['', '2']),
  holds('an empty last cell', 'a,b\n1,\n', ['a', 'b'], ['1', '']),
  holds('a short row', 'a,b\n1\n', ['a', 'b'], ['1']),
  holds('a long row', 'a,b\n1,2,3\n', ['a', 'b'], ['1', '2', '3']),
  holds('a delimiter at the end of each line', 'a,b,\n1,2,\n', ['a', 'b', ''], ['1', '2', '']),
  holds('a quote inside a cell', 'a,b\n5" pipe,2\n', ['a', 'b'], ['5" pipe', '2']),
  holds('spaces around cells', 'a,b\n 1 ,2\n', ['a', 'b'], [' 1 ', '2']),
  holds('a header that objects have', '__proto__,constructor\n1,2\n', ['__proto__', 'constructor'], ['1', '2']),
  holds('equal headers', 'a,a\n1,2\n', ['a', 'a (2)'], ['1', '2']),
  holds('equal headers in another case', 'a,A\n1,2\n', ['a', 'A (2)'], ['1', '2']),
  holds('an empty header', 'a,\n1,2\n', ['a', ''], ['1', '2']),
  holds('a header with its delimiter', '"a,x",b\n1,2\n', ['a,x', 'b'], ['1', '2']),
  holds('a header of two lines', '"a\nx",b\n1,2\n', ['a\nx', 'b'], ['1', '2']),
  holds('another delimiter in cells', 'a;b\n1,5;2\n', ['a', 'b'], ['1,5', '2']),
  holds('Hebrew', 'כותרת,מלל\nא,ב\n', ['כותרת', 'מלל'], ['א', 'ב']),
  holds('letters beyond 16 bits', 'a,b\n😀,𠜎\n', ['a', 'b'], ['😀', '𠜎']),
  holds('line ends that are none in a table', 'a,b\n1\u2028,2\u0085\n', ['a', 'b'], ['1\u2028', '2\u0085']),
  holds('a header alone', 'a,b\n', ['a', 'b']),
  holds('one column', 'a\n1\n2\n', ['a'], ['1'], ['2']),
  holds('a NUL, which the row that holds it answers for', 'a,b\n1\0,2\n', ['a', 'b'], ['1\0', '2']),
  ['nothing', { text: '', refused: 'csv-empty' }],
  ['blanks alone', { text: '\n \n\n', refused: 'csv-empty' }],
  ['a quote that is never closed', { text: 'a,b\n"1,2\n', refused: 'csv-quote-not-closed' }],
]
