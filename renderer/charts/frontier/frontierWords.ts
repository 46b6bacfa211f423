import type { FrontierPoint } from '../../../shared/analysis/plan/frontier.ts'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { shareOf } from '../base/shareOf.ts'
import type { FrontierTexts } from './frontierLayout.ts'

export interface FrontierSubject {
  readonly measure: Measure
  readonly total: number
  /** Null means no limit. */
  readonly capacity: number | null
  readonly removed: number
}

export function frontierTexts(subject: FrontierSubject, { t, format }: ChartWording): FrontierTexts {
  const { measure, total, capacity, removed } = subject
  const value = format.measured(measure, removed)
  const days =
    capacity === null
      ? t('charts.frontier.noLimit')
      : t('charts.frontier.today', { count: pluralCount(capacity), number: format.typed(capacity) })
  return {
    value: (amount) => format.measured(measure, amount),
    share: format.percent,
    days: (amount) => format.number(amount),
    daysAxis: t('charts.frontier.axisDays'),
    farDays: (amount) => t('charts.frontier.today', { count: pluralCount(amount), number: format.typed(amount) }),
    valueAxis: t(`charts.frontier.axisRemoved.${measure}`),
    shareAxis: t(`charts.shareAxis.${measure}`),
    today: [days, removed > 0 ? t('charts.frontier.removes', { value, share: format.percent(shareOf(removed, total)) }) : value],
  }
}

export function frontierCaptions(subject: FrontierSubject, wording: ChartWording): ChartCaptions {
  const { t, format } = wording
  const { measure, total } = subject
  return {
    title: capacitySentence(subject, wording, 'title'),
    subtitle: t('charts.frontier.subtitle'),
    rule: t('charts.frontier.rule', {
      total: t(`charts.amount.${measure}`, { count: pluralCount(total), value: format.measured(measure, total) }),
    }),
  }
}

/** What this capacity removes: as the heading, or as the spoken value of the slider. */
export function capacitySentence(subject: FrontierSubject, { t, format }: ChartWording, as: 'title' | 'valueText'): string {
  const { measure, total, capacity, removed } = subject
  const whole = t(`charts.wholes.${measure}`)
  const share = format.percent(shareOf(removed, total))
  if (capacity === null) return t('charts.frontier.titleNoLimit', { share, whole })
  const days = t('charts.plan.days', { count: pluralCount(capacity), number: format.typed(capacity) })
  return t(`charts.frontier.${as}`, { days, share, whole })
}

/** The cells of one point in the table. */
export function frontierRow(
  point: FrontierPoint,
  { measure, total }: FrontierSubject,
  { format }: ChartWording,
): readonly string[] {
  return [format.typed(point.capacity), format.measured(measure, point.removed), format.percent(shareOf(point.removed, total))]
}
