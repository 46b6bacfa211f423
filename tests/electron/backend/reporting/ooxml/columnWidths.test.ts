import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../../../../electron/backend/reporting/ooxml/columnWidths.ts'

function widthsOf(columns: readonly string[], rows: readonly (readonly string[])[], room: number) {
  const cells = rows.map((row) => row.map((text) => ({ kind: 'text', text }) as const))
  return columnWidths({ kind: 'table', id: 'T1', title: '', columns, rows: cells }, room, 10)
}

describe('the columns of a table', () => {
  it('take all the room, each by what stands in it', () => {
    const widths = widthsOf(['Code', 'What'], [['A-1', 'A longer text that says more than a code']], 1_000)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(997)
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 3)
  })

  it('break no word while all words find room', () => {
    const long = 'a text of many words that takes all it can get '.repeat(3)
    const widths = widthsOf(['Fix', 'Why', 'State'], [[long, long, 'Proposed']], 500)
    expect(widths[2]).toBeGreaterThanOrEqual('Proposed'.length * 10)
  })

  it('stay within the room where they do not', () => {
    const widths = widthsOf(['a', 'b'], [['x'.repeat(300), 'y'.repeat(12)]], 200)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(200)
    expect(Math.min(...widths)).toBeGreaterThan(50)
  })
})
