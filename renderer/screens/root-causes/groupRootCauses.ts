import type { RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import { searchWords } from '../../../shared/search/normaliseText.ts'
import { rootCauseHolds } from './rootCauseList.ts'

/** The root causes of one category with what they sum up to. */
export interface RootCauseGroup {
  readonly category: string
  /** Per month, of all its root causes, also of those that the search leaves out. */
  readonly impact: number
  /** Share 0–1 of all harm, of all its root causes. */
  readonly share: number
  readonly rows: readonly RootCauseRow[]
}

/**
 * Root causes by category, the heaviest category first and the rows as they came. A search keeps the rows in which every word
 * occurs, in code, title, description or the category's name; a category with no such row is left out.
 */
export function groupRootCauses(
  rows: readonly RootCauseRow[],
  search: string,
  categoryName: (id: string) => string,
): readonly RootCauseGroup[] {
  const words = searchWords(search)
  const categories = [...new Set(rows.map(({ category }) => category))]
  const groups = categories.map((category) => ({ category, members: rows.filter((row) => row.category === category) }))
  const summed = groups.map(({ category, members }) => ({
    category,
    impact: sumOf(members, ({ impact }) => impact),
    share: sumOf(members, ({ share }) => share),
    rows: members.filter((row) => rootCauseHolds(row, words, categoryName)),
  }))
  return summed.filter((group) => group.rows.length > 0).sort((a, b) => b.impact - a.impact)
}

function sumOf(rows: readonly RootCauseRow[], value: (row: RootCauseRow) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0)
}
