import { describe, expect, it } from 'vitest'
import { numberFormats } from '../../../../electron/backend/reporting/numberFormats.ts'

function formatOf(...cells: readonly (readonly [text: string, value: number])[]) {
  const rows = cells.map(([text, value]) => [{ kind: 'number', text, value } as const])
  return numberFormats({ kind: 'table', id: 'T1', title: '', columns: ['a'], rows })[0]
}

describe('how a workbook shows numbers', () => {
  it('has as many decimals as the report shows in the column, and the value stays whole', () => {
    expect(formatOf(['51.8', 51.79419], ['104', 104])).toBe('#,##0.0')
    expect(formatOf(['1,066', 1066.2], ['0', 0])).toBe('#,##0')
    expect(formatOf(['−5.00', -5])).toBe('#,##0.00')
  })

  it('says the currency on the side on which the report says it', () => {
    expect(formatOf(['‏40,000 ‏₪', 40_000], ['‏0 ‏₪', 0])).toBe('#,##0" ₪"')
    expect(formatOf(['‎-₪1,200.50', -1200.5])).toBe('"₪"#,##0.00')
    expect(formatOf(['p = 0.716', 0.7161])).toBe('"p = "#,##0.000')
  })

  it('leaves it to Excel where the text is not the number, or a column is said in different ways', () => {
    expect(formatOf(['1.2M', 1_200_000])).toBeNull()
    expect(formatOf(['5–7', 6])).toBeNull()
    expect(formatOf(['$5', 5], ['₪5', 5])).toBeNull()
    expect(formatOf()).toBeNull()
  })
})
