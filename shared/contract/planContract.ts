import { type } from '@orpc/contract'
import * as z from 'zod'
import type { FrontierPoint } from '../analysis/frontier.ts'
import type { Plan } from '../analysis/plan.ts'
import type { FixKind, FixState, Pin, Strength } from '../model/vocabulary.ts'
import { measures } from '../model/vocabulary.ts'
import { procedure } from './base.ts'

/** What stands beside a fix's id on the Work plan screen. */
export interface PlanFixLabel {
  readonly code: string
  readonly title: string
  readonly owner: string | null
  readonly state: FixState
  readonly kind: FixKind | null
  readonly strength: Strength | null
  readonly pinned: Pin | null
  readonly effortDays: number | null
  readonly cost: number | null
}

export interface PlanView {
  readonly plan: Plan
  /** By fix id; every fix of the engagement. */
  readonly fixes: Readonly<Record<string, PlanFixLabel>>
  /** Limits and measure the plan was computed with. */
  readonly limits: {
    readonly capacity: number | null
    readonly budget: number | null
    readonly waveDays: number | null
    readonly measure: (typeof measures)[number]
  }
  /** Effort days of all candidates together: the far end of the capacity slider. */
  readonly allEffortDays: number
  readonly allCost: number
}

export type { FrontierPoint }

const limit = z.number().min(0).max(1e15).nullable()

/** Absent: as saved in the engagement; null: no limit. */
const planQuerySchema = z.strictObject({ capacity: limit, budget: limit, waveDays: limit, measure: z.enum(measures) }).partial()
export type PlanQuery = z.infer<typeof planQuerySchema>

export const planContract = {
  get: procedure.input(planQuerySchema).output(type<PlanView>()),
  /** What plans remove at capacities from 0 to all days, and at the saved capacity; ascending. */
  frontier: procedure
    .input(planQuerySchema.omit({ capacity: true }))
    .output(type<{ points: readonly FrontierPoint[]; total: number }>()),
}
