import type { ReactNode } from 'react'
import type { Chance } from '../../../shared/analysis/pareto/chanceIntervals.ts'
import type { ConfirmedBars } from '../../../shared/analysis/pareto/confirmedBars.ts'
import type { ChartedPareto, ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import type { OwnCategory } from '../colour/categoryColour.ts'
import type { ParetoStack } from './paretoExtras.ts'

export interface ParetoChartProps {
  readonly pareto: ChartedPareto
  /** Block size of the drawing in pixels, without heading and foot; 420 unless given. Sideways charts scroll inside it. */
  readonly height?: number
  /** Category id of a bar's item; colours the bars. Absent: by category the bar's own key, else neutral ink. */
  readonly categoryOf?: (key: string) => string | null
  readonly ownCategories?: readonly OwnCategory[]
  /** Enter or a click on a bar that can be opened. */
  readonly onOpen?: (bar: ParetoBar) => void
  /** Which bars can be opened; all unless given. */
  readonly canOpen?: (bar: ParetoBar) => boolean
  /** What stands before the heading, such as the bread-crumb of a drill-down. */
  readonly trail?: ReactNode
  /** Where the bars come from when the chart is a drill-down: joins the subtitle. */
  readonly within?: readonly string[]
  /** Divides every bar; its rows stand in the order of the bars. The chart then lies on its side. */
  readonly stack?: ParetoStack | null
  /** Draws what chance alone would give each place. */
  readonly chance?: Chance | null
  /** Marks what of each bar is confirmed. */
  readonly proof?: ConfirmedBars | null
}
