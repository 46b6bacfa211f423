/** A field of a case or a fix as it is here, and as a row says it now; `own`: one of the team's own dimensions, by its name. */
export interface RowDifference {
  readonly field:
    | 'title'
    | 'on'
    | 'stage'
    | 'channel'
    | 'customer'
    | 'count'
    | 'cost'
    | 'text'
    | 'own'
    | 'kind'
    | 'state'
    | 'owner'
    | 'effortDays'
    | 'dueOn'
  readonly name?: string
  readonly before: string | number | null
  readonly after: string | number | null
}
