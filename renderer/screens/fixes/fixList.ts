import type { FixRow } from '../../../shared/contract/fixContract.ts'
import type { FixState } from '../../../shared/model/vocabulary.ts'
import { fixKinds, fixStates } from '../../../shared/model/vocabulary.ts'
import { normaliseText } from '../../../shared/search/normaliseText.ts'

export const fixColumns = ['rank', 'code', 'title', 'kind', 'state', 'owner', 'effortDays', 'cost', 'standalone'] as const
export type FixColumn = (typeof fixColumns)[number]

export interface FixListView {
  readonly search: string
  readonly state: FixState | null
  readonly sort: { readonly column: FixColumn; readonly descending: boolean }
}

/** The value a column sorts by; null stands last in either direction. */
function sortValue(fix: FixRow, column: FixColumn): string | number | null {
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
    case 'effortDays':
      return fix.effortDays ?? null
    case 'cost':
      return fix.cost ?? null
    case 'standalone':
      return fix.standalone
  }
}

/** The fixes that the search and filter leave, in the asked order; equal ones by code. */
export function listFixes(fixes: readonly FixRow[], view: FixListView, locale: string): readonly FixRow[] {
  const words = normaliseText(view.search)
    .split(' ')
    .filter((word) => word !== '')
  const collator = new Intl.Collator(locale, { numeric: true })
  const direction = view.sort.descending ? -1 : 1
  const compare = (first: FixRow, second: FixRow): number => {
    const [a, b] = [sortValue(first, view.sort.column), sortValue(second, view.sort.column)]
    if (a === null || b === null) return a === b ? collator.compare(first.code, second.code) : a === null ? 1 : -1
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
    return order === 0 ? collator.compare(first.code, second.code) : order * direction
  }
  return fixes
    .filter((fix) => view.state === null || (fix.state ?? 'idea') === view.state)
    .filter((fix) => {
      const text = normaliseText(`${fix.code} ${fix.title} ${fix.owner ?? ''} ${fix.description ?? ''}`)
      return words.every((word) => text.includes(word))
    })
    .toSorted(compare)
}
