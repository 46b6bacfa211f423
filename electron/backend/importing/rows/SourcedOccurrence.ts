import type { OccurrenceDraft } from '../../../../shared/tables/readOccurrenceRow.ts'
import type { WideCell } from './WideRows.ts'

/** A case with what its row held, and its values of the team's own dimensions in the order of their columns. */
export interface SourcedOccurrence extends OccurrenceDraft {
  /** Stands for all cells of the row. */
  readonly content: string
  readonly ownValues: readonly (string | undefined)[]
  /** Of a wide table: each of its counts as a row of its own, none of them where the row counts nothing. */
  readonly cells?: readonly WideCell[] | undefined
  /** The times of which the same row says that there was nothing. */
  readonly none?: readonly WideCell[] | undefined
}
