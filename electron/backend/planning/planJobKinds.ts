import * as z from 'zod/mini'
import type { FrontierPoint } from '../../../shared/analysis/plan/frontier.ts'
import type { ChoosableFix } from '../../../shared/analysis/removal/choosableFix.ts'
import type { TraceTerms } from '../../../shared/analysis/removal/traceTerms.ts'
import type { PlanLimits } from '../../../shared/analysis/selection/planLimits.ts'
import type { SearchResult } from '../../../shared/analysis/selection/planSearch.ts'
import type { Uncertainty, UncertaintyInput, UncertaintyOptions } from '../../../shared/analysis/uncertainty/uncertainty.ts'

export interface DrawJob {
  readonly input: UncertaintyInput
  readonly limits: PlanLimits
  /** The fixes of the plan that is shown, by id, in its order. */
  readonly ranked: readonly string[]
  readonly options: UncertaintyOptions
}

interface ChoiceInput {
  readonly terms: TraceTerms
  readonly impacts: ReadonlyMap<string, number>
  readonly fixes: readonly ChoosableFix[]
}

export interface ChoiceJob {
  readonly input: ChoiceInput
  readonly limits: PlanLimits
}

export interface FrontierJob {
  readonly input: ChoiceInput
  readonly limits: PlanLimits
  readonly allDays: number
}

// What goes in are values of the analysis, which nothing but this program made; to look through all of them once more
// would take the thread that answers longer than handing them over.
const share = z.number().check(z.gte(0), z.lte(1))
const fixName = z.strictObject({ id: z.string(), name: z.string() })

const uncertaintySchema: z.core.$ZodType<Uncertainty> = z.strictObject({
  draws: z.int(),
  seed: z.int(),
  stays: z.map(z.string(), share),
  removed: z.strictObject({ low: z.number(), median: z.number(), high: z.number() }),
  alike: z.array(z.strictObject({ first: fixName, second: fixName, share })),
})

const frontierSchema: z.core.$ZodType<readonly FrontierPoint[]> = z.array(
  z.strictObject({ capacity: z.number(), removed: z.number() }),
)

const searchResultSchema: z.core.$ZodType<SearchResult> = z.strictObject({
  chosen: z.strictObject({ fixes: z.array(z.int()), removed: z.number(), days: z.number(), cost: z.number() }),
  exact: z.boolean(),
  upperBound: z.number(),
  nodes: z.int(),
})

/** Which fixes a plan holds; tells how much of what it may take is spent, 0–1. */
export const choosePlanJob = {
  name: 'choose-plan',
  carrier: 'thread',
  memory: 1024,
  input: z.custom<ChoiceJob>(),
  progress: share,
  result: searchResultSchema,
} as const

/** How sure a plan is. */
export const drawPlanJob = {
  name: 'draw-plan',
  carrier: 'thread',
  memory: 512,
  input: z.custom<DrawJob>(),
  progress: z.never(),
  result: uncertaintySchema,
} as const

/** What plans remove at every capacity up to `allDays`. */
export const findFrontierJob = {
  name: 'find-frontier',
  carrier: 'thread',
  memory: 512,
  input: z.custom<FrontierJob>(),
  progress: z.never(),
  result: frontierSchema,
} as const
