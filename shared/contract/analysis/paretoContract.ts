import { type } from '@orpc/contract'
import * as z from 'zod'
import type { ComparedValue } from '../../analysis/comparison/compareValues.ts'
import type { ChartExposures } from '../../analysis/comparison/exposedCharts.ts'
import type { ControlChart } from '../../analysis/measures/controlChart.ts'
import type { AlignedCharts } from '../../analysis/pareto/alignCharts.ts'
import type { Chance } from '../../analysis/pareto/chanceIntervals.ts'
import type { RankComparison } from '../../analysis/pareto/compareRankings.ts'
import type { ConfirmedBars } from '../../analysis/pareto/confirmedBars.ts'
import type { CrossPareto } from '../../analysis/pareto/crossPareto.ts'
import type { Pareto } from '../../analysis/pareto/pareto.ts'
import type { HarmByUnits, UnitFinding } from '../../analysis/units/harmByUnits.ts'
import type { Period } from '../../engagement/engagement.ts'
import { counted } from '../../model/lists/cases/narrowing.ts'
import { id, isoDaySchema, label, plainText } from '../../model/lists/values.ts'
import { type Dimension, dimensions, type FieldDimension, languages, type Measure, measures } from '../../model/vocabulary.ts'
import { procedure } from '../base/base.ts'

const percent = z.number().gt(0).max(100)

/** Which bars are gathered into Other. */
const otherRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('top'), bars: z.int().min(1) }),
  z.strictObject({ kind: z.literal('minimum-percent'), percent }),
  z.strictObject({ kind: z.literal('cumulative-percent'), percent }),
])

/** A standard dimension, or `field:` and the id of one of the team's own. */
export const dimensionSchema = z.union([
  z.enum(dimensions),
  z.custom<FieldDimension>(
    (value) => typeof value === 'string' && /^field:./u.test(value) && id.safeParse(value.slice(6)).success,
  ),
])

export const paretoQuerySchema = z.strictObject({
  by: dimensionSchema,
  measure: z.enum(measures).default('count'),
  threshold: percent.default(80),
  /** Labels forced last, in this order. */
  last: z.array(plainText).default([]),
  /** null keeps every bar. */
  other: otherRuleSchema.nullable().default(null),
  from: isoDaySchema.nullable().default(null),
  to: isoDaySchema.nullable().default(null),
  /** The bars drilled into so far, outermost first; reserved bars by their kind. */
  within: z
    .array(z.strictObject({ by: dimensionSchema, key: plainText }))
    .max(6)
    .default([]),
  ...counted,
  /** The language of built-in names in labels. */
  language: z.enum(languages),
})
export type ParetoQuery = z.input<typeof paretoQuerySchema>

export interface ParetoView {
  /** With the notice that another measure puts another bar first, where it does: cost beside count, count beside the rest. */
  readonly pareto: Pareto
  /** What was drilled into, with its label. */
  readonly path: readonly { readonly by: Dimension; readonly key: string; readonly label: string }[]
  /** What a drill into a bar shows next; null at the end. */
  readonly next: Dimension | null
}

/** A chart divided by a second dimension, one of the two at most the team's own: at most `series` bars of it and Other. */
export const paretoSplitQuerySchema = paretoQuerySchema.extend({
  second: dimensionSchema,
  series: z.int().min(1).max(24).default(6),
})

export interface ParetoSplit extends CrossPareto {
  /** The dimension that divides the bars. */
  readonly second: Dimension
}

/** The chart's own period beside a second one, both ends included. */
export const paretoPeriodsQuerySchema = paretoQuerySchema.extend({
  secondFrom: isoDaySchema,
  secondTo: isoDaySchema,
  /** The unit of the volume that cases are counted by; null for months. */
  volume: plainText.nullable().default(null),
})

export interface ParetoPeriods {
  /** Of the chart's own period; it gives the order. */
  readonly pareto: Pareto
  readonly aligned: AlignedCharts
  /** The chart's own, then the second. */
  readonly periods: readonly (Period | null)[]
  /** Where both have the volume that was asked for, values are rates of what was counted for every 1,000 of it; else a month. */
  readonly exposures: ChartExposures
}

/** Two values of one of the team's own dimensions, side by side over the chart's period. */
export const paretoValuesQuerySchema = paretoQuerySchema
  .omit({ narrowing: true })
  .extend({ field: id, first: label, second: label })

export interface ParetoValues {
  /** Of all cases; it gives the order. What it counts is what both sides count. */
  readonly pareto: Pareto
  /** Of the first value, then of the second. */
  readonly aligned: AlignedCharts
  readonly bars: readonly ComparedValue[]
}

export const paretoRanksQuerySchema = paretoQuerySchema.extend({ against: z.enum(measures) })

/** The months of a period, whatever bars are shown. */
export const paretoMonthsQuerySchema = paretoQuerySchema.pick({ from: true, to: true, narrowing: true })

export interface ParetoMonths {
  /** null below two months or without an occurrence: then there is nothing to compare. */
  readonly chart: ControlChart | null
  readonly period: Period | null
}

/** The harm of a period, whatever bars are shown. */
export const paretoUnitsQuerySchema = paretoQuerySchema.pick({ measure: true, from: true, to: true, narrowing: true })

/** What is named in a cell: a root cause or a failure point. */
interface UnitNamed {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly value: number
}

export interface ParetoUnitCause extends Omit<UnitNamed, 'id'> {
  /** Null where nothing is traced; then code and title are empty. */
  readonly id: string | null
  readonly failurePoints: readonly UnitNamed[]
}

export interface ParetoUnits extends Omit<HarmByUnits, 'cells'> {
  readonly measure: Measure
  readonly period: Period | null
  readonly finding: UnitFinding | null
  /** Units by id. */
  readonly names: ReadonlyMap<string, string>
  readonly cells: readonly (readonly { readonly value: number; readonly causes: readonly ParetoUnitCause[] }[])[]
}

export const paretoContract = {
  get: procedure.input(paretoQuerySchema).output(type<ParetoView>()),
  split: procedure.input(paretoSplitQuerySchema).output(type<ParetoSplit>()),
  periods: procedure.input(paretoPeriodsQuerySchema).output(type<ParetoPeriods>()),
  values: procedure.input(paretoValuesQuerySchema).output(type<ParetoValues>()),
  /** null where chance cannot be compared: other measures than count, and less than two bars. */
  chance: procedure.input(paretoQuerySchema).output(type<Chance | null>()),
  /** What of each bar of the chart is confirmed, and what of that no evidence speaks for. */
  proof: procedure.input(paretoQuerySchema).output(type<ConfirmedBars>()),
  ranks: procedure.input(paretoRanksQuerySchema).output(type<RankComparison>()),
  /** Harm by the unit where it lands and the unit where it is born. */
  units: procedure.input(paretoUnitsQuerySchema).output(type<ParetoUnits>()),
  months: procedure.input(paretoMonthsQuerySchema).output(type<ParetoMonths>()),
}
