import type { RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../shared/search/normaliseText.ts'
import { type Sort, type SortValue, sortRows } from '../../kit/lists/sort.ts'

export type RootCauseColumn = 'code' | 'title' | 'category' | 'description' | 'impact' | 'share' | 'failurePoints' | 'fixes'

/** Grouped with sums to be read, or row by row to be edited. */
export const rootCauseShapes = ['by-category', 'table'] as const

export interface RootCausesView {
  readonly search: string
  readonly shape: (typeof rootCauseShapes)[number]
  /** Of the table. */
  readonly sort: Sort<RootCauseColumn>
}

/** Whether every word occurs in code, title, description or the category's name; `words` as searchWords gives them. */
export function rootCauseHolds(
  { code, title, description, category }: RootCauseRow,
  words: readonly string[],
  categoryName: (id: string) => string,
): boolean {
  return holdsAllWords(normaliseText(`${code} ${title} ${description ?? ''} ${categoryName(category)}`), words)
}

/** The root causes that the search leaves, in the asked order; equal ones by code, categories by their names. */
export function listRootCauses(
  rows: readonly RootCauseRow[],
  { search, sort }: Pick<RootCausesView, 'search' | 'sort'>,
  categoryName: (id: string) => string,
  locale: string,
): readonly RootCauseRow[] {
  const words = searchWords(search)
  const left = rows.filter((row) => rootCauseHolds(row, words, categoryName))
  return sortRows(left, (row) => sortValue(row, sort.key, categoryName), sort.descending, locale)
}

function sortValue(row: RootCauseRow, column: RootCauseColumn, categoryName: (id: string) => string): SortValue {
  switch (column) {
    case 'category':
      return categoryName(row.category)
    case 'code':
    case 'title':
    case 'description':
    case 'impact':
    case 'share':
    case 'failurePoints':
    case 'fixes':
      return row[column]
  }
}
