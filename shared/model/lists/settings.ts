import * as z from 'zod'
import { holidayCalendars, workWeeks } from '../days/workingDays.ts'
import { languages, measures } from '../vocabulary.ts'
import { kickOffSchema } from './kickOff.ts'
import { mainJourneySchema } from './mainJourney.ts'
import { amount, id, isoDaySchema, label, percent, score, text } from './values.ts'

export const periodSchema = z.strictObject({ from: isoDaySchema, to: isoDaySchema })

export const planSettingsSchema = z.strictObject({
  /** Effort days available. */
  capacity: amount.optional(),
  /** Money available, in the engagement's currency. */
  budget: amount.optional(),
  measure: z.enum(measures).optional(),
  /** Effort days that fit into one wave. */
  waveDays: amount.optional(),
})

/** On which days the team works, where it is not as is usual where its language is spoken. */
export const workingSchema = z.strictObject({
  week: z.enum(workWeeks).optional(),
  /** Whose holidays are days off, with their eves. */
  holidays: z.enum(holidayCalendars).optional(),
  /** Further days off. */
  daysOff: z.array(isoDaySchema).max(1000).optional(),
})

/** What the engagement says about itself, besides its lists. */
export const settingsShape = {
  name: label,
  language: z.enum(languages).default('he'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('ILS'),
  severityWeights: z.tuple([amount, amount, amount, amount, amount]).default([1, 2, 3, 4, 5]),
  period: periodSchema.optional(),
  plan: planSettingsSchema.default({}),
  /** How many percent of the closings may be cancelled; `cancellations.tolerablePercent` of a document. */
  tolerableCancellation: percent.optional(),
  /** Below it a score is bad news, 0–10. */
  neutralScore: score.optional(),
  working: workingSchema.optional(),
  kickOff: kickOffSchema.optional(),
  mainJourney: mainJourneySchema.optional(),
  /** What the presenter means to say at each slide of a review, by the id of the slide. */
  reviewNotes: z
    .array(z.strictObject({ slide: id, text }))
    .max(100)
    .optional(),
  /** Names that boards are not shown: a code stands for each. */
  hiddenPeople: z.array(label).max(1000).optional(),
}
