import type { GivenEstimate } from './cells/readEstimate.ts'

/** A failure point to be added, with its places by name. */
export interface FailurePointDraft {
  readonly title: string
  readonly stage?: string | undefined
  readonly touchpoint?: string | undefined
  readonly channel?: string | undefined
  readonly severity?: number | undefined
  readonly perMonth?: GivenEstimate | undefined
  readonly costPerCase?: number | undefined
  readonly customersPerMonth?: number | undefined
}
