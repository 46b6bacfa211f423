import { describe, expect, it } from 'vitest'
import { SheetReader } from '../../../shared/tables/SheetReader.ts'

const record = (line: number, ...cells: readonly string[]) => ({ line, cells })
const header = record(1, 'Title', 'Count')
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => record(from + at, `row ${from + at}`, '1'))
const linesOf = (records: readonly { readonly line: number }[]) => records.map(({ line }) => line)

describe('a table on a sheet', () => {
  it('waits for 200 records, which tell where its header is, and then gives rows as they come', () => {
    const reader = new SheetReader()
    expect(reader.push([header, ...rows(2, 200)])).toEqual([])
    expect(linesOf(reader.push(rows(200, 201)))).toEqual(Array.from({ length: 199 }, (_, at) => at + 2))
    expect(linesOf(reader.push(rows(201, 203)))).toEqual([201, 202])
    expect(reader.end()).toEqual([])
    expect(reader.layout).toEqual({ columns: ['Title', 'Count'], headerLine: 1, delimiter: null })
  })

  it('gives the rows of a short one at its end, with what is none told', () => {
    const reader = new SheetReader()
    reader.push([header, ...rows(2, 4), record(4, 'Total', '2')])
    expect(linesOf(reader.end())).toEqual([2, 3])
    expect(reader.leftOut).toEqual({ lines: [{ line: 4, why: 'total' }], count: 1 })
  })

  it('has no header where it has no records', () => {
    expect(() => new SheetReader().end()).toThrow()
    expect(() => new SheetReader().layout).toThrow()
  })
})
