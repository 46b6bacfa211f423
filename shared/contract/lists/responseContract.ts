import { type } from '@orpc/contract'
import * as z from 'zod'
import type { FailurePoint } from '../../engagement/engagement.ts'
import { label } from '../../model/lists/values.ts'
import { byId, idSchema, procedure } from '../base/base.ts'

type Response = NonNullable<FailurePoint['response']>

/** What customers hear of a failure point, and what it can be drafted from. */
export interface ResponseView {
  readonly id: string
  readonly title: string
  readonly response: Omit<Response, 'alsoAffected'> & { readonly alsoAffected: NonNullable<Response['alsoAffected']> }
  /** The titles of the root causes beneath it, the one that carries most of its harm first. */
  readonly causes: readonly string[]
  /** What is done about these: fixes that are done or decided first, the others after them; no rejected ones. */
  readonly fixes: readonly { readonly title: string; readonly isDecided: boolean; readonly dueOn: string | null }[]
}

/** What became of a list of those who are affected: every name is in one of the three. */
export interface AddedAffected {
  readonly added: number
  /** They have called: a case of this failure point is theirs. */
  readonly called: number
  /** They stand on the list already, or twice in what was given. */
  readonly known: number
  /** Of those added: they stand in no register of customers, where there is one. */
  readonly strangers: readonly string[]
}

export const responseContract = {
  get: procedure.input(byId).output(type<ResponseView>()),
  /** Puts those of a list who have not called on the list of those to be told, as one change. */
  addAffected: procedure
    .input(z.strictObject({ id: idSchema, customers: z.array(label).min(1).max(100_000) }))
    .output(type<AddedAffected>()),
}
