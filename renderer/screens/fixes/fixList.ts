import type { FixRow } from '../../../shared/contract/lists/fixContract.ts'
import type { FixState } from '../../../shared/model/vocabulary.ts'
import { fixKinds, fixStates } from '../../../shared/model/vocabulary.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../shared/search/normaliseText.ts'
import { type Sort, type SortValue, sortRows } from '../../kit/lists/sort.ts'

export type FixColumn =
  | 'rank'
  | 'code'
  | 'title'
  | 'kind'
  | 'state'
  | 'owner'
  | 'startOn'
  | 'dueOn'
  | 'effortDays'
  | 'cost'
  | 'standalone'

export interface FixListView {
  readonly search: string
  readonly state: FixState | null
  readonly sort: Sort<FixColumn>
}

/** The value a column sorts by; null stands last in either direction. */
function sortValue(fix: FixRow, column: FixColumn): SortValue {
  switch (column) {
    case 'rank':
      return fix.rank
    case 'code':
      return Number(/\d+$/.exec(fix.code)?.[0] ?? 0)
    case 'title':
      return fix.title
    case 'kind':
      return fix.kind === undefined ? null : fixKinds.indexOf(fix.kind)
    case 'state':
      return fixStates.indexOf(fix.state ?? 'idea')
    case 'owner':
      return fix.owner ?? null
    case 'startOn':
    case 'dueOn':
      return fix[column] ?? null
    case 'effortDays':
      return fix.effortDays ?? null
    case 'cost':
      return fix.cost ?? null
    case 'standalone':
      return fix.standalone
  }
}

/** The fixes that the search and filter leave, in the asked order; equal ones by code. */
export function listFixes(fixes: readonly FixRow[], { search, state, sort }: FixListView, locale: string): readonly FixRow[] {
  const words = searchWords(search)
  const left = fixes
    .filter((fix) => state === null || (fix.state ?? 'idea') === state)
    .filter((fix) => holdsAllWords(normaliseText(`${fix.code} ${fix.title} ${fix.owner ?? ''} ${fix.description ?? ''}`), words))
  return sortRows(left, (fix) => sortValue(fix, sort.key), sort.descending, locale)
}
