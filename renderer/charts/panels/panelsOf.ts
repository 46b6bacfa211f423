import type { AlignedCharts } from '../../../shared/analysis/pareto/alignCharts.ts'
import type { CrossPareto } from '../../../shared/analysis/pareto/crossPareto.ts'
import type { Pareto } from '../../../shared/analysis/pareto/pareto.ts'
import type { Panel, PanelBar } from './panelsLayout.ts'

/** One chart over two periods. */
interface ComparedPeriods {
  /** Of the chart's own period; it gives the order. */
  readonly pareto: Pareto
  readonly aligned: AlignedCharts
}

/** What a chart of panels shows. */
export interface PanelsView {
  /** The chart of the whole: it gives the order. */
  readonly pareto: Pareto
  readonly bars: readonly PanelBar[]
  readonly panels: readonly Panel[]
  /** Of what values are told for every 1,000, in words; null where they are a month. */
  readonly per: string | null
}

/** One panel for each bar of the second dimension. */
export function panelsOfSplit({ pareto, series, values }: CrossPareto): PanelsView {
  return {
    pareto,
    bars: pareto.bars.map(({ kind, key, label, vital }, row) => ({ kind, key, label, vital, values: values[row] ?? [] })),
    panels: series.map(({ kind, key, label, value }) => ({ kind, key, label, total: value })),
    per: null,
  }
}

/** One panel for each period, named as given; `per` says what values are told for every 1,000 of. */
export function panelsOfPeriods(
  { pareto, aligned }: ComparedPeriods,
  names: readonly string[],
  per: string | null = null,
): PanelsView {
  const vital = new Set(pareto.bars.filter((bar) => bar.vital).map(({ key }) => key))
  return {
    pareto,
    bars: aligned.bars.map(({ kind, key, label }, row) => ({
      kind,
      key,
      label,
      vital: kind === 'item' && vital.has(key),
      values: aligned.values.map((values) => values[row] ?? 0),
    })),
    panels: aligned.totals.map((total, at) => ({ kind: 'item', key: String(at), label: names[at] ?? '', total })),
    per,
  }
}
