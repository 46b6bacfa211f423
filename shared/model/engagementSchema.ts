import * as z from 'zod'
import {
  causeStates,
  fixKinds,
  fixStates,
  joins,
  languages,
  largestAmount,
  longestName,
  longestTitle,
  measures,
  pins,
} from './vocabulary.ts'

/**
 * The interchange format (design section 7): what `shoresh load` reads and `shoresh dump` writes.
 * Unknown keys are refused. Rules that span several values (references, shares, cycles) are in findProblems.ts.
 */

const id = z.string().min(1).max(64)
const title = z.string().regex(/\S/).max(longestTitle)
const text = z.string().max(100_000)
const label = z.string().regex(/\S/).max(longestName)
const amount = z.number().min(0).max(largestAmount)
const score = z.number().min(0).max(10)
const share = z.number().min(0).max(1)

/** One number, or low, likely and high. */
function estimate(value: z.ZodNumber) {
  return z.union([value, z.tuple([value, value, value])])
}

export const isoDaySchema = z.iso.date()

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

export const categorySchema = z.strictObject({ id, name: label, definition: text.optional() })

export const stageSchema = z.strictObject({ id, name: label })

export const touchpointSchema = z.strictObject({
  id,
  name: label,
  stage: id,
  channel: label.optional(),
  momentOfTruth: z.boolean().optional(),
  /** 0–10, as customers see it. */
  customerScore: score.optional(),
  /** 0–10, as the organisation sees it. */
  organisationScore: score.optional(),
  promise: text.optional(),
  reality: text.optional(),
  hands: z.array(label).optional(),
})

export const failurePointSchema = z.strictObject({
  id,
  code: label.optional(),
  title,
  description: text.optional(),
  touchpoint: id.optional(),
  stage: id.optional(),
  channel: label.optional(),
  severity: z.int().min(1).max(5).optional(),
  perMonth: estimate(amount).optional(),
  costPerCase: amount.optional(),
  customersPerMonth: amount.optional(),
})

export const rootCauseSchema = z.strictObject({ id, code: label.optional(), title, category: id, description: text.optional() })

/** Written out, because a declaration file cannot say a type that is inferred from itself. */
interface CauseShape {
  title?: string | undefined
  state?: (typeof causeStates)[number] | undefined
  rootCause?: string | undefined
  share?: number | undefined
  join?: (typeof joins)[number] | undefined
  causes?: CauseShape[] | undefined
}

export const causeSchema: z.ZodType<CauseShape, CauseShape> = z.strictObject({
  title: z.string().max(longestTitle).optional(),
  state: z.enum(causeStates).optional(),
  rootCause: id.optional(),
  share: share.optional(),
  join: z.enum(joins).optional(),
  get causes() {
    return z.array(causeSchema).optional()
  },
})

const traceSchema = z.strictObject({ failurePoint: id, cause: causeSchema })

export const effectSchema = z.strictObject({ rootCause: id, effectiveness: estimate(share) })

export const fixSchema = z.strictObject({
  id,
  code: label.optional(),
  title,
  description: text.optional(),
  kind: z.enum(fixKinds).optional(),
  state: z.enum(fixStates).optional(),
  owner: label.optional(),
  effortDays: amount.optional(),
  cost: amount.optional(),
  confidence: share.optional(),
  startOn: isoDaySchema.optional(),
  dueOn: isoDaySchema.optional(),
  pinned: z.enum(pins).optional(),
  effects: z.array(effectSchema),
  requires: z.array(id).optional(),
  excludes: z.array(id).optional(),
})

export const occurrenceSchema = z.strictObject({
  id: id.optional(),
  failurePoint: id,
  on: isoDaySchema,
  count: amount.optional(),
  /** Of the whole row, in the engagement's currency. */
  cost: amount.optional(),
  channel: label.optional(),
  stage: id.optional(),
  customer: label.optional(),
  text: text.optional(),
})

export const engagementSchema = z.strictObject({
  format: z.literal('shoresh-engagement').optional(),
  version: z.literal(1).optional(),
  name: label,
  language: z.enum(languages).default('he'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('ILS'),
  severityWeights: z.tuple([amount, amount, amount, amount, amount]).default([1, 2, 3, 4, 5]),
  period: periodSchema.optional(),
  plan: planSettingsSchema.default({}),
  categories: z.array(categorySchema).default([]),
  stages: z.array(stageSchema).default([]),
  touchpoints: z.array(touchpointSchema).default([]),
  failurePoints: z.array(failurePointSchema).default([]),
  rootCauses: z.array(rootCauseSchema).default([]),
  traces: z.array(traceSchema).default([]),
  fixes: z.array(fixSchema).default([]),
  occurrences: z.array(occurrenceSchema).default([]),
})
