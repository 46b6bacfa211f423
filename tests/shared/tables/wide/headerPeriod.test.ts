import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerPeriod, monthWithin } from '../../../../shared/tables/wide/headerPeriod.ts'

const spanOf = (header: string) => {
  const { span = null } = headerPeriod(header) ?? {}
  return span === null ? null : `${span.from}..${span.to}`
}

describe('a header that names a time', () => {
  it.each(
    '2026-03|2026/3|2026.03|2026_03|202603|03/2026|3-2026|03.2026|03/26|2026M03|March 2026|Mar 2026|mar-26|Mar. 2026|Mar’26|2026 March|מרץ 2026|מרץ 26|מרץ-26|מרס 2026|ב-מרץ 2026| מרץ  2026 |2026 מרץ'.split(
      '|',
    ),
  )('is a month: %s', (header) => {
    expect(spanOf(header)).toBe('2026-03-01..2026-03-31')
  })

  it.each(
    'Q2 2026|q2-26|2026Q2|2026-Q2|2Q26|2nd quarter 2026|Quarter 2 2026|רבעון 2 2026|רבעון ב׳ 2026|רבעון שני 2026|2026 רבעון ב'.split(
      '|',
    ),
  )('is a quarter: %s', (header) => {
    expect(spanOf(header)).toBe('2026-04-01..2026-06-30')
  })

  it('is each quarter by its Hebrew name', () => {
    const names = ['ראשון', 'שני', 'שלישי', 'רביעי']
    const spans = names.map((name) => [`רבעון ${name} 2026`, `2026 רבעון ${name}`].map(spanOf))
    expect(spans.map(([first, second]) => first === second && first)).toEqual(
      ['Q1', 'Q2', 'Q3', 'Q4'].map((q) => spanOf(`${q} 2026`)),
    )
  })

  it('is half a year, a year or a week', () => {
    expect(['H1 2026', '2026 H1', 'מחצית א 2026', 'מחצית ראשונה 2026'].map(spanOf)).toEqual(
      Array(4).fill('2026-01-01..2026-06-30'),
    )
    expect(['2026', 'Year 2026', 'שנת 2026'].map(spanOf)).toEqual(Array(3).fill('2026-01-01..2026-12-31'))
    expect(['2026-W01', '2026W01', '2020-W53'].map(spanOf)).toEqual([
      '2025-12-29..2026-01-04',
      '2025-12-29..2026-01-04',
      '2020-12-28..2021-01-03',
    ])
  })

  it('is a month without its year, which a period tells where it holds one of that name', () => {
    expect(headerPeriod('March')).toEqual({ per: 'month', span: null, month: 3 })
    expect(headerPeriod('מרץ')).toEqual({ per: 'month', span: null, month: 3 })
    expect(monthWithin(3, { from: '2025-07-01', to: '2026-06-30' })).toEqual({ from: '2026-03-01', to: '2026-03-31' })
    expect(monthWithin(3, { from: '2025-01-01', to: '2026-12-31' })).toBeNull()
    expect(monthWithin(3, { from: '2026-05-01', to: '2026-12-31' })).toBeNull()
  })

  it.each('Total|Region|Cost 2026|2026-13|13/2026|Q5 2026|1850|99999|12|01/02|A 2026|'.split('|'))('is none: %s', (header) => {
    expect(headerPeriod(header)).toBeNull()
  })

  it('is each month of each year, however its parts stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const two = String(month).padStart(2, '0')
        const spans = new Set([`${year}-${two}`, `${two}/${year}`, `${year}${two}`].map(spanOf))
        expect([...spans]).toHaveLength(1)
        expect([...spans][0]?.startsWith(`${year}-${two}-01..${year}-${two}-`)).toBe(true)
      }),
    )
  })
})
