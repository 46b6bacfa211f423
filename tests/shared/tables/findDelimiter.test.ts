import { describe, expect, it } from 'vitest'
import { expectedAmong, findDelimiter } from '../../../shared/tables/findDelimiter.ts'

const expected = new Set(['title', 'channel', 'stage'])
const lines = (...all: readonly string[]) => all.join('\n')

describe('the delimiter of a table', () => {
  it.each([
    ['makes the most names of columns', lines('title;channel;stage', 'a,b,c;x,y;1', 'a,b,c;x,y;1'), ';'],
    ['makes two names rather than one', lines('title|channel,a,stage,b', 'x|y,1,z,2'), ','],
    ['cuts most records into equally many', lines('1,5;x', '2;y', '3,4,5;z'), ';'],
    ['makes the most cells of them', lines('a;b,c,d', 'e;f,g,h'), ','],
    ['is a tab', lines('a\tb', 'c\td'), '\t'],
    ['is a comma where there is none', lines('a', 'b'), ','],
  ])('%s', (_name, text, delimiter) => {
    expect(findDelimiter(text, true, expected)).toBe(delimiter)
  })

  it('is told by the width that most records have, not by a wide one among them', () => {
    // By commas two of four records agree, by bars three of four.
    expect(findDelimiter(lines('a,b,c,d|1', 'a,b,c,d|2', 'x|3', 'y'), true, expected)).toBe('|')
  })

  it.each([
    [['a,b', 'c,d', 'e,f,g', 'x;1', 'y;2;3', 'z;4;5;6']],
    [['e,f,g', 'a,b', 'c,d', 'x;1', 'y;2;3', 'z;4;5;6']],
    [['z;4;5;6', 'y;2;3', 'x;1', 'c,d', 'e,f,g', 'a,b']],
    [['e,f,g', 'a,b', 'c,d', 'z;4;5;6', 'y;2;3', 'x;1']],
  ])('is told by the commonest width, in whatever order the widths come: %j', (all) => {
    expect(findDelimiter(lines(...all), true, expected)).toBe(',')
  })

  it('is not told by blank lines', () => {
    expect(findDelimiter(lines('', ';', ';', 'a,b', 'c,d'), true, expected)).toBe(',')
  })
})

it('names of columns are counted however they are written', () => {
  expect(expectedAmong(['Title', ' STAGE ', 'other'], expected)).toBe(2)
})
