import type { Plan, PlanItem } from '../../../shared/analysis/plan/plan.ts'
import { isolated } from '../../../shared/i18n/isolated.ts'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { shareOf } from '../base/shareOf.ts'
import type { PlanTexts } from './planLayout.ts'

/** What the plan chart needs to know of a fix. */
export interface PlanChartFix {
  readonly code: string
  readonly title: string
}

/** A plan with the words that it does not hold. */
export interface PlanSubject {
  readonly plan: Plan
  readonly measure: Measure
  readonly fixes: ReadonlyMap<string, PlanChartFix>
}

export function planTexts({ measure }: PlanSubject, { t, format }: ChartWording): PlanTexts {
  return {
    value: (value) => format.measured(measure, value),
    share: format.percent,
    valueAxis: t(`charts.plan.valueAxis.${measure}`),
    shareAxis: t(`charts.shareAxis.${measure}`),
  }
}

export function planCaptions(
  { plan, measure }: PlanSubject,
  { t, format }: ChartWording,
  within: readonly string[] = [],
): ChartCaptions {
  const count = plan.items.length
  const whole = t(`charts.wholes.${measure}`)
  const days = t('charts.plan.days', { count: pluralCount(plan.effortDays), number: format.typed(plan.effortDays) })
  const total = t(`charts.amount.${measure}`, { count: pluralCount(plan.total), value: format.measured(measure, plan.total) })
  return {
    title: titleOf(),
    subtitle: [...within, t('charts.plan.subtitle', { measure: t(`charts.plan.valueAxis.${measure}`), days })].join(' · '),
    rule: t('charts.plan.rule', { total }),
  }
  function titleOf(): string {
    if (count === 0) return t('charts.plan.empty')
    if (plan.removed <= 0) return t('charts.plan.nothing', { whole })
    return t('charts.plan.title', { count, share: format.percent(shareOf(plan.removed, plan.total)), whole })
  }
}

/** Code and title of a fix; the name that the plan knows when the fix has gone meanwhile. */
export function planFixName({ fixes }: Pick<PlanSubject, 'fixes'>, item: PlanItem, { t }: ChartWording): string {
  const fix = fixes.get(item.fix)
  return fix ? t('charts.plan.fix', { code: fix.code, title: fix.title }) : item.name
}

/** One bar of the plan in words. */
export function planBarSentence(subject: PlanSubject, item: PlanItem, wording: ChartWording): string {
  const { t, format, language } = wording
  const { plan, measure } = subject
  const params = {
    fix: isolated(planFixName(subject, item, wording), language),
    amount: t(`charts.amount.${measure}`, { count: pluralCount(item.marginal), value: format.measured(measure, item.marginal) }),
    share: format.percent(shareOf(item.marginal, plan.total)),
    whole: t(`charts.wholes.${measure}`),
    cumulative: format.percent(shareOf(item.cumulative, plan.total)),
  }
  const overlap = overlapShare(item)
  return overlap < 0.0005
    ? t('charts.plan.bar', params)
    : t('charts.plan.barOverlap', { ...params, overlap: format.percent(overlap) })
}

/** Share 0–1 of what a fix could do alone that is solved already above it; 0 where it adds more than alone. */
export function overlapShare({ standalone, marginal }: PlanItem): number {
  return standalone > 0 ? Math.max(0, (standalone - marginal) / standalone) : 0
}

export function planBarName(subject: PlanSubject, index: number, wording: ChartWording, opens: boolean): string {
  const item = subject.plan.items[index]
  if (item === undefined) return ''
  const { t, format } = wording
  const bars = format.number(subject.plan.items.length)
  const place = t('charts.pareto.place', { place: format.number(item.rank), bars })
  const sentence = `${planBarSentence(subject, item, wording)} ${place}.`
  return opens ? `${sentence} ${t('charts.pareto.opens')}` : sentence
}
