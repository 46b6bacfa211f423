import * as z from 'zod/mini'

/** Makes the pages that were copied of a database a file of its own name. */
export const finishCopyJob = {
  name: 'finish-copy',
  carrier: 'process',
  memory: 512,
  input: z.strictObject({
    pages: z.string(),
    target: z.string(),
    /** Where the pages are written anew without what was deleted, for a copy that is given away; null keeps them as they are. */
    compacted: z.nullable(z.string()),
    /** Leaves out who changed what and when; of a compacted copy only. */
    withoutJournal: z.boolean(),
    nativeBinding: z.optional(z.string()),
  }),
  progress: z.never(),
  result: z.null(),
} as const
