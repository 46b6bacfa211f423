import * as z from 'zod'
import { sources } from './sources.ts'

/** What a page is told: something was committed, or another file (or none) is open now and everything may be another. */
export const changeEventSchema = z.object({
  kind: z.enum(['committed', 'file']),
  touched: z.array(z.enum(sources)),
  dataVersion: z.number(),
})
export type ChangeEvent = z.infer<typeof changeEventSchema>
