import { type } from '@orpc/contract'
import * as z from 'zod'
import { procedure } from './base.ts'

export interface SearchHit {
  readonly kind: 'failure-point' | 'root-cause' | 'fix'
  readonly id: string
  readonly code: string
  readonly title: string
}

export const searchContract = {
  /** Hebrew-aware; every word must occur. Best first, 20 at most. */
  find: procedure.input(z.strictObject({ text: z.string().max(500) })).output(type<readonly SearchHit[]>()),
}
