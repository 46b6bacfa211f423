import type { ChartedPareto, ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import { isolated } from '../../../shared/i18n/isolated.ts'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import { dimensionWord } from '../../../shared/model/vocabulary.ts'
import { paretoFinding, paretoRule, paretoSubtitle } from '../../../shared/report/paretoFinding.ts'
import { proofRule } from '../../../shared/report/proofRule.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { chanceRule, chanceSentence } from './chanceWords.ts'
import { noExtras, type ParetoExtras, type ParetoStack } from './paretoExtras.ts'
import type { ParetoTexts } from './paretoLayoutInput.ts'
import { proofSentence } from './proofWords.ts'

/** Texts to be placed inside the drawing. */
export function paretoTexts(pareto: ChartedPareto, { t, format }: ChartWording): ParetoTexts {
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
  pareto: ChartedPareto,
  wording: ChartWording,
  within: readonly string[] = [],
  { stack, chance, proof }: ParetoExtras = noExtras,
): ChartCaptions {
  const subtitle = paretoSubtitle(pareto, wording, within)
  const divided = stack === null ? [] : [wording.t(`charts.stack.by.${dimensionWord(stack.second)}`)]
  const rule = [
    paretoRule(pareto, wording),
    chance === null ? '' : chanceRule(pareto, chance, wording),
    proof === null ? '' : proofRule(pareto, proof, wording),
  ]
  return {
    title: paretoFinding(pareto, wording, within),
    subtitle: [subtitle, ...divided].join(' · '),
    rule: rule.filter((sentence) => sentence !== '').join(' '),
  }
}

/** One bar in words: what hover, focus and the spoken name all say. */
export function paretoBarSentence(
  pareto: ChartedPareto,
  bar: ParetoBar,
  wording: ChartWording,
  { stack, chance, proof }: ParetoExtras = noExtras,
): string {
  const { t, format, language } = wording
  const params = {
    label: isolated(bar.label, language),
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
  const confirmed = proof === null ? '' : proofSentence(pareto, bar, proof, wording)
  return [own, parts, beside, confirmed].filter((sentence) => sentence !== '').join(' ')
}

/** The parts of a bar, largest first. */
function partsSentence(
  pareto: ChartedPareto,
  bar: ParetoBar,
  { series, values }: ParetoStack,
  { t, format, language }: ChartWording,
): string {
  const cells = values[pareto.bars.indexOf(bar)] ?? []
  const parts = series
    .map(({ label }, index) => ({ label, value: cells[index] ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map(({ label, value }) =>
      t('charts.stack.part', {
        label: isolated(label, language),
        value: format.measured(pareto.measure, value),
        share: format.percent(Math.min(1, value / bar.value)),
      }),
    )
  return parts.length === 0 ? '' : t('charts.stack.parts', { parts: format.list(parts) })
}

/** The spoken name of a bar: its sentence, its place, and whether it is one of the vital few. */
export function paretoBarName(
  pareto: ChartedPareto,
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
