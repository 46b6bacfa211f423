import * as z from 'zod/mini'
import { refusalCodes } from '../../../shared/model/refusal.ts'

/** What the thread or process of a job is told. */
export type ToWorkplace =
  | {
      readonly kind: 'job'
      readonly name: string
      readonly input: unknown
      readonly memory: number
      /** Whether the processor time that it takes is to be told. */
      readonly isTimed: boolean
    }
  /** That it has begun, or the progress that it told, was taken. */
  | { readonly kind: 'taken' }

/** A fault as far as it can be copied: the class of an error does not cross, nor does what hangs on it. */
const faultSchema = z.strictObject({
  name: z.string(),
  message: z.string(),
  stack: z.optional(z.string()),
  code: z.optional(z.string()),
})
export type CopiedFault = z.infer<typeof faultSchema>

/** What the thread or process of a job says; the values are held against the schemas of its kind. */
export const fromWorkplaceSchema = z.discriminatedUnion('kind', [
  /** The work waits until this was taken. */
  z.strictObject({ kind: z.literal('begun') }),
  z.strictObject({ kind: z.literal('progress'), value: z.unknown() }),
  z.strictObject({ kind: z.literal('done'), value: z.unknown() }),
  z.strictObject({
    kind: z.literal('refused'),
    code: z.enum(refusalCodes),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.strictObject({ kind: z.literal('failed'), fault: faultSchema }),
  /** The processor time that its process has taken since it began, in milliseconds. */
  z.strictObject({ kind: z.literal('spent'), milliseconds: z.number() }),
  /** It takes more memory than it may: whoever asked ends it. */
  z.strictObject({ kind: z.literal('out-of-memory') }),
])
export type FromWorkplace = z.infer<typeof fromWorkplaceSchema>
