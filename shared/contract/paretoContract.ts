import { type } from '@orpc/contract'
import * as z from 'zod'
import type { Pareto } from '../analysis/pareto.ts'
import { isoDaySchema } from '../model/engagementSchema.ts'
import { dimensions, languages, measures } from '../model/vocabulary.ts'
import { procedure } from './base.ts'

export const paretoQuerySchema = z.strictObject({
  by: z.enum(dimensions),
  measure: z.enum(measures).default('count'),
  /** Percent above 0, up to 100. */
  threshold: z.number().gt(0).max(100).default(80),
  /** Labels forced last, in this order. */
  last: z.array(z.string()).default([]),
  /** Bars kept before "other"; null keeps all. */
  top: z.int().min(1).nullable().default(null),
  from: isoDaySchema.nullable().default(null),
  to: isoDaySchema.nullable().default(null),
  /** The bars drilled into so far, outermost first; reserved bars by their kind. */
  within: z
    .array(z.strictObject({ by: z.enum(dimensions), key: z.string() }))
    .max(6)
    .default([]),
  /** The language of built-in names in labels. */
  language: z.enum(languages),
})
export type ParetoQuery = z.input<typeof paretoQuerySchema>

export interface ParetoView {
  readonly pareto: Pareto
  /** What was drilled into, with its label. */
  readonly path: readonly { readonly by: (typeof dimensions)[number]; readonly key: string; readonly label: string }[]
  /** What a drill into a bar shows next; null at the end. */
  readonly next: (typeof dimensions)[number] | null
  readonly occurrences: number
  readonly failurePoints: number
}

export const paretoContract = { get: procedure.input(paretoQuerySchema).output(type<ParetoView>()) }
