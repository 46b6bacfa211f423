import type { FailurePointField } from './failurePointDraft.ts'
import type { EstimateReason } from './readEstimate.ts'
import type { SeverityReason } from './readSeverity.ts'

/** Why one row of a table is not taken in. `text` is what its cell says. */
export type Rejection =
  | { readonly code: 'title-missing' }
  | { readonly code: 'too-many-cells'; readonly cells: number; readonly columns: number }
  | { readonly code: 'too-long'; readonly field: FailurePointField; readonly longest: number }
  | { readonly code: SeverityReason | EstimateReason; readonly field: FailurePointField; readonly text: string }
  | { readonly code: 'touchpoint-without-stage'; readonly touchpoint: string }
  | { readonly code: 'touchpoint-in-several-stages'; readonly touchpoint: string }
