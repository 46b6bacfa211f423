import { describe, expect, it } from 'vitest'
import { controlChart, stabilityNotices } from '../../../../shared/analysis/measures/controlChart.ts'
import { lastDayOfMonth } from '../../../../shared/model/months.ts'

/** Months from January 2025 on, each with two cases a day and so many more or fewer. */
function chartOf(extras: readonly number[]) {
  const counts = extras.map((extra, index) => {
    const month = `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
    return { month, count: 2 * Number(lastDayOfMonth(month).slice(8)) + extra }
  })
  const last = counts.at(-1)?.month ?? ''
  const chart = controlChart({ from: '2025-01-01', to: lastDayOfMonth(last) }, counts)
  if (chart === null) throw new Error('Too few months.')
  return chart
}

const times = (count: number, extra: number): readonly number[] => Array.from({ length: count }, () => extra)

describe('the control chart', () => {
  it('expects of each month its days of the mean, and allows three standard deviations', () => {
    const chart = controlChart({ from: '2026-01-01', to: '2026-02-28' }, [
      { month: '2026-01', count: 86 },
      { month: '2026-02', count: 32 },
    ])
    // 118 cases in 59 days: 62 ± 3 √62 = 38.4 to 85.6 and 56 ± 3 √56 = 33.6 to 78.4.
    expect(chart?.points.map(({ month, days, count, expected, outside }) => [month, days, count, expected, outside])).toEqual([
      ['2026-01', 31, 86, 62, true],
      ['2026-02', 28, 32, 56, true],
    ])
    expect(chart?.points.map(({ low, high }) => [low.toFixed(1), high.toFixed(1)])).toEqual([
      ['38.4', '85.6'],
      ['33.6', '78.4'],
    ])
    expect(chartOf([23, -23]).points.map(({ outside }) => outside)).toEqual([false, true])
  })

  it('counts what stands on a limit as inside', () => {
    // 31 a day: 961 ± 3 · 31.
    const outside = (july: number, august: number) =>
      controlChart({ from: '2026-07-01', to: '2026-08-31' }, [
        { month: '2026-07', count: july },
        { month: '2026-08', count: august },
      ])?.points.map((point) => point.outside)
    expect(outside(961 + 93, 961 - 93)).toEqual([false, false])
    expect(outside(961 + 94, 961 - 94)).toEqual([true, true])
  })

  it('takes of a cut month the days that lie in the period, over the end of a year, and months without cases', () => {
    const chart = controlChart({ from: '2025-11-21', to: '2026-02-10' }, [{ month: '2026-01', count: 82 }])
    expect(chart?.points.map(({ month, days, count, expected, low }) => [month, days, count, expected, low])).toEqual([
      ['2025-11', 10, 0, 10, 10 - 3 * Math.sqrt(10)],
      ['2025-12', 31, 0, 31, 31 - 3 * Math.sqrt(31)],
      ['2026-01', 31, 82, 31, 31 - 3 * Math.sqrt(31)],
      ['2026-02', 10, 0, 10, 10 - 3 * Math.sqrt(10)],
    ])
  })

  it('has no limit below 0', () => {
    const chart = controlChart({ from: '2026-01-31', to: '2026-02-01' }, [{ month: '2026-01', count: 2 }])
    expect(chart?.points.map(({ expected, low, high }) => [expected, low, high])).toEqual([
      [1, 0, 4],
      [1, 0, 4],
    ])
  })

  it('needs two months', () => {
    expect(controlChart({ from: '2026-01-01', to: '2026-01-31' }, [{ month: '2026-01', count: 9 }])).toBeNull()
    expect(controlChart({ from: '2026-01-31', to: '2026-02-01' }, [])?.points).toHaveLength(2)
  })

  it('ends with the last month that there is', () => {
    expect(controlChart({ from: '9999-11-01', to: '9999-12-31' }, [])?.points.map(({ month }) => month)).toEqual([
      '9999-11',
      '9999-12',
    ])
  })
})

describe('a shift', () => {
  it('is eight months in a row on one side of what is expected', () => {
    expect(chartOf([...times(7, -1), ...times(7, 1)]).shift).toBeNull()
    expect(chartOf([...times(8, -1), ...times(8, 1)]).shift).toEqual({ length: 8, lastMonth: '2025-08' })
    expect(chartOf([...times(9, 1), ...times(9, -1)]).shift).toEqual({ length: 9, lastMonth: '2025-09' })
  })

  it('is told by its longest run', () => {
    expect(chartOf([...times(8, 9), ...times(9, -8)]).shift).toEqual({ length: 9, lastMonth: '2026-05' })
  })

  it('ends with a month that is just as expected', () => {
    expect(chartOf([...times(4, -1), 0, ...times(4, -1), ...times(8, 1)]).shift).toEqual({ length: 8, lastMonth: '2026-05' })
  })
})

describe('the notices of a control chart', () => {
  it('tell how many months are outside and which was first, before any shift', () => {
    expect(stabilityNotices(chartOf([...times(9, -3), 60, -33]))).toEqual([
      { code: 'period-unstable', params: { count: 2, month: '2025-10' } },
    ])
  })

  it('tell a shift, and nothing of a steady period', () => {
    expect(stabilityNotices(chartOf([...times(9, -1), ...times(9, 1)]))).toEqual([
      { code: 'period-shift', params: { count: 9, month: '2025-09' } },
    ])
    expect(stabilityNotices(chartOf([1, -1, 1, -1]))).toEqual([])
  })
})
