import { exactSum } from '../numbers/ExactSum.ts'
import type { Pareto, ParetoBar } from './pareto.ts'

/** Several charts of one dimension, such as of two periods, on one order and one scale. */
export interface AlignedCharts {
  /** In the order of the first chart, then what only later ones have; reserved bars last. */
  readonly bars: readonly Pick<ParetoBar, 'kind' | 'key' | 'label'>[]
  /** For each chart its values in the order of `bars`, per month; 0 where it has no such bar. */
  readonly values: readonly (readonly number[])[]
  readonly totals: readonly number[]
  /** The largest value: the common scale counts, because percents of different totals do not compare. */
  readonly largest: number
}

/**
 * Puts charts side by side. They should have the same dimension and measure. Only the first may gather bars into Other: what
 * it gathers is gathered in the others too, so that Other means the same bars everywhere.
 */
export function alignCharts(charts: readonly Pareto[]): AlignedCharts {
  const first = charts[0]?.bars ?? []
  const gathered = new Set(first.flatMap(({ holds }) => holds.map(({ key }) => key)))
  const bars = new Map<string, AlignedCharts['bars'][number]>()
  // Reserved bars stay last, whichever chart brings them in.
  for (const kinds of [isItem, isOther, isWithout]) {
    for (const { kind, key, label } of charts.flatMap((chart) => chart.bars.filter(kinds))) {
      if (kind === 'item' && gathered.has(key)) continue
      const name = `${kind} ${key}`
      if (!bars.has(name)) bars.set(name, { kind, key, label })
    }
  }
  const values = charts.map(({ bars: own }) => {
    const byName = new Map(own.map((bar) => [`${bar.kind} ${bar.key}`, bar.value]))
    const rest = exactSum(own.filter(({ kind, key }) => kind === 'item' && gathered.has(key)).map(({ value }) => value))
    return Array.from(bars, ([name, { kind }]) => (byName.get(name) ?? 0) + (kind === 'other' ? rest : 0))
  })
  const largest = values.flat().reduce((most, value) => Math.max(most, value), 0)
  return { bars: [...bars.values()], values, totals: charts.map(({ total }) => total), largest }
}

function isItem({ kind }: ParetoBar): boolean {
  return kind === 'item'
}

function isOther({ kind }: ParetoBar): boolean {
  return kind === 'other'
}

function isWithout({ kind }: ParetoBar): boolean {
  return kind === 'unassigned' || kind === 'untraced'
}
