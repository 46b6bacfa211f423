import type { Period } from '../../engagement/engagement.ts'
import type { Narrowing } from '../../model/lists/cases/narrowing.ts'
import type { Tallies } from './tallies.ts'

/**
 * All that is counted from occurrences, whoever holds their rows: this file, or later a database server. A value that never
 * changes: another commit that touches occurrences brings another one.
 */
export interface OccurrenceRollups {
  /** The whole months from the first occurrence's to the last one's; null without any. */
  readonly span: Period | null
  /** Rows of each failure point that has any, of any date. */
  readonly rows: ReadonlyMap<string, number>
  /**
   * The occurrences of a period, both ends counted, added up; of no period, none. With the id of one of the team's own
   * dimensions, their places are told apart by its values, too.
   */
  tally(period: Period | null, field?: string | null): Tallies
  /** The same of some cases only. Their span stays that of all, so that what is shown beside the whole is of the same period. */
  narrowed(narrowing: Narrowing): OccurrenceRollups
}
