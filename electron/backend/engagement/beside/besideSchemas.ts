import * as z from 'zod/mini'
import type { ChangeLabel } from '../../../../shared/engagement/changeLabel.ts'

/** An open file as a job is told of it, to read it by a connection of its own. */
export const readFileSchema = z.strictObject({
  path: z.string(),
  /** What a user calls it. */
  name: z.string(),
  nativeBinding: z.optional(z.string()),
})

/** An open file as a job is told of it, to write to it by a connection of its own. */
export const besideFileSchema = z.strictObject({
  path: z.string(),
  /** What a user calls it. */
  name: z.string(),
  /** Which file it must still be. */
  identity: z.string(),
  author: z.string(),
  nativeBinding: z.optional(z.string()),
})
export type BesideFile = z.infer<typeof besideFileSchema>

/**
 * What writing beside is about to do: take the file for itself, which is answered when nothing else writes any more; go on
 * only after a backup; commit, for which nothing can be read for a moment.
 */
export const besideStepSchema = z.enum(['write', 'back-up', 'commit'])
export type BesideStep = z.infer<typeof besideStepSchema>

/** A change that was committed beside. */
export const besideChangeSchema = z.strictObject({
  id: z.number(),
  uuid: z.string(),
  // Made by our own code at the other end.
  label: z.custom<ChangeLabel>(),
  /** The tables that it changed. */
  touched: z.readonly(z.array(z.string())),
})
export type BesideChange = z.infer<typeof besideChangeSchema>

/** Takes back a change, however many rows it has. */
export const reverseChangeJob = {
  name: 'reverse-change',
  carrier: 'process',
  memory: 1024,
  input: z.strictObject({
    file: besideFileSchema,
    kind: z.enum(['undo', 'redo']),
    reverses: z.number(),
    label: z.custom<ChangeLabel>(),
  }),
  progress: besideStepSchema,
  result: z.nullable(besideChangeSchema),
} as const
