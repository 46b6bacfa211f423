import { type } from '@orpc/contract'
import * as z from 'zod'
import type { FrontierPoint } from '../../analysis/plan/frontier.ts'
import type { Plan } from '../../analysis/plan/plan.ts'
import type { Alike } from '../../analysis/uncertainty/uncertainty.ts'
import { counted } from '../../model/lists/cases/narrowing.ts'
import { effectSchema } from '../../model/lists/work/fixes.ts'
import type { FixKind, FixState, Pin, Strength } from '../../model/vocabulary.ts'
import { largestAmount, measures } from '../../model/vocabulary.ts'
import { idSchema, procedure } from '../base/base.ts'

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
  /** It names no root cause: a small gesture, or an idea that waits for its effect. */
  readonly weakensNothing: boolean
  /** ISO days. */
  readonly startOn: string | null
  readonly dueOn: string | null
}

/** The harm in another measure than that of the plan. */
export interface HarmBeside {
  /** Per month; of money in the currency of the engagement. */
  readonly total: number
  /** What the fixes of the plan remove of it. */
  readonly removed: number
  /** By fix id, what each of them removes of it after those ranked above it. */
  readonly byFix: ReadonlyMap<string, number>
}

export interface PlanView {
  readonly plan: Plan
  /** By fix id; every fix of the engagement. */
  readonly fixes: ReadonlyMap<string, PlanFixLabel>
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
  /** Where a cost per case is known of any failure point and harm is not counted in money anyway. */
  readonly money: HarmBeside | null
  /** Where harm is not counted in cases anyway. */
  readonly cases: HarmBeside | null
}

export type { FrontierPoint }

/** How sure a plan is (design section 6): what seeded draws of everything uncertain say of it. */
export interface PlanUncertainty {
  /** True when no number behind the plan is uncertain, or none that changes anything: then there is no interval to show. */
  readonly certain: boolean
  /** How many plans were drawn; 1 where nothing is uncertain. */
  readonly draws: number
  readonly seed: number
  /** What the plan removes per month: 5th, 50th and 95th percentile of the draws. */
  readonly removed: { readonly low: number; readonly median: number; readonly high: number }
  /** Share 0–1 of the draws whose plan holds the fix; by id, every fix that may be chosen. */
  readonly stays: ReadonlyMap<string, number>
  /** Neighbours in rank that cannot be told apart, by rank. */
  readonly alike: readonly Alike[]
}

const amount = z.number().min(0).max(largestAmount)
const limit = amount.nullable()

/** Absent: as saved in the engagement; null: no limit. */
const limitsSchema = z.strictObject({ capacity: limit, budget: limit, waveDays: limit, measure: z.enum(measures) }).partial()

const overrideSchema = z.strictObject({
  fix: idSchema,
  effortDays: amount.optional(),
  cost: amount.optional(),
  effectivenessFactor: z.number().min(0).max(1000).optional(),
  effects: z.array(effectSchema).optional(),
  leftOut: z.boolean().optional(),
})

/** Tried out without being saved; what names no fix is passed over. A list, because an id may be any text and no key is. */
const overridesSchema = z.array(overrideSchema)

const planQuerySchema = limitsSchema.extend({ overrides: overridesSchema.optional() })
export type PlanQuery = z.infer<typeof planQuerySchema>

/** The plan that would come first if only some cases counted. */
const countedPlanQuerySchema = planQuerySchema.extend(counted)
export type CountedPlanQuery = z.input<typeof countedPlanQuerySchema>

/** 10,000 draws and seed 1 unless asked otherwise. */
const uncertaintyQuerySchema = countedPlanQuerySchema.extend({
  draws: z.int().min(1).max(1_000_000).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
})
export type UncertaintyQuery = z.infer<typeof uncertaintyQuerySchema>

export const planContract = {
  get: procedure.input(countedPlanQuerySchema).output(type<PlanView>()),
  /** Of the plan that `get` gives for the same query. Takes a while; ends at once when the call is aborted. */
  uncertainty: procedure.input(uncertaintyQuerySchema).output(type<PlanUncertainty>()),
  /**
   * Saves what was tried as one change: limits into the settings, days, cost and effects into the fixes, and what was left
   * out as pinned out.
   */
  keep: procedure.input(planQuerySchema).output(type<null>()),
  /** What plans remove at capacities from 0 to all days, and at the saved capacity; ascending. */
  frontier: procedure
    .input(countedPlanQuerySchema.omit({ capacity: true }))
    .output(type<{ points: readonly FrontierPoint[]; total: number }>()),
}
