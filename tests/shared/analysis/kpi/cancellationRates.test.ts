import { describe, expect, it } from 'vitest'
import { monthRates, salespersonRates } from '../../../../shared/analysis/kpi/cancellationRates.ts'
import { formatFor } from '../../../../shared/i18n/format.ts'
import { translator } from '../../../../shared/i18n/translator.ts'
import { salespersonCode, salespersonVerdict } from '../../../../shared/report/salespersonWords.ts'

const rows = [
  { month: '2026-02', salesperson: 'Dana', closings: 6, cancelled: 3 },
  { month: '2026-01', salesperson: 'Dana', closings: 4, cancelled: 3, cashIn: 1000, cashCancelled: 250 },
  { month: '2026-01', salesperson: ' dana ', closings: 0, cancelled: 0, cashIn: 1000 },
  { month: '2026-01', closings: 10, cancelled: 1 },
  { month: '2026-01', salesperson: 'Noa', closings: 0, cancelled: 0 },
]

describe('cancellations of a month', () => {
  it('are told of its closings and of its cash, the earliest month first', () => {
    expect(monthRates(rows)).toEqual([
      { month: '2026-01', percentOfClosings: (4 / 14) * 100, percentOfCash: 12.5 },
      { month: '2026-02', percentOfClosings: 50, percentOfCash: null },
    ])
  })

  it('have no rate where nothing was closed or came in', () => {
    expect(monthRates([{ month: '2026-01', closings: 0, cancelled: 0, cashIn: 0, cashCancelled: 0 }])).toEqual([
      { month: '2026-01', percentOfClosings: null, percentOfCash: null },
    ])
    expect(monthRates([])).toEqual([])
  })
})

describe('a salesperson', () => {
  it('stands against all others, those without a name among them; a name written in two ways is one', () => {
    const [dana, noa, ...more] = salespersonRates(rows)
    expect(more).toEqual([])
    expect(dana).toMatchObject({ name: 'Dana', closings: 10, cancelled: 6, percentOfClosings: 60, percentOfOthers: 10 })
    // 6 of 10 against 1 of 10: of the 77,520 ways to draw seven of twenty those that are not likelier.
    expect(dana?.p).toBeCloseTo((2 * (210 * 10 + 120)) / 77_520, 12)
    expect(noa).toEqual({
      ...{ name: 'Noa', closings: 0, cancelled: 0, percentOfClosings: null, percentOfOthers: 35, p: null },
    })
  })

  it('is compared with nobody where the others closed nothing', () => {
    const alone = [{ month: '2026-01', salesperson: 'Dana', closings: 10, cancelled: 6 }]
    expect(salespersonRates(alone)).toMatchObject([{ percentOfClosings: 60, percentOfOthers: null, p: null }])
    expect(salespersonRates([{ month: '2026-01', closings: 1, cancelled: 0 }])).toEqual([])
  })

  it('goes by a letter, and by a letter and a number after the twenty-sixth', () => {
    expect([0, 1, 25, 26, 51, 52].map(salespersonCode)).toEqual(['A', 'B', 'Z', 'A2', 'Z2', 'A3'])
  })

  it('is said to differ only where chance is a poor explanation of more cancellations', () => {
    const wording = { t: translator('en'), format: formatFor('en', 'ILS') }
    const verdict = (p: number | null, percentOfClosings: number | null, percentOfOthers: number | null) =>
      salespersonVerdict({ ...{ name: 'x', closings: 1, cancelled: 1 }, p, percentOfClosings, percentOfOthers }, wording)
    const { t } = wording
    expect(verdict(null, 60, null)).toBe(t('cancellationsScreen.noOthers'))
    const chance = t('cancellationsScreen.chance')
    expect([verdict(0.05, 60, 10), verdict(0.01, 10, 60), verdict(0.01, 10, 10), verdict(0.01, null, 0)]).toEqual(
      Array.from({ length: 4 }, () => chance),
    )
    expect(verdict(0.049, 60, 10)).toBe(t('cancellationsScreen.differs', { times: '49' }))
    expect(verdict(0.0005, 60, null)).toBe(t('cancellationsScreen.differs', { times: '1' }))
    expect(verdict(0.0004, 60, 10)).toBe(t('cancellationsScreen.differsHardly'))
  })
})
