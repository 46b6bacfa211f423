import type { ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import type { Direction, MeasureText, Size } from '../base/chartGeometry.ts'

/** The words and numbers of a chart, ready to be placed. */
export interface ParetoTexts {
  /** A value in the measure's own unit, without it. */
  readonly value: (value: number) => string
  /** A share 0–1. */
  readonly share: (share: number) => string
  readonly valueAxis: string
  readonly shareAxis: string
  readonly vitalFew: string
  readonly usefulMany: string
}

export interface ParetoLayoutInput {
  readonly bars: readonly ParetoBar[]
  /** The full height of both axes. */
  readonly total: number
  /** Percent 0–100. */
  readonly threshold: number
  /** Number of leading bars that are vital. */
  readonly vitalFew: number
  readonly size: Size
  readonly direction: Direction
  readonly measure: MeasureText
  readonly texts: ParetoTexts
  /** Whether each bar has a category's icon beside its label. */
  readonly icons: boolean
  /** Whether bars must lie on their side, because what is drawn on them leaves no room for their numbers. */
  readonly sideways?: boolean
}
