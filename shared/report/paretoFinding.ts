import type { TFunction } from 'i18next'
import type { ChartedPareto } from '../analysis/pareto/pareto.ts'
import type { Format } from '../i18n/format.ts'
import { ruleSentence, ruleShareText } from '../i18n/paretoSentences.ts'
import { pluralCount } from '../i18n/pluralCount.ts'
import { dimensionWord, type Language } from '../model/vocabulary.ts'

/** What the words around a chart need of a language. */
export interface ParetoWording {
  readonly language: Language
  readonly t: TFunction
  readonly format: Format
}

/**
 * The finding in one sentence: how many bars carry how much. A profile that needs more than half of three or more bars is
 * said to have no vital few. In a drill-down 100 % is what lies under the last place of `within`, and the sentence says so.
 */
export function paretoFinding(pareto: ChartedPareto, wording: ParetoWording, within: readonly string[] = []): string {
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
  pareto: ChartedPareto,
  { t, format }: ParetoWording,
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

function gathered({ bars }: ChartedPareto): number {
  return bars.reduce((sum, bar) => sum + bar.holds.length, 0)
}

/** What is counted, by what, over which period, and how many. */
export function paretoSubtitle(pareto: ChartedPareto, { t, format }: ParetoWording, within: readonly string[]): string {
  const { counted, period, by, measure } = pareto
  const failurePoints = t('charts.things.failure-point', { count: counted.failurePoints })
  const parts: string[] = [t(`charts.pareto.by.${dimensionWord(by)}`, { measure: t(`charts.valueAxis.${measure}`) })]
  if (within.length > 0) parts.push(t('charts.pareto.within', { path: within.join(' › ') }))
  if (period !== null) parts.push(t('charts.pareto.period', { from: format.day(period.from), to: format.day(period.to) }))
  const occurrences = { count: counted.occurrences, number: format.number(counted.occurrences) }
  if (measure === 'cancelled-cash') parts.push(t('charts.pareto.countedCancellations', occurrences))
  else if (counted.occurrences > 0) parts.push(t('charts.pareto.countedOccurrences', { ...occurrences, failurePoints }))
  else parts.push(t('charts.pareto.counted', { failurePoints }))
  if (counted.occurrences > 0 && counted.estimated > 0) parts.push(t('charts.pareto.estimated', { count: counted.estimated }))
  return parts.join(' · ')
}

/** How the chart is to be read: the rule of the vital few, the axes, Other, ties and what was moved to the end. Empty without a total. */
export function paretoRule(pareto: ChartedPareto, { t, format, language }: ParetoWording): string {
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
function otherSentence(pareto: ChartedPareto, { t, format }: Pick<ParetoWording, 't' | 'format'>): string {
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

function hasTies({ bars }: ChartedPareto): boolean {
  const items = bars.filter(({ kind }) => kind === 'item')
  return items.some(({ value }, index) => value > 0 && items[index + 1]?.value === value)
}
