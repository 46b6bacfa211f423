import * as z from 'zod'
import { customerKinds } from '../vocabulary.ts'
import { text } from './values.ts'

const personaSchema = z.strictObject({
  who: text.optional(),
  needs: text.optional(),
  drives: text.optional(),
  frustrates: text.optional(),
})

/** What is told of whoever goes along a journey, in the order in which it is told. */
export const personaFields = personaSchema.keyof().options

/** What is said of every journey; of the main one, which is there without being made and has no name, nothing else. */
export const mainJourneySchema = z.strictObject({
  /** Whose it is. */
  customer: z.enum(customerKinds).optional(),
  description: text.optional(),
  /** Who goes along it. */
  persona: personaSchema.optional(),
})
