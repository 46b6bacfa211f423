import { describe, expect, it } from 'vitest'
import { findHeader, tellApart } from '../../../shared/tables/findHeader.ts'

const expected = new Set(['title', 'channel', 'stage'])
const header = (...rows: readonly string[]) =>
  findHeader(
    rows.map((row, at) => ({ line: at + 1, cells: row.split('|') })),
    expected,
  )

describe('the header of a table', () => {
  it('is the record with the most names of columns, wherever it stands', () => {
    expect(header('a|b|c', 'title|b|c', 'title|channel|stage', '1|2|3')).toBe(2)
    expect(header('1|2|3', '4|5|6')).toBe(0)
  })

  it('is no title above it, which is filled less than half as far as records commonly are', () => {
    expect(header('Report|||||', 'a|b|c|d|e|f', '1|2|3|4|5|6', '1|2|3|4|5|6')).toBe(1)
    expect(header('Title|||||', '1|2|3|4|5|6', 'a|b|c|d|e|f')).toBe(1)
  })

  it('is as far filled as the common record, and not as the fullest', () => {
    expect(header('title|channel||||', 'a|b||||', 'a|b||||', '1|2|3|4|5|6', 'a|b||||')).toBe(0)
  })
})

it('names of columns are told apart, also from such as are numbered already', () => {
  expect(tellApart([' Date ', 'date', 'Date (2)', '', ''])).toEqual(['Date', 'date (3)', 'Date (2)', '', ''])
})
