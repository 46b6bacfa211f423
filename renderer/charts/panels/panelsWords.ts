import { isolated } from '../../../shared/i18n/isolated.ts'
import { largestOf } from '../../../shared/model/largestOf.ts'
import { type Dimension, dimensionWord } from '../../../shared/model/vocabulary.ts'
import { paretoSubtitle } from '../../../shared/report/paretoFinding.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import type { PanelBar } from './panelsLayout.ts'
import type { PanelsView } from './panelsOf.ts'
import { panelsUnit } from './panelsTexts.ts'

/** What the panels stand for: the bars of a dimension, or two periods. */
export type PanelsSubject = Dimension | 'periods'

export function panelsCaptions(
  view: PanelsView,
  subject: PanelsSubject,
  wording: ChartWording,
  within: readonly string[] = [],
): ChartCaptions {
  const { t } = wording
  const beside = t(`charts.panels.beside.${subjectWord(subject)}`)
  return {
    title: panelsFinding(view, subject, wording),
    subtitle: [
      ...(subject === 'periods' ? periodsWords(view, wording) : [paretoSubtitle(view.pareto, wording, within)]),
      beside,
    ].join(' · '),
    rule: panelsRule(view, subject, wording),
  }
}

function panelsRule({ per }: PanelsView, subject: PanelsSubject, { t }: Pick<ChartWording, 't'>): string {
  if (subject !== 'periods') return t('charts.panels.rule')
  return per === null ? t('charts.panels.rulePeriods') : t('charts.panels.ruleVolume', { per })
}

/** What is counted; the days and totals stand above the panels. */
function periodsWords({ pareto, per }: PanelsView, { t }: Pick<ChartWording, 't'>): readonly string[] {
  const { by, counted } = pareto
  const failurePoints = t('charts.things.failure-point', { count: counted.failurePoints })
  return [
    t(`charts.pareto.by.${dimensionWord(by)}`, { measure: panelsUnit({ pareto, per }, t) }),
    t('charts.pareto.counted', { failurePoints }),
  ]
}

/** The first bar of each panel, told as one sentence. */
function panelsFinding({ bars, panels, pareto, per }: PanelsView, subject: PanelsSubject, { t, format }: ChartWording): string {
  const leaders = panels.flatMap(({ kind, total }, at) => {
    const leader = total > 0 && kind === 'item' ? leaderOf(bars, at) : undefined
    return leader === undefined ? [] : [leader]
  })
  const [first] = leaders
  if (first === undefined) return t('charts.pareto.empty')
  if (subject === 'periods') {
    const [now = 0, then = 0] = panels.map(({ total }) => total)
    const totals = {
      per: per ?? t('reviewScreen.compare.perMonth'),
      now: format.measured(pareto.measure, now),
      before: format.measured(pareto.measure, then),
    }
    const [, second] = leaders
    if (second === undefined) return t('charts.panels.onePeriod', { label: first.label })
    return first.key === second.key
      ? t('charts.panels.samePeriods', { label: first.label, ...totals })
      : t('charts.panels.otherPeriods', { label: first.label, second: second.label, ...totals })
  }
  const counts = new Map<string, number>()
  for (const { key } of leaders) counts.set(key, (counts.get(key) ?? 0) + 1)
  const most = largestOf(counts.values())
  const leading = leaders.find(({ key }) => counts.get(key) === most) ?? first
  const things = t(`charts.things.${dimensionWord(subject)}`, { count: leaders.length })
  if (leaders.length === 1) return t('charts.panels.leadsOne', { label: leading.label })
  if (most === 1) return t('charts.panels.leadsNone', { things })
  return most === leaders.length
    ? t('charts.panels.leadsAll', { label: leading.label, things })
    : t('charts.panels.leadsSome', { label: leading.label, count: most, number: format.number(most), things })
}

function leaderOf(bars: readonly PanelBar[], at: number): PanelBar | undefined {
  const items = bars.filter(({ kind, values }) => kind === 'item' && (values[at] ?? 0) > 0)
  return items.reduce<PanelBar | undefined>(
    (best, bar) => (best === undefined || (bar.values[at] ?? 0) > (best.values[at] ?? 0) ? bar : best),
    undefined,
  )
}

/** One row over all panels: what hover, focus and the spoken name say. */
export function panelsRowSentence(
  { panels, pareto, per }: PanelsView,
  bar: PanelBar,
  subject: PanelsSubject,
  { t, format, language }: ChartWording,
): string {
  const parts = panels.map(({ label }, at) =>
    t('charts.panels.cell', { label: isolated(label, language), value: format.measured(pareto.measure, bar.values[at] ?? 0) }),
  )
  const unit = panelsUnit({ pareto, per }, t)
  const sentence = t('charts.panels.row', { label: isolated(bar.label, language), parts: format.list(parts), unit })
  return subject === 'periods' ? `${sentence} ${changeSentence(bar, { t, format })}` : sentence
}

function changeSentence({ values }: PanelBar, { t, format }: Pick<ChartWording, 't' | 'format'>): string {
  const [now = 0, then = 0] = values
  if (now === then) return t('charts.panels.same')
  if (then === 0) return t('charts.panels.new')
  if (now === 0) return t('charts.panels.gone')
  const share = format.percent(Math.abs(now - then) / then)
  return now > then ? t('charts.panels.more', { share }) : t('charts.panels.less', { share })
}

function subjectWord(subject: PanelsSubject) {
  return subject === 'periods' ? subject : dimensionWord(subject)
}
