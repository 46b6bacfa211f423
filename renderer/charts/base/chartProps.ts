import type { ReactNode } from 'react'
import type { Chance } from '../../../shared/analysis/pareto/chanceIntervals.ts'
import type { Pareto, ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import type { Plan } from '../../../shared/analysis/plan/plan.ts'
import type { FrontierPoint } from '../../../shared/contract/planContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import type { ParetoStack } from '../pareto/paretoExtras.ts'

/** What every chart can switch to: its drawing, or the same numbers as a table. */
export type ChartView = 'chart' | 'table'

/** A category of the team's own; the order decides its colour. */
export interface OwnCategory {
  readonly id: string
  readonly name: string
}

export interface ParetoChartProps {
  readonly pareto: Pareto
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
}

/** What the plan chart needs to know of a fix. */
export interface PlanChartFix {
  readonly code: string
  readonly title: string
}

export interface PlanChartProps {
  readonly plan: Plan
  readonly measure: Measure
  /** By fix id. */
  readonly fixes: Readonly<Record<string, PlanChartFix>>
  /** Block size of one row of the ranked list beside, in pixels. */
  readonly rowHeight: number
  /** Block size of the ranked list's head, in pixels; at least 44. */
  readonly headerHeight: number
  /** The ranked list; it stands at the start side of the bars, and the table takes the place of both. */
  readonly list?: ReactNode
  /** CSS grid columns of list and bars; `minmax(0, 3fr) minmax(18rem, 2fr)` unless given. */
  readonly columns?: string
  /** The fix lit up in list and chart alike. */
  readonly active?: string | null
  readonly onActive?: (fix: string | null) => void
  /** Enter or a click on a bar. */
  readonly onOpen?: (fix: string) => void
}

export interface FrontierChartProps {
  /** By capacity, ascending. */
  readonly points: readonly FrontierPoint[]
  /** All harm per month: the full height of the chart. */
  readonly total: number
  readonly measure: Measure
  /** Days; null means no limit. */
  readonly capacity: number | null
  /** What the plan at this capacity removes per month. */
  readonly removed: number
  /** Days of all candidates together: the far end of the slider. */
  readonly allEffortDays: number
  /** At every move of the handle, in whole days. */
  readonly onCapacity: (days: number) => void
  /** When the handle is let go or a key was pressed: the moment to save. */
  readonly onCapacityEnd?: (days: number) => void
  /** Block size of the drawing in pixels; 200 unless given. */
  readonly height?: number
  /** With the finding as its only words, where the screen says the rest. */
  readonly brief?: boolean
}
