import type { Pareto, ParetoBar } from './pareto.ts'

/** Several charts of one dimension, such as of two periods, on one order and one scale. */
export interface AlignedCharts {
  /** In the order of the first chart, then what only later ones have. */
  readonly bars: readonly Pick<ParetoBar, 'kind' | 'key' | 'label'>[]
  /** For each chart its values in the order of `bars`, per month; 0 where it has no such bar. */
  readonly values: readonly (readonly number[])[]
  readonly totals: readonly number[]
  /** The largest value: the common scale counts, because percents of different totals do not compare. */
  readonly largest: number
}

/** Puts charts side by side. They should have the same dimension and measure, and no Other, which would hold different bars. */
export function alignCharts(charts: readonly Pareto[]): AlignedCharts {
  const bars = new Map<string, Pick<ParetoBar, 'kind' | 'key' | 'label'>>()
  const nameOf = ({ kind, key }: Pick<ParetoBar, 'kind' | 'key'>): string => `${kind} ${key}`
  // Reserved bars stay last, whichever chart brings them in.
  const ordered = [...charts.flatMap(itemBars), ...charts.flatMap(reservedBars)]
  for (const bar of ordered) {
    if (!bars.has(nameOf(bar))) bars.set(nameOf(bar), { kind: bar.kind, key: bar.key, label: bar.label })
  }
  const values = charts.map((chart) => {
    const byName = new Map(chart.bars.map((bar) => [nameOf(bar), bar.value]))
    return Array.from(bars.keys(), (name) => byName.get(name) ?? 0)
  })
  const largest = values.flat().reduce((most, value) => Math.max(most, value), 0)
  return { bars: [...bars.values()], values, totals: charts.map(({ total }) => total), largest }
}

function itemBars({ bars }: Pareto): ParetoBar[] {
  return bars.filter(({ kind }) => kind === 'item')
}

function reservedBars({ bars }: Pareto): ParetoBar[] {
  return bars.filter(({ kind }) => kind !== 'item')
}
