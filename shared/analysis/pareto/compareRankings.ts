import type { Measure } from '../../model/vocabulary.ts'
import type { Notice } from '../measures/notice.ts'
import { buildPareto } from './buildPareto.ts'
import type { Pareto, ParetoInput, ParetoItem, ParetoOptions } from './pareto.ts'

export interface RankChange {
  readonly key: string
  readonly label: string
  /** From 1, by value in each chart, equal values alike; null where the chart has no such bar. */
  readonly rank: number | null
  readonly otherRank: number | null
}

export interface RankComparison {
  readonly measure: Measure
  /** In the order of the first chart. */
  readonly ranks: readonly RankChange[]
  /** Said when another bar comes first by the other measure. */
  readonly notice: Notice | null
}

/** How the order of the ordinary bars changes when the same chart is drawn by another measure. */
export function compareRankings(input: ParetoInput, options: ParetoOptions, measure: Measure): RankComparison {
  return compareCharts(buildPareto(input, options), buildPareto(input, { ...options, measure }))
}

/** The measure whose order a chart is held against unless another is asked for: cost beside count, count beside the rest. */
export function measureAgainst(measure: Measure): Measure {
  return measure === 'count' ? 'cost' : 'count'
}

/** How the order of the ordinary bars changes from one chart to another of the same dimension. */
export function compareCharts(chart: Pareto, other: Pareto): RankComparison {
  const items = rankedItems(chart)
  const otherItems = rankedItems(other)
  const ownRanks = ranksOf(items)
  const otherRanks = ranksOf(otherItems)
  const added = otherItems.filter(({ key }) => !ownRanks.has(key))
  const ranks = [...items, ...added].map(({ key, label }) => ({
    key,
    label,
    rank: ownRanks.get(key) ?? null,
    otherRank: otherRanks.get(key) ?? null,
  }))
  return { measure: other.measure, ranks, notice: disagreement(items, otherItems, otherRanks, other.measure) }
}

/** The chart of these options, with a notice when another bar comes first by the measure that it is held against. */
export function withDisagreement(chart: Pareto, input: ParetoInput, options: ParetoOptions): Pareto {
  const { notice } = compareCharts(chart, buildPareto(input, { ...options, measure: measureAgainst(chart.measure) }))
  return notice === null ? chart : { ...chart, notices: [...chart.notices, notice] }
}

/** Ordinary bars and what Other gathers; the order of equal values is that of the chart. */
function rankedItems({ bars }: Pareto): ParetoItem[] {
  const items = bars.flatMap((bar): readonly ParetoItem[] => (bar.kind === 'item' ? [bar] : bar.holds))
  return items.sort((a, b) => b.value - a.value)
}

/** Equal values share the better rank: an order that only their labels give is no rank. */
function ranksOf(ordered: readonly ParetoItem[]): ReadonlyMap<string, number> {
  let rank = 1
  let value = Number.NaN
  return new Map(
    ordered.map((item, index) => {
      if (item.value !== value) rank = index + 1
      value = item.value
      return [item.key, rank]
    }),
  )
}

function disagreement(
  [first]: readonly ParetoItem[],
  [other]: readonly ParetoItem[],
  otherRanks: ReadonlyMap<string, number>,
  measure: Measure,
): Notice | null {
  if (first === undefined || other === undefined || otherRanks.get(first.key) === 1) return null
  if (first.value === 0 || other.value === 0) return null
  return { code: 'rankings-disagree', params: { measure, label: other.label } }
}
