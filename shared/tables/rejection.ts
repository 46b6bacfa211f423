import type { DateReason } from './cells/DateColumn.ts'
import type { EstimateReason } from './cells/readEstimate.ts'
import type { SeverityReason } from './cells/readSeverity.ts'
import type { ScoreReason } from './cells/ScoreColumn.ts'
import type { TableField } from './tableFields.ts'

/** Why what a cell says is not understood; `unknown-word`: it names none of what may stand there. */
export type CellReason = SeverityReason | EstimateReason | DateReason | ScoreReason | 'unknown-word'

/** Why one row of a table is not taken in. `text` is what its cell says. */
export type Rejection =
  | { readonly code: 'title-missing' }
  | { readonly code: 'date-missing' }
  | { readonly code: 'kpi-missing' }
  | { readonly code: 'value-missing' }
  | { readonly code: 'name-missing' }
  | { readonly code: 'touchpoint-missing' }
  | { readonly code: 'score-missing' }
  | { readonly code: 'counts-missing' }
  | { readonly code: 'not-whole' | 'day-to-come'; readonly field: TableField; readonly text: string }
  | { readonly code: 'more-cancelled'; readonly cancelled: number; readonly closings: number }
  | { readonly code: 'no-count-under'; readonly column: string; readonly text: string }
  | { readonly code: 'too-many-cells'; readonly cells: number; readonly columns: number }
  | { readonly code: 'too-long'; readonly field: TableField; readonly longest: number }
  | { readonly code: CellReason; readonly field: TableField; readonly text: string }
  | { readonly code: 'touchpoint-without-stage'; readonly touchpoint: string }
  | { readonly code: 'touchpoint-in-several-stages'; readonly touchpoint: string }
  | { readonly code: 'own-field-too-long'; readonly name: string; readonly longest: number }
  | { readonly code: 'unknown-failure-point'; readonly title: string }
  | { readonly code: 'unknown-code'; readonly text: string }
  | { readonly code: 'unknown-category'; readonly category: string }
