import * as z from 'zod'
import { amount, isoDaySchema, label, percent, score } from '../model/lists/values.ts'
import { languages, measures } from '../model/vocabulary.ts'
import { cancellationsSchema, outsideDocument } from './cancellationsKey.ts'
import { type AnyCatalogue, catalogue } from './catalogue.ts'

/**
 * The interchange format (design section 7): what `shoresh load` reads and `shoresh dump` writes.
 * Unknown keys are refused. Rules that span several values (references, shares, cycles) are in findProblems.ts.
 */

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

/** What the engagement says about itself, besides its lists. */
const settingsShape = {
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
}

type ListShape<Lists extends AnyCatalogue> = {
  readonly [Key in keyof Lists]: z.ZodDefault<z.ZodArray<Lists[Key]['schema']>>
}

/** The document of an engagement whose lists are those of the catalogue. */
export function documentSchema<Lists extends AnyCatalogue>(lists: Lists) {
  const shape = Object.fromEntries(Object.entries(lists).map(([key, { schema }]) => [key, z.array(schema).default([])]))
  return z.strictObject({
    format: z.literal('shoresh-engagement').optional(),
    version: z.literal(1).optional(),
    ...settingsShape,
    // Object.fromEntries forgets which key has which schema; each has its own list's.
    ...(shape as unknown as ListShape<Lists>),
  })
}

export const engagementSchema = documentSchema(catalogue)

/** The document that other programs write and read, where cancellations stand in one object. */
export const interchangeSchema = engagementSchema.omit(outsideDocument).extend({ cancellations: cancellationsSchema.optional() })
