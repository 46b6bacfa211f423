import { describe, expect, it } from 'vitest'
import { CellStyles } from '../../../../electron/backend/exporting/CellStyles.ts'

describe('how the cells of a workbook look', () => {
  it('has a Hebrew text run to the left whatever it begins with, and no other', () => {
    const styles = new CellStyles({ rightToLeft: false })
    const hebrew = styles.ofText('5 ימים (CRM)', false)
    expect(styles.ofText('30 בנובמבר', false)).toBe(hebrew)
    expect(styles.ofText('Plain', false)).toBe(0)
    expect(styles.xml((text) => text)).toMatch(
      /<xf applyAlignment="1"><alignment vertical="top" readingOrder="2"\/><\/xf><\/cellXfs>$/,
    )
  })

  it('keeps a text that looks like a formula one, in either direction, and folds a long one', () => {
    const styles = new CellStyles({ rightToLeft: false })
    expect(styles.ofText('=1+1', false)).toBe(4)
    const numbers = [styles.ofText('=שלום', false), styles.ofText('=1+1'.repeat(20), false), styles.ofText('שם', true)]
    expect(numbers).toEqual([5, 6, 7])
    const xml = styles.xml((text) => text)
    expect(xml).toContain('<xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" readingOrder="2"/></xf>')
    expect(xml).toContain('<xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>')
    expect(xml).toContain('<xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" readingOrder="2"/></xf>')
    expect(xml).toContain('<cellXfs count="8">')
  })

  it('begins every text at the right of a sheet that is read from there', () => {
    const styles = new CellStyles({ rightToLeft: true })
    styles.ofText('FP-01', false)
    expect(styles.xml((text) => text)).toContain('<xf applyAlignment="1"><alignment vertical="top" horizontal="right"/></xf>')
  })

  it('has each way of showing numbers once', () => {
    const styles = new CellStyles({ rightToLeft: false })
    expect([styles.ofFormat('#,##0'), styles.ofFormat('0.0" ₪"'), styles.ofFormat('#,##0')]).toEqual([5, 6, 5])
    expect(styles.xml((text) => text.replaceAll('"', '&quot;'))).toContain(
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0"/><numFmt numFmtId="165" formatCode="0.0&quot; ₪&quot;"/></numFmts>',
    )
  })
})
