import { type } from '@orpc/contract'
import * as z from 'zod'
import type { Fix } from '../engagement/engagement.ts'
import { effectSchema, fixSchema } from '../model/lists/fixes.ts'
import type { Strength } from '../model/vocabulary.ts'
import { measures } from '../model/vocabulary.ts'
import { byId, idSchema, procedure } from './base.ts'

const fields = fixSchema.shape

/** A field absent stays as it is; null clears it. Lists are replaced whole. */
const fixPatchSchema = z
  .strictObject({
    title: fields.title,
    description: fields.description.unwrap().nullable(),
    kind: fields.kind.unwrap().nullable(),
    state: fields.state.unwrap(),
    owner: fields.owner.unwrap().nullable(),
    effortDays: fields.effortDays.unwrap().nullable(),
    cost: fields.cost.unwrap().nullable(),
    confidence: fields.confidence.unwrap().nullable(),
    startOn: fields.startOn.unwrap().nullable(),
    dueOn: fields.dueOn.unwrap().nullable(),
    pinned: fields.pinned.unwrap().nullable(),
    effects: z.array(effectSchema),
    requires: z.array(idSchema),
    excludes: z.array(idSchema),
  })
  .partial()
export type FixPatch = z.infer<typeof fixPatchSchema>

export interface FixRow extends Omit<Fix, 'code'> {
  readonly code: string
  readonly strength: Strength | null
  /** Removed when done alone, in the asked measure per month. */
  readonly standalone: number
  /** Rank in the present plan; null when left out. */
  readonly rank: number | null
}

export const fixContract = {
  list: procedure
    .input(z.strictObject({ measure: z.enum(measures).optional() }))
    .output(type<{ rows: readonly FixRow[]; total: number }>()),
  get: procedure.input(byId).output(type<FixRow>()),
  create: procedure.input(fixSchema.omit({ id: true, code: true })).output(type<{ id: string; code: string }>()),
  update: procedure.input(z.strictObject({ id: idSchema, patch: fixPatchSchema })).output(type<null>()),
  remove: procedure.input(z.strictObject({ ids: z.array(idSchema).min(1) })).output(type<null>()),
}
