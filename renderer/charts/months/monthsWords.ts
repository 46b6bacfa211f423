import type { ControlChart } from '../../../shared/analysis/measures/controlChart.ts'
import type { Period } from '../../../shared/engagement/engagement.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'

type Point = ControlChart['points'][number]

/** A month in words, such as "March 2026" or, short, "Mar 26". */
export function monthName(month: string, { language }: Pick<ChartWording, 'language'>, length: 'long' | 'short'): string {
  const format = new Intl.DateTimeFormat(language, {
    month: length,
    year: length === 'long' ? 'numeric' : '2-digit',
    timeZone: 'UTC',
  })
  return format.format(Date.parse(`${month}-01`))
}

export function monthsCaptions({ points, shift }: ControlChart, period: Period, wording: ChartWording): ChartCaptions {
  const { t, format } = wording
  const outside = points.filter((point) => point.outside)
  const [first] = outside
  const title =
    first !== undefined
      ? t('charts.months.unstable', { count: outside.length, month: monthName(first.month, wording, 'long') })
      : shift !== null
        ? t('charts.months.shift', { count: shift.length, month: monthName(shift.lastMonth, wording, 'long') })
        : t('charts.months.stable', { count: points.length })
  const cases = points.reduce((sum, { count }) => sum + count, 0)
  return {
    title,
    subtitle: [
      t('charts.months.subtitle'),
      t('charts.pareto.period', { from: format.day(period.from), to: format.day(period.to) }),
      t('charts.months.counted', { count: cases, number: format.number(cases) }),
    ].join(' · '),
    rule: t('charts.months.rule'),
  }
}

/** One month in words: what hover, focus and the spoken name say. */
export function monthSentence(point: Point, wording: ChartWording): string {
  const { t, format } = wording
  const { count, expected, low, high, month } = point
  return t(`charts.months.${standing(point)}`, {
    month: monthName(month, wording, 'long'),
    count,
    number: format.number(count),
    expected: format.number(expected),
    low: format.number(low),
    high: format.number(high),
  })
}

export function standing({ outside, count, high }: Point): 'inside' | 'above' | 'below' {
  if (!outside) return 'inside'
  return count > high ? 'above' : 'below'
}

/** Texts to be placed inside the drawing. */
export function monthsTexts(wording: ChartWording) {
  const { t, format } = wording
  return {
    value: (value: number) => format.number(value),
    month: (month: string) => monthName(month, wording, 'short'),
    outside: (point: Point) => t(`charts.months.word.${standing(point)}`, { number: format.number(point.count) }),
    axis: t('charts.months.axis'),
    mean: t('charts.months.mean'),
    high: t('charts.months.high'),
    low: t('charts.months.low'),
  }
}
