import type { Chance, ChanceInterval } from '../../../shared/analysis/pareto/chanceIntervals.ts'
import type { ChartedPareto, ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import type { ChartWording } from '../base/chartWording.ts'

/** More names than these are counted instead. */
const mostNames = 4

/** How one bar stands beside chance; empty for reserved bars. */
export function chanceSentence(bar: ParetoBar, { intervals }: Chance, { t, format }: ChartWording): string {
  const interval = bar.kind === 'item' ? intervals.find(({ key }) => key === bar.key) : undefined
  if (interval === undefined) return ''
  const { standing, low, high } = interval
  return t(`charts.chance.${standing}`, { low: format.number(low), high: format.number(high) })
}

/** The standing in a few words, for a table. */
export function chanceWord(standing: ChanceInterval['standing'] | undefined, { t }: Pick<ChartWording, 't'>): string {
  return standing === undefined ? '' : t(`charts.chance.word.${standing}`)
}

/** What the band is, which bars stand above it, and what it does not know. */
export function chanceRule({ bars }: ChartedPareto, chance: Chance, { t, format }: ChartWording): string {
  const above = new Set(chance.intervals.filter(({ standing }) => standing === 'above').map(({ key }) => key))
  const names = bars.filter(({ kind, key }) => kind === 'item' && above.has(key)).map(({ label }) => label)
  const sentences: string[] = [t('charts.chance.rule', { bars: format.number(chance.bars) })]
  if (names.length === 0) sentences.push(t('charts.chance.noneAbove'))
  else if (names.length <= mostNames)
    sentences.push(t('charts.chance.someAbove', { count: names.length, labels: format.list(names) }))
  else sentences.push(t('charts.chance.manyAbove', { count: names.length }))
  if (chance.estimates) sentences.push(t('charts.chance.estimates'))
  return sentences.join(' ')
}
