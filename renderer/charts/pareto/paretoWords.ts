import type { Pareto, ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import { ruleSentence, ruleShareText } from '../../../shared/i18n/paretoSentences.ts'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import { dimensionWord } from '../../../shared/model/vocabulary.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { chanceRule, chanceSentence } from './chanceWords.ts'
import { noExtras, type ParetoExtras, type ParetoStack } from './paretoExtras.ts'
import type { ParetoTexts } from './paretoLayoutInput.ts'

/** Texts to be placed inside the drawing. */
export function paretoTexts(pareto: Pareto, { t, format }: ChartWording): ParetoTexts {
  return {
    value: (value) => format.measured(pareto.measure, value),
    share: format.percent,
    valueAxis: t(`charts.valueAxis.${pareto.measure}`),
    shareAxis: t(`charts.shareAxis.${pareto.measure}`),
    vitalFew: t('charts.vitalFew'),
    usefulMany: t('charts.usefulMany'),
  }
}

export function paretoCaptions(
  pareto: Pareto,
  wording: ChartWording,
  within: readonly string[] = [],
  { stack, chance }: ParetoExtras = noExtras,
): ChartCaptions {
  const subtitle = paretoSubtitle(pareto, wording, within)
  const divided = stack === null ? [] : [wording.t(`charts.stack.by.${dimensionWord(stack.second)}`)]
  const rule = [paretoRule(pareto, wording), ...(chance === null ? [] : [chanceRule(pareto, chance, wording)])]
  return {
    title: paretoFinding(pareto, wording, within),
    subtitle: [subtitle, ...divided].join(' · '),
    rule: rule.filter((sentence) => sentence !== '').join(' '),
  }
}

/**
 * The finding in one sentence: how many bars carry how much. A profile that needs more than half of three or more bars is
 * said to have no vital few. In a drill-down 100 % is what lies under the last place of `within`, and the sentence says so.
 */
export function paretoFinding(pareto: Pareto, wording: ChartWording, within: readonly string[] = []): string {
  const { t, language } = wording
  const { rule, by, measure } = pareto
  const all = t(`charts.wholes.${measure}`)
  const place = within.at(-1)
  const whole = place === undefined ? all : t('charts.pareto.wholeWithin', { whole: all, place })
  const share = ruleShareText(rule, language)
  switch (rule.kind) {
    case 'none':
      return t('charts.pareto.empty')
    case 'not-reached': {
      const things = t(`charts.things.${dimensionWord(by)}`, { count: rule.bars })
      if (gathered(pareto) > 0) return t('charts.pareto.notReachedShown', { things, share, whole })
      return rule.bars === 1
        ? t('charts.pareto.notReachedOne', { things, share, whole })
        : t('charts.pareto.notReached', { things, share, whole })
    }
    case 'reached':
      return reachedFinding(pareto, wording, { share, whole })
  }
}

/** Of all items, those gathered into Other included. */
function reachedFinding(
  pareto: Pareto,
  { t, format }: ChartWording,
  { share, whole }: { readonly share: string; readonly whole: string },
): string {
  const { rule, by, bars } = pareto
  const count = rule.bars + gathered(pareto)
  const things = t(`charts.things.${dimensionWord(by)}`, { count })
  const vital = format.number(rule.vital)
  if (count === 1 && bars[0] !== undefined) return t('charts.pareto.single', { label: bars[0].label, share, whole })
  if (rule.vital === 1) {
    const one = t(`charts.things.${dimensionWord(by)}`, { count: 1 })
    return t('charts.pareto.reachedOne', { one, things, bars: format.number(count), share, whole })
  }
  if (count > 2 && rule.vital * 2 > count) return t('charts.pareto.flat', { vital, things, share, whole })
  return t('charts.pareto.reached', { vital, things, share, whole })
}

function gathered({ bars }: Pareto): number {
  return bars.reduce((sum, bar) => sum + bar.holds.length, 0)
}

/** What is counted, by what, over which period, and how many. */
export function paretoSubtitle(pareto: Pareto, { t, format }: ChartWording, within: readonly string[]): string {
  const { counted, period, by, measure } = pareto
  const failurePoints = t('charts.things.failure-point', { count: counted.failurePoints })
  const parts: string[] = [t(`charts.pareto.by.${dimensionWord(by)}`, { measure: t(`charts.valueAxis.${measure}`) })]
  if (within.length > 0) parts.push(t('charts.pareto.within', { path: within.join(' › ') }))
  if (period !== null) parts.push(t('charts.pareto.period', { from: format.day(period.from), to: format.day(period.to) }))
  parts.push(
    counted.occurrences > 0
      ? t('charts.pareto.countedOccurrences', {
          count: counted.occurrences,
          number: format.number(counted.occurrences),
          failurePoints,
        })
      : t('charts.pareto.counted', { failurePoints }),
  )
  if (counted.occurrences > 0 && counted.estimated > 0) parts.push(t('charts.pareto.estimated', { count: counted.estimated }))
  return parts.join(' · ')
}

function paretoRule(pareto: Pareto, { t, format, language }: ChartWording): string {
  const { rule, measure, total, last } = pareto
  if (rule.kind === 'none') return ''
  const amount = t(`charts.amount.${measure}`, { count: pluralCount(total), value: format.measured(measure, total) })
  const sentences = [
    ruleSentence(rule, language),
    t('charts.pareto.axes', { total: amount }),
    otherSentence(pareto, { t, format }),
  ]
  if (hasTies(pareto)) sentences.push(t('charts.pareto.ties'))
  if (last.length > 0) sentences.push(t('charts.pareto.last', { labels: format.list([...last]) }))
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** What Other gathers and by which rule; empty when it gathers nothing. */
function otherSentence(pareto: Pareto, { t, format }: Pick<ChartWording, 't' | 'format'>): string {
  const { other } = pareto
  const count = gathered(pareto)
  if (other === null || count === 0) return ''
  switch (other.kind) {
    case 'top':
      return t('charts.pareto.other.top', { count, bars: format.number(other.bars) })
    case 'minimum-percent':
      return t('charts.pareto.other.minimum-percent', { count, percent: format.number(other.percent) })
    case 'cumulative-percent':
      return t('charts.pareto.other.cumulative-percent', { count, percent: format.number(other.percent) })
  }
}

function hasTies({ bars }: Pareto): boolean {
  const items = bars.filter(({ kind }) => kind === 'item')
  return items.some(({ value }, index) => value > 0 && items[index + 1]?.value === value)
}

/** One bar in words: what hover, focus and the spoken name all say. */
export function paretoBarSentence(
  pareto: Pareto,
  bar: ParetoBar,
  wording: ChartWording,
  { stack, chance }: ParetoExtras = noExtras,
): string {
  const { t, format } = wording
  const params = {
    label: bar.label,
    amount: t(`charts.amount.${pareto.measure}`, {
      count: pluralCount(bar.value),
      value: format.measured(pareto.measure, bar.value),
    }),
    share: format.percent(bar.share / 100),
    whole: t(`charts.wholes.${pareto.measure}`),
    cumulative: format.percent(bar.cumulative / 100),
  }
  const own = pareto.bars[0] === bar ? t('charts.pareto.barFirst', params) : t('charts.pareto.bar', params)
  const parts = stack === null ? '' : partsSentence(pareto, bar, stack, wording)
  const beside = chance === null ? '' : chanceSentence(bar, chance, wording)
  return [own, parts, beside].filter((sentence) => sentence !== '').join(' ')
}

/** The parts of a bar, largest first. */
function partsSentence(pareto: Pareto, bar: ParetoBar, { series, values }: ParetoStack, { t, format }: ChartWording): string {
  const cells = values[pareto.bars.indexOf(bar)] ?? []
  const parts = series
    .map(({ label }, index) => ({ label, value: cells[index] ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map(({ label, value }) =>
      t('charts.stack.part', {
        label,
        value: format.measured(pareto.measure, value),
        share: format.percent(Math.min(1, value / bar.value)),
      }),
    )
  return parts.length === 0 ? '' : t('charts.stack.parts', { parts: format.list(parts) })
}

/** The spoken name of a bar: its sentence, its place, and whether it is one of the vital few. */
export function paretoBarName(
  pareto: Pareto,
  index: number,
  wording: ChartWording,
  opens: boolean,
  extras: ParetoExtras = noExtras,
): string {
  const bar = pareto.bars[index]
  if (bar === undefined) return ''
  const { t, format } = wording
  const place = t('charts.pareto.place', { place: format.number(index + 1), bars: format.number(pareto.bars.length) })
  const traits = bar.vital ? `${place}, ${t('charts.pareto.vital')}` : place
  const sentence = `${paretoBarSentence(pareto, bar, wording, extras)} ${traits}.`
  return opens ? `${sentence} ${t('charts.pareto.opens')}` : sentence
}
