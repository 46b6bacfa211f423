import * as z from 'zod'
import { sources } from './sources.ts'

/**
 * What a page is told: something was committed, or another file (or none) is open now and everything may be another, or how much
 * of the search for a large plan, or through the cases, is done, 0–1, or how many rows of a
 * table were gone through; null when that is over.
 */
export const changeEventSchema = z.object({
  kind: z.enum(['committed', 'file', 'planning', 'searching', 'importing']),
  touched: z.array(z.enum(sources)),
  dataVersion: z.number(),
  share: z.number().nullable().optional(),
})
export type ChangeEvent = z.infer<typeof changeEventSchema>
