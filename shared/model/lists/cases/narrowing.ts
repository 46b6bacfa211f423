import * as z from 'zod'
import { id, label } from '../values.ts'

/** Only the cases that have this value in one of the team's own dimensions, by its id; null is had by those that say nothing there. */
export const narrowingSchema = z.strictObject({ field: id, value: label.nullable() })
export type Narrowing = z.output<typeof narrowingSchema>

/** The part of a query that says which cases are counted: all of them unless it does. */
export const counted = { narrowing: narrowingSchema.nullable().default(null) }
