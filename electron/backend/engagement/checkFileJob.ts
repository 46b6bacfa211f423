import * as z from 'zod/mini'
import { recovered } from '../../../shared/engagement/recovered.ts'
import { problemCodes } from '../../../shared/model/problem.ts'

const fileProblemsSchema = z.strictObject({
  first: z.readonly(
    z.array(
      z.strictObject({
        code: z.enum(problemCodes),
        path: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
        name: z.string(),
      }),
    ),
  ),
  count: z.number(),
  stuck: z.number(),
})

/** Checks a file before it is used, first bringing it back to its last whole state where its writer died. */
export const checkFileJob = {
  name: 'check-file',
  carrier: 'process',
  // All of a hundred thousand failure points with their traces, held against the rules between them.
  memory: 1024,
  input: z.strictObject({
    path: z.string(),
    /** What a user calls it. */
    name: z.string(),
    /** By schema version, every text in the schema of a file of ours. */
    schemas: z.record(z.string(), z.readonly(z.array(z.string()))),
    /** Of a writer that died: there are none, the file is brought back in its place, or a copy of it is. */
    leftovers: z.enum(['none', 'settle', 'settle-copy']),
    userDataFolder: z.string(),
    /** An empty folder for the copies that a file is tried out on; null where there are no leftovers. */
    workFolder: z.nullable(z.string()),
    nativeBinding: z.optional(z.string()),
  }),
  /**
   * From now on the file at this path may be read: it holds exactly what our migrations make. With it what a user has to be
   * told of how it was brought back.
   */
  progress: z.strictObject({ trusted: z.string(), told: z.nullable(z.enum(recovered)) }),
  /** The rules that it breaks; none are looked for in a file of an older schema. */
  result: fileProblemsSchema,
} as const
