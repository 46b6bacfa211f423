import type { TableField } from '../../tables/tableFields.ts'

/** A field of what is here and as a row says it now; `own`: one of the team's own dimensions, by its name. */
export interface RowDifference {
  readonly field: TableField | 'own'
  readonly name?: string
  readonly before: string | number | null
  readonly after: string | number | null
}
