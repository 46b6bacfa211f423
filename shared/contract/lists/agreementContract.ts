import { type } from '@orpc/contract'
import type { Agreement } from '../../engagement/engagement.ts'
import { procedure } from '../base/base.ts'

/** What is classified: a root cause or a failure point, with what it is now. */
export interface Classified {
  readonly id: string
  readonly code: string
  readonly title: string
  /** The category's id, or the severity as a digit; empty where none is given. */
  readonly present: string
}

export interface Agreements {
  /** The latest begun first. */
  readonly rounds: readonly Agreement[]
  /** By harm, largest first. */
  readonly rootCauses: readonly Classified[]
  /** The failure points with most harm, and those that a round holds a choice for. */
  readonly failurePoints: readonly Classified[]
}

export const agreementContract = {
  get: procedure.output(type<Agreements>()),
}
