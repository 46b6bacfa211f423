import { type } from '@orpc/contract'
import * as z from 'zod'
import type { ComparedVolume } from '../../analysis/comparison/compareExposed.ts'
import type { Comparison } from '../../analysis/comparison/comparePeriods.ts'
import type { Cycle } from '../../analysis/cycles/cycles.ts'
import type { MeasuredDrop } from '../../analysis/progress/measuredDrop.ts'
import type { MeasuredKpi } from '../../analysis/progress/measuredKpi.ts'
import type { TrackRecord } from '../../analysis/progress/trackRecord.ts'
import type { Decision, Fix, Task } from '../../engagement/engagement.ts'
import { figure, isoDaySchema, label, optionalName, optionalTitle, plainText, text } from '../../model/lists/values.ts'
import type { Period } from '../../model/months.ts'
import type { FixState } from '../../model/vocabulary.ts'
import { decisionVerdicts, languages, type Measure, measures } from '../../model/vocabulary.ts'
import { byId, idSchema, procedure } from '../base/base.ts'
import { dimensionSchema } from './paretoContract.ts'

/** Where one fix stands. */
export interface ProgressFix {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly owner: string | null
  readonly state: FixState
  readonly startOn: string | null
  readonly dueOn: string | null
  readonly doneOn: string | null
  readonly effortDays: number | null
  /** Of the present plan; null when it does not hold the fix. */
  readonly wave: number | null
  /** Codes of what it requires that is not done. */
  readonly waitsFor: readonly string[]
  readonly check: Fix['check'] | null
  /** Whether anybody said how sure the estimate is. */
  readonly hasConfidence: boolean
}

/** A snapshot without what it froze. */
export interface SnapshotLabel {
  readonly id: string
  readonly name: string
  readonly on: string
  readonly period: Period | null
}

export interface Progress {
  readonly fixes: readonly ProgressFix[]
  readonly tasks: readonly Task[]
  readonly decisions: readonly Decision[]
  /** The latest first. */
  readonly snapshots: readonly SnapshotLabel[]
  readonly record: TrackRecord | null
}

/** What can be filled into the check of a fix, if the user takes it. */
export interface CheckOffer {
  /** Cases a month that the present plan says the fix removes; null when the plan does not hold it. */
  readonly predicted: number | null
  readonly actual: MeasuredDrop | null
  /** Of the KPI that its check names; null without one, and while it was not measured before and after. */
  readonly kpi: MeasuredKpi | null
}

/** What customers say of the failure point that hurts most, for a review: never with a customer's name. */
export interface ReviewWords {
  readonly title: string
  readonly measure: Measure
  /** Per month, in the unit of the measure. */
  readonly harm: number
  /** The latest first; none where no case of those that hurt most has words. */
  readonly quotes: readonly { readonly id: string; readonly on: string; readonly text: string }[]
}

export interface ComparedReviews {
  readonly comparison: Comparison
  /** What it shows, in words that claim no more. */
  readonly verdict: string
  /** One of each unit that volumes are written down in. */
  readonly volumes: readonly ComparedVolume[]
}

/** A cycle with what was counted at its two ends, in words that claim no more than they show. */
export interface CycleView extends Cycle {
  readonly verdict: string
}

const comparedSideSchema = z.union([
  z.strictObject({ snapshot: plainText }),
  z.strictObject({ from: isoDaySchema, to: isoDaySchema }),
])

export const progressContract = {
  get: procedure.output(type<Progress>()),
  offer: procedure.input(byId).output(type<CheckOffer>()),
  /** Keeps the engagement as it stands as a snapshot of this day, which the day's decisions that name none then name. */
  freeze: procedure
    .input(z.strictObject({ name: label, on: isoDaySchema, note: text.optional() }))
    .output(type<{ readonly id: string }>()),
  /** The decisions that were made on them stay. */
  removeSnapshots: procedure.input(z.strictObject({ ids: z.array(idSchema).min(1) })).output(type<null>()),
  /** Writes down what was decided about a fix, whose state follows; with the plan's prediction for its check where it is given. */
  decide: procedure
    .input(
      z.strictObject({
        fix: idSchema,
        verdict: z.enum(decisionVerdicts),
        on: isoDaySchema,
        by: optionalName.optional(),
        why: optionalTitle.optional(),
        predicted: figure.optional(),
      }),
    )
    .output(type<null>()),
  /** A frozen review or a period beside another, or beside what was counted since; cases by months, or by the volumes of a unit. */
  compare: procedure
    .input(
      z.strictObject({
        before: comparedSideSchema,
        after: comparedSideSchema.optional(),
        by: dimensionSchema.default('root-cause'),
        volume: plainText.nullable().default(null),
        language: z.enum(languages),
      }),
    )
    .output(type<ComparedReviews>()),
  /** Of this failure point, or of those that hurt most the first that any late case has words for, else the first; null without any. */
  words: procedure
    .input(z.strictObject({ measure: z.enum(measures), failurePoint: idSchema.optional() }))
    .output(type<ReviewWords | null>()),
  /** Names of customers and employees that stand in any text which a review may show: what hides them there looks for these. */
  names: procedure.output(type<readonly (readonly string[])[]>()),
  /** What was promised from each frozen review to the next, or until today, and what came of it; the latest first. */
  cycles: procedure
    .input(z.strictObject({ today: isoDaySchema, language: z.enum(languages) }))
    .output(type<readonly CycleView[]>()),
}
