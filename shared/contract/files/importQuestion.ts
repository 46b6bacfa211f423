import type { ScoreScale } from '../../model/importVocabulary.ts'
import type { OpenDate } from '../../tables/cells/DateColumn.ts'
import type { Contradiction } from '../../tables/cells/NumberColumn.ts'

/** What a table does not say of itself, and only somebody who knows it can. */
export type ImportQuestion =
  /** Which part of the dates in this column comes first; with the first of those that it makes a difference to. */
  | { readonly about: 'dates'; readonly column: string; readonly dates: readonly OpenDate[] }
  /** What stands before the decimals of the numbers in this column that its others leave open by contradicting one another. */
  | ({ readonly about: 'numbers'; readonly column: string } & Contradiction)
  /** From where to where the scores in this column can go, and the scale that their numbers or the latest table of this header tell. */
  | {
      readonly about: 'scale'
      readonly column: string
      readonly lowest: number
      readonly highest: number
      readonly scale: ScoreScale | null
    }
  /** To which period the cases of a table without dates belong. */
  | {
      readonly about: 'period'
      /** Its columns are months of no year, which the period tells. */
      readonly bareMonths: boolean
    }
