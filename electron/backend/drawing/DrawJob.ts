import type { Plan, PlanLimits } from '../../../shared/analysis/plan.ts'
import type { UncertaintyInput, UncertaintyOptions } from '../../../shared/analysis/uncertainty.ts'

/** What the drawing thread is given; all of it can be copied from one thread to another. */
export interface DrawJob {
  readonly input: UncertaintyInput
  readonly limits: PlanLimits
  /** The plan that is shown. */
  readonly plan: Plan
  readonly options: UncertaintyOptions
}
