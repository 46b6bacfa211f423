import { describe, expect, it } from 'vitest'
import { readPastedTable, splitClipboard } from '../../../../renderer/screens/failure-points/pastedTable.ts'

const names = {
  title: ['title', 'What goes wrong', 'מה משתבש'],
  stage: ['stage', 'Stage', 'שלב'],
  touchpoint: ['touchpoint', 'Touchpoint', 'נקודת מגע'],
  channel: ['channel', 'Channel', 'ערוץ'],
  severity: ['severity', 'Severity', 'חומרה'],
  perMonth: ['perMonth', 'A month', 'בחודש'],
}

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
    const { rows, skipped } = readPastedTable(long, names)
    expect(rows.map(({ title }) => title.length)).toEqual([500])
    expect(skipped).toEqual([1, 2])
  })

  it('maps the columns by their names, in either language and any order', () => {
    const { rows, skipped } = readPastedTable('חומרה\tמה משתבש\tבחודש\n4\tאין מענה\t1,200', names)
    expect(rows).toEqual([{ title: 'אין מענה', severity: 4, perMonth: 1200 }])
    expect(skipped).toEqual([])
  })

  it('takes the columns in the order of the screen when the first line names none', () => {
    const { rows } = readPastedTable('Nobody calls back\tSale\tFirst call\tphone\t3\t12', names)
    expect(rows).toEqual([
      { title: 'Nobody calls back', stage: 'Sale', touchpoint: 'First call', channel: 'phone', severity: 3, perMonth: 12 },
    ])
  })

  it('counts the lines that it leaves out, by their place in what was pasted', () => {
    const { rows, skipped } = readPastedTable('What goes wrong\tSeverity\nA\t9\nB\t2\n\t3', names)
    expect(rows).toEqual([{ title: 'B', severity: 2 }])
    expect(skipped).toEqual([2, 4])
  })

  it('finds nothing in nothing', () => {
    expect(readPastedTable(' \n\t\n', names)).toEqual({ rows: [], skipped: [] })
  })
})
