import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordScanner } from '../../../shared/tables/RecordScanner.ts'
import type { TableRecord } from '../../../shared/tables/TableRecord.ts'

function scan(pieces: readonly string[]): readonly TableRecord[] {
  const scanner = new RecordScanner(',')
  return [...pieces.flatMap((piece) => scanner.push(piece)), ...scanner.end()]
}

/** The text cut at these places. */
function cut(text: string, places: readonly number[]): readonly string[] {
  const ends = [...new Set(places.map((place) => place % (text.length + 1))), text.length].sort((a, b) => a - b)
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
}

/** What csv-parse makes of the text; null where it finds a quote that is never closed. */
function reference(text: string): readonly (readonly string[])[] | null {
  try {
    return parse(text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    })
  } catch {
    return null
  }
}

/** Texts in which everything that means something to a CSV file is frequent. */
const texts = fc
  .array(fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', 'a', 'שלום', ' ', '7'), { maxLength: 40 })
  .map((parts) => parts.join(''))

describe('the records of a CSV file', () => {
  it('are those of csv-parse, however the text is cut into pieces', () => {
    let compared = 0
    fc.assert(
      fc.property(texts, fc.array(fc.nat(200), { maxLength: 5 }), (text, places) => {
        const expected = reference(text)
        const records = () => scan(cut(text, places)).map(({ cells }) => cells)
        if (expected?.flat().some((cell) => cell.startsWith('"') && /[\r\n]/u.test(cell))) return
        if (expected === null) expect(records).toThrow(expect.objectContaining({ code: 'csv-quote-not-closed' }))
        else expect(records()).toEqual(expected)
        compared += expected === null ? 0 : 1
      }),
      { numRuns: 3000 },
    )
    expect(compared).toBeGreaterThan(1000)
  })

  it('do not reach to the letter with which old systems end a file, however the text is cut', () => {
    const text = 'a,b\r\n1,2\r\n\u001a'
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 5 }), (places) => {
        expect(scan(cut(text, places)).map(({ cells }) => cells)).toEqual([
          ['a', 'b'],
          ['1', '2'],
        ])
      }),
      { numRuns: 50 },
    )
    expect(scan(['a\n\u001a\nb']).map(({ cells }) => cells)).toEqual([['a'], ['\u001a'], ['b']])
  })

  it('give back any table that was written with quotes, each with the line it begins on', () => {
    const cell = fc.array(fc.constantFrom('"', ',', '\n', '\r\n', 'x', 'ש'), { maxLength: 6 }).map((parts) => parts.join(''))
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.nat(200), { maxLength: 5 }), (rows, end, places) => {
        const lines = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
        const records = scan(cut(lines.join(end), places))
        expect(records.map(({ cells }) => cells)).toEqual(rows)
        const heights = lines.map((line) => line.split(/\r\n|\n|\r/).length)
        const begins = heights.map((_height, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 1))
        expect(records.map(({ line }) => line)).toEqual(begins)
      }),
    )
  })

  it('tell the line of the quote that is never closed', () => {
    expect(() => scan(['a,b\n1,2\n3,4\r\n"5\n5",6,"7\n8,9'])).toThrow(
      expect.objectContaining({ code: 'csv-quote-not-closed', params: { line: 5 } }),
    )
  })

  it('are not made of a forgotten quote and the rows up to the next one', () => {
    for (const text of ['a,b\n"1,2\n3,4\n"5",6\n', 'a,b\n1,"2\r\n3,4\r\n5,6"x\r\n', 'a\n"1\r2"3'])
      expect(() => scan([text])).toThrow(expect.objectContaining({ code: 'csv-quote-not-closed', params: { line: 2 } }))
    expect(scan(['"1" a,"2\n3"\n']).map(({ cells }) => cells)).toEqual([['"1" a', '2\n3']])
  })

  it('are not waited for to the end of a file that a forgotten quote has swallowed', () => {
    const scanner = new RecordScanner(',')
    scanner.push('title\n"')
    const piece = 'x,y\n'.repeat(250_000)
    expect(() => {
      for (let pieces = 0; pieces < 20; pieces += 1) scanner.push(piece)
    }).toThrow(expect.objectContaining({ code: 'csv-quote-not-closed', params: { line: 2 } }))
  })

  it('may have cells of ten million letters, and none of more', () => {
    const letters = (count: number) => 'x'.repeat(count)
    const most = 10_000_000
    expect(scan([`${letters(most)}\n`, `"${letters(most)}"`]).map(({ cells }) => cells[0]?.length)).toEqual([most, most])
    expect(() => scan([letters(most + 1)])).toThrow(expect.objectContaining({ code: 'csv-cell-too-long' }))
    expect(() => scan([`"${letters(most + 1)}"`])).toThrow(expect.objectContaining({ code: 'csv-quote-not-closed' }))
  })

  it('are not looked for to the end of a file that is no table', () => {
    const scanner = new RecordScanner(',')
    scanner.push('title\n')
    expect(() => {
      for (let pieces = 0; pieces < 20; pieces += 1) scanner.push('\0'.repeat(1_000_000))
    }).toThrow(expect.objectContaining({ code: 'csv-cell-too-long', params: { line: 2 } }))
  })
})
