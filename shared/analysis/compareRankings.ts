import type { Measure } from '../model/vocabulary.ts'
import { buildPareto } from './buildPareto.ts'
import type { Notice } from './notice.ts'
import type { Pareto, ParetoInput, ParetoItem, ParetoOptions } from './pareto.ts'

interface RankChange {
  readonly key: string
  readonly label: string
  /** From 1, in the order of value of each chart; null where the chart has no such bar. */
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

/** How the order of the ordinary bars changes from one chart to another of the same dimension. */
export function compareCharts(chart: Pareto, other: Pareto): RankComparison {
  const items = rankedItems(chart)
  const otherItems = rankedItems(other)
  const otherRanks = new Map(otherItems.map(({ key }, index) => [key, index + 1]))
  const known = new Set(items.map(({ key }) => key))
  const ranks = items.map(({ key, label }, index) => ({ key, label, rank: index + 1, otherRank: otherRanks.get(key) ?? null }))
  const added = otherItems
    .filter(({ key }) => !known.has(key))
    .map(({ key, label }) => ({ key, label, rank: null, otherRank: otherRanks.get(key) ?? null }))
  return { measure: other.measure, ranks: [...ranks, ...added], notice: disagreement(items[0], otherItems[0], other.measure) }
}

/** Ordinary bars and what Other gathers; the order of equal values is that of the chart. */
function rankedItems({ bars }: Pareto): ParetoItem[] {
  const items = bars.flatMap((bar): readonly ParetoItem[] => (bar.kind === 'item' ? [bar] : bar.holds))
  return items.sort((a, b) => b.value - a.value)
}

function disagreement(first: ParetoItem | undefined, other: ParetoItem | undefined, measure: Measure): Notice | null {
  if (first === undefined || other === undefined || first.key === other.key) return null
  if (first.value === 0 || other.value === 0) return null
  return { code: 'rankings-disagree', params: { measure, label: other.label } }
}
