import type * as z from 'zod'
import type { ComparedSide } from '../../../../shared/analysis/comparison/comparePeriods.ts'
import { compareValues } from '../../../../shared/analysis/comparison/compareValues.ts'
import { alignCharts } from '../../../../shared/analysis/pareto/alignCharts.ts'
import { buildPareto } from '../../../../shared/analysis/pareto/buildPareto.ts'
import type { Pareto, ParetoInput, ParetoOptions } from '../../../../shared/analysis/pareto/pareto.ts'
import type { ParetoValues, paretoValuesQuerySchema } from '../../../../shared/contract/analysis/paretoContract.ts'
import { paretoLabels } from '../../../../shared/i18n/paretoLabels.ts'
import { paretoInputOf } from '../../derivations/paretoInputs.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

type Query = z.output<typeof paretoValuesQuerySchema>

/** Two values of an own dimension beside one another: what a chart of either shows, in the order of the whole. */
export function comparedValues(
  current: OpenEngagement,
  query: Query,
  whole: { readonly pareto: Pareto; readonly options: ParetoOptions },
): ParetoValues {
  const { field, first, second, by, measure } = query
  const { pareto, options } = whole
  const dimensions = [by, ...query.within.map((step) => step.by)]
  const inputs = [first, second].map((value) =>
    paretoInputOf(current.within({ field, value }), query, query.language, dimensions),
  )
  const charts = inputs.map((input) => buildPareto(input, { ...options, other: undefined }))
  const aligned = alignCharts([pareto, ...charts])
  // What is estimated alone has cases of no value, and often comes first in the whole.
  const rows = aligned.bars.flatMap((_, row) => (aligned.values.slice(1).some((values) => values[row] !== 0) ? [row] : []))
  const bars = rows.flatMap((row) => aligned.bars[row] ?? [])
  const shown = aligned.values.slice(1).map((values) => rows.map((row) => values[row] ?? 0))
  const largest = shown.flat().reduce((most, value) => Math.max(most, value), 0)
  const [one, other] = inputs.map(sideOf)
  if (one === undefined || other === undefined) throw new Error('two values are compared')
  const compared = compareValues(one, other, { by, measure, labels: paretoLabels(query.language), within: options.within })
  const occurrences = charts.reduce((sum, { counted }) => sum + counted.occurrences, 0)
  const counted = { ...pareto.counted, occurrences, estimated: 0 }
  return {
    pareto: { ...pareto, counted },
    aligned: { bars, values: shown, totals: aligned.totals.slice(1), largest },
    bars: compared,
  }
}

function sideOf({ engagement, tallies }: ParetoInput): ComparedSide {
  return { engagement, tallies, period: tallies.period, volume: null }
}
