import { describe, expect, it } from 'vitest'
import { findWideColumns } from '../../../../shared/tables/wide/findWideColumns.ts'

const look = (header: string, options = {}) => findWideColumns(header.split('|'), { headerLine: 1, ...options })
const found = (header: string, options = {}) => {
  const wide = look(header, options)
  if (wide === null || 'open' in wide) throw new Error('not wide')
  return { per: wide.per, columns: wide.columns.map(({ column, span }) => `${column}=${span.from}`), totals: wide.totals }
}
const refused = (header: string, options = {}) => {
  const wide = look(header, options)
  return wide !== null && 'open' in wide ? [wide.open.code, wide.needsPeriod] : null
}

describe('the columns of a wide table', () => {
  it('are those whose headers name a time, alone or beside a word for cases', () => {
    expect(found('Issue|2026-01|2026-02|Note')).toEqual({
      per: 'month',
      columns: ['2026-01=2026-01-01', '2026-02=2026-02-01'],
      totals: [],
    })
    expect(found('נושא|פניות ינואר 2026|פניות פברואר 2026').columns).toHaveLength(2)
    expect(found('Issue|Jan 2026 (cases)|Feb 2026 (cases)').columns).toHaveLength(2)
    expect(found('Issue|2024|2025').per).toBe('year')
  })

  it('are not what adds them up: totals by name, and a longer time that holds them', () => {
    expect(found('Issue|2026-01|2026-02|2026-03|Q1 2026|2026|Total').totals).toEqual(['Q1 2026', '2026', 'Total'])
    expect(found('נושא|01/2026|02/2026|סה"כ|סה"כ 2026').totals).toEqual(['סה"כ', 'סה"כ 2026'])
    // Also where it holds but its own last month.
    expect(found('Issue|2025-12|2026-12|2026').totals).toEqual(['2026'])
    expect(found('Issue|2024|2025-01|2025-02')).toMatchObject({ per: 'mixed', totals: [] })
  })

  it('may be under days: of each month the first or the last, or days by themselves', () => {
    expect(found('Issue|2026-01-01|2026-02-01').per).toBe('month')
    expect(found('Issue|31/01/2026|28/02/2026').columns).toEqual(['31/01/2026=2026-01-01', '28/02/2026=2026-02-01'])
    expect(found('Issue|2026-01-05|2026-01-06').per).toBe('day')
    expect(refused('Issue|01/02/2026|01/03/2026')).toEqual(['dates-open', false])
    expect(found('Issue|01/02/2026|01/03/2026', { dates: 'day-first' }).per).toBe('month')
  })

  it('are open where a month has no year, or two stand for the same time', () => {
    expect(refused('Issue|ינואר|פברואר')).toEqual(['month-without-year', true])
    expect(found('Issue|Jan|Feb', { period: { from: '2026-01-01', to: '2026-02-28' } }).columns).toEqual([
      'Jan=2026-01-01',
      'Feb=2026-02-01',
    ])
    expect(refused('Issue|2026-01|01/2026|2026-02')).toEqual(['period-twice', false])
  })

  it('are none where there is one only, or where they say something else', () => {
    expect(look('Issue|2026-01|Note')).toBeNull()
    expect(look('Issue|Budget 2025|Budget 2026')).toBeNull()
    expect(look('Issue|Date|Count')).toBeNull()
  })
})
