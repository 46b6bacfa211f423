import { type } from '@orpc/contract'
import * as z from 'zod'
import { longestTitle } from '../model/vocabulary.ts'
import { procedure } from './base.ts'

export interface SearchHit {
  readonly kind: 'failure-point' | 'root-cause' | 'fix'
  readonly id: string
  readonly code: string
  readonly title: string
}

export const searchContract = {
  /** Hebrew-aware; every word must occur. Best first, 20 at most. */
  find: procedure.input(z.strictObject({ text: z.string().max(longestTitle) })).output(type<readonly SearchHit[]>()),
}
