import { type } from '@orpc/contract'
import * as z from 'zod'
import type { Category, Engagement, KickOff, Period, PlanSettings, Stage, Touchpoint } from '../../engagement/engagement.ts'
import { engagementSchema } from '../../engagement/engagementSchema.ts'
import type { WorkingDays } from '../../model/days/workingDays.ts'
import { kickOffSchema } from '../../model/lists/kickOff.ts'
import { mainJourneySchema } from '../../model/lists/mainJourney.ts'
import { periodSchema, settingsShape, workingSchema } from '../../model/lists/settings.ts'
import { percent } from '../../model/lists/values.ts'
import { largestAmount, measures } from '../../model/vocabulary.ts'
import { idSchema, procedure } from '../base/base.ts'

/** The engagement without its lists that grow: what every screen needs to name and format things. */
export interface EngagementHead {
  readonly name: string
  readonly language: Engagement['language']
  readonly currency: string
  readonly severityWeights: Engagement['severityWeights']
  readonly period: Period | null
  /** The period measures are taken over; null without a set period and without occurrences. */
  readonly effectivePeriod: Period | null
  readonly plan: PlanSettings
  /** As it is said, else as is usual where the language of the engagement is spoken. */
  readonly working: WorkingDays
  /** What was agreed on before the work; empty where nothing was. */
  readonly kickOff: KickOff
  /** What is said of the main journey; empty where nothing is. */
  readonly mainJourney: NonNullable<Engagement['mainJourney']>
  /** What the presenter means to say, by the id of the slide. */
  readonly reviewNotes: NonNullable<Engagement['reviewNotes']>
  /** Names that boards are not shown, in the order in which they were hidden. */
  readonly hiddenPeople: readonly string[]
  readonly categories: readonly Category[]
  readonly stages: readonly Stage[]
  readonly touchpoints: readonly Touchpoint[]
  /** Channels named anywhere, in code-point order. */
  readonly channels: readonly string[]
  /** The team's own dimensions of an occurrence. */
  readonly fields: readonly { readonly id: string; readonly name: string }[]
  readonly counts: {
    readonly failurePoints: number
    readonly rootCauses: number
    readonly fixes: number
    readonly occurrences: number
  }
}

const limit = z.number().min(0).max(largestAmount).nullable()

export const settingsPatchSchema = z
  .strictObject({
    name: engagementSchema.shape.name,
    language: engagementSchema.shape.language.unwrap(),
    currency: engagementSchema.shape.currency.unwrap(),
    severityWeights: engagementSchema.shape.severityWeights.unwrap(),
    period: periodSchema.nullable(),
    tolerableCancellation: percent.nullable(),
    working: workingSchema.nullable(),
    kickOff: kickOffSchema.nullable(),
    mainJourney: mainJourneySchema.nullable(),
    reviewNotes: settingsShape.reviewNotes.unwrap().nullable(),
    plan: z.strictObject({ capacity: limit, budget: limit, measure: z.enum(measures).nullable(), waveDays: limit }).partial(),
  })
  .partial()

export const engagementContract = {
  head: procedure.output(type<EngagementHead>()),
  updateSettings: procedure.input(settingsPatchSchema).output(type<null>()),
  /** The stages' ids in their new order; refused unless it holds each exactly once. */
  orderStages: procedure.input(z.strictObject({ ids: z.array(idSchema) })).output(type<null>()),
}
