import type { RankComparison } from '../../../shared/analysis/pareto/compareRankings.ts'
import type { Pareto } from '../../../shared/analysis/pareto/pareto.ts'
import { isolated } from '../../../shared/i18n/isolated.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import type { RankedItem } from './rankLayout.ts'

/** The two orders of a chart's items: by its own measure, and by another. */
export interface RankView {
  readonly pareto: Pareto
  readonly comparison: RankComparison
}

export function rankCaptions(
  { pareto, comparison }: RankView,
  items: readonly RankedItem[],
  wording: ChartWording,
): ChartCaptions {
  const { t, format } = wording
  const own = t(`vocabulary.measure.${pareto.measure}`)
  const other = t(`vocabulary.measure.${comparison.measure}`)
  const moved = items.filter(({ rank, otherRank }) => rank !== otherRank).length
  const { notice } = comparison
  const lead = notice?.code === 'rankings-disagree' ? notice.params.label : null
  const all = comparison.ranks.length
  return {
    title:
      moved === 0
        ? t('charts.ranks.same', { own, other })
        : lead === null
          ? t('charts.ranks.moved', { count: moved, bars: format.number(items.length), own, other })
          : t('charts.ranks.otherFirst', { count: moved, bars: format.number(items.length), label: lead, own, other }),
    subtitle: all > items.length ? t('charts.ranks.leading', { count: items.length, bars: format.number(all) }) : '',
    rule: t('charts.ranks.rule'),
  }
}

/** One item in words: what hover, focus and the spoken name say. */
export function rankSentence({ pareto, comparison }: RankView, item: RankedItem, { t, format, language }: ChartWording): string {
  const { rank, otherRank } = item
  const count = Math.abs(rank - otherRank)
  const way = otherRank < rank ? 'higher' : 'lower'
  const params = {
    label: isolated(item.label, language),
    own: t(`vocabulary.measure.${pareto.measure}`),
    other: t(`vocabulary.measure.${comparison.measure}`),
    rank: format.number(rank),
    otherRank: format.number(otherRank),
  }
  return count === 0 ? t('charts.ranks.stays', params) : t(`charts.ranks.${way}`, { ...params, count })
}

/** Places won or lost with a shape, for beside a label. */
export function changeMark(places: number, { format }: Pick<ChartWording, 'format'>): string {
  if (places === 0) return '='
  return `${places > 0 ? '▲' : '▼'} ${format.number(Math.abs(places))}`
}
