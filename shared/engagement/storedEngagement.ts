import type { Cause, Engagement, FailurePoint, Fix, RootCause } from './engagement.ts'

type WithCode = { readonly code: string }

/** A cause as it stands in a file: with an id of its own, so that it can be edited in place. */
export type CauseNode = Omit<Cause, 'causes'> & { readonly id: string; readonly causes?: readonly CauseNode[] | undefined }
export type StoredTrace = { readonly failurePoint: string; readonly cause: CauseNode }
export type StoredFailurePoint = FailurePoint & WithCode
export type StoredRootCause = RootCause & WithCode
export type StoredFix = Fix & WithCode

/** The engagement as read from a file: an `Engagement` whose codes and ids are all present. */
export interface StoredEngagement extends Engagement {
  readonly failurePoints: readonly StoredFailurePoint[]
  readonly rootCauses: readonly StoredRootCause[]
  readonly traces: readonly StoredTrace[]
  readonly fixes: readonly StoredFix[]
}
