import { describe, expect, it } from 'vitest'
import { readPastedTable } from '../../../shared/tables/readPastedTable.ts'
import { splitClipboard } from '../../../shared/tables/splitClipboard.ts'

describe('a table pasted from a spreadsheet', () => {
  it('keeps a line break and quotes inside a quoted cell', () => {
    expect(splitClipboard('"two\nlines"\tb\r\n"say ""hi"""\td\r\n')).toEqual([
      ['two\nlines', 'b'],
      ['say "hi"', 'd'],
    ])
  })

  it('keeps the quotes that a cell begins with', () => {
    expect(splitClipboard('"הצוות" לא הגיע\tb\n"sorry"\t"\nbill 2" pipe\td')).toEqual([
      ['"הצוות" לא הגיע', 'b'],
      ['"sorry"', '"'],
      ['bill 2" pipe', 'd'],
    ])
  })

  it('leaves out a line with too long a text, and takes the others', () => {
    const long = `${'x'.repeat(501)}\tSale\nA\t${'x'.repeat(201)}\n${'y'.repeat(500)}\tSale`
    const { rows, skipped } = readPastedTable(long)
    expect(rows.map(({ title }) => title.length)).toEqual([500])
    expect(skipped.map(({ line, rejection }) => [line, rejection.code])).toEqual([
      [1, 'too-long'],
      [2, 'too-long'],
    ])
  })

  it('maps the columns by their names, in either language and any order', () => {
    const { rows, skipped } = readPastedTable('חומרה\tמה משתבש\tבחודש\n4\tאין מענה\t1,200')
    expect(rows).toEqual([{ title: 'אין מענה', severity: 4, perMonth: 1200 }])
    expect(skipped).toEqual([])
  })

  it('takes the columns in the order of the screen when the first line names none', () => {
    const { rows } = readPastedTable('Nobody calls back\tSale\tFirst call\tphone\t3\t12')
    expect(rows).toEqual([
      { title: 'Nobody calls back', stage: 'Sale', touchpoint: 'First call', channel: 'phone', severity: 3, perMonth: 12 },
    ])
  })

  it('counts the lines that it leaves out, by their place in what was pasted', () => {
    const { rows, skipped } = readPastedTable('What goes wrong\tSeverity\nA\t9\nB\t2\n\t3')
    expect(rows).toEqual([{ title: 'B', severity: 2 }])
    expect(skipped).toEqual([
      { line: 2, rejection: { code: 'not-1-to-5', field: 'severity', text: '9' } },
      { line: 4, rejection: { code: 'title-missing' } },
    ])
  })

  it('finds its columns by every name by which an import finds them', () => {
    const { rows } = readPastedTable('תלונה\tמספר מקרים\tnotes\nאיחור\t8\tx')
    expect(rows).toEqual([{ title: 'איחור', perMonth: 8 }])
    expect(() => readPastedTable('title\tstage\tIssue\na\tb\tc')).toThrow(expect.objectContaining({ code: 'columns-contested' }))
    expect(() => readPastedTable('title\tstage\ttitle\na\tb\tc')).toThrow(expect.objectContaining({ code: 'column-twice' }))
  })

  it('leaves out a row with more cells than its header, and what stands beyond the table on screen where there is none', () => {
    expect(readPastedTable('title\tstage\na\tb\tc').skipped.map(({ rejection }) => rejection.code)).toEqual(['too-many-cells'])
    expect(readPastedTable('a\tb\tc\td\t1\t2\tbeyond').rows).toHaveLength(1)
  })

  it('finds nothing in nothing', () => {
    expect(readPastedTable(' \n\t\n')).toEqual({ rows: [], replaced: 0, skipped: [] })
  })
})
