import type { FrontierPoint } from '../../../shared/analysis/plan/frontier.ts'
import type { Plan } from '../../../shared/analysis/plan/plan.ts'
import type { RemovalInput } from '../../../shared/analysis/removal/removalInput.ts'
import type { PlanLimits } from '../../../shared/analysis/selection/planLimits.ts'
import type { Uncertainty, UncertaintyInput, UncertaintyOptions } from '../../../shared/analysis/uncertainty/uncertainty.ts'

/** How sure a plan is. */
export interface DrawJob {
  readonly kind: 'draw'
  readonly input: UncertaintyInput
  readonly limits: PlanLimits
  /** The plan that is shown. */
  readonly plan: Plan
  readonly options: UncertaintyOptions
}

/** What plans remove at every capacity up to `allDays`. */
export interface FrontierJob {
  readonly kind: 'frontier'
  readonly input: RemovalInput
  readonly limits: PlanLimits
  readonly allDays: number
}

/** What takes too long for the thread that answers the page; all of it can be copied from one thread to another. */
export type PlanJob = DrawJob | FrontierJob

/** What comes of a job. */
export type PlanAnswer<Job extends PlanJob> = Job extends DrawJob ? Uncertainty : readonly FrontierPoint[]
