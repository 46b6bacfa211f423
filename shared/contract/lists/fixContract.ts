import { type } from '@orpc/contract'
import * as z from 'zod'
import type { Fix } from '../../engagement/engagement.ts'
import { counted } from '../../model/lists/cases/narrowing.ts'
import type { Patch } from '../../model/patch.ts'
import type { Strength } from '../../model/vocabulary.ts'
import { measures, pins } from '../../model/vocabulary.ts'
import { byId, idSchema, procedure } from '../base/base.ts'

export type FixPatch = Patch<Fix>

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
    .input(z.strictObject({ measure: z.enum(measures).optional(), ...counted }))
    .output(type<{ rows: readonly FixRow[]; total: number }>()),
  get: procedure.input(byId).output(type<FixRow>()),
  /** Into the plan or out of it, whatever is chosen; null lets the plan choose. */
  pin: procedure.input(z.strictObject({ id: idSchema, pinned: z.enum(pins).nullable() })).output(type<null>()),
}
