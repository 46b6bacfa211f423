import type { GivenEstimate } from './readEstimate.ts'

/** What a table of failure points may say of each, in the order of the columns on screen. */
export const failurePointFields = [
  'title',
  'stage',
  'touchpoint',
  'channel',
  'severity',
  'perMonth',
  'costPerCase',
  'customersPerMonth',
] as const
export type FailurePointField = (typeof failurePointFields)[number]

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
