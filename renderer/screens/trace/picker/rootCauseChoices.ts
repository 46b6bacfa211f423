import type { RootCauseRow } from '../../../../shared/contract/lists/rootCauseContract.ts'
import type { TraceNodeView } from '../../../../shared/contract/lists/traceContract.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../../shared/search/normaliseText.ts'

const mostShown = 100

/** A line of the list: a root cause, a new one, or none at all. */
export type RootCauseChoice =
  | { readonly kind: 'link'; readonly row: RootCauseRow; readonly isBlocked: boolean }
  | { readonly kind: 'new'; readonly title: string }
  | { readonly kind: 'unlink' }

/** False for a root cause that may not stand here. */
export function isFree(choice: RootCauseChoice): boolean {
  return !(choice.kind === 'link' && choice.isBlocked)
}

/**
 * What the end of a branch may be linked to: root causes in which every typed word occurs, at most 100; a new one under the
 * typed name (or the branch's own words) unless one has that very name; and nothing, when it is linked.
 */
export function rootCauseChoices(
  rows: readonly RootCauseRow[],
  text: string,
  node: TraceNodeView,
  blocked: readonly string[],
  categoryName: (id: string) => string,
): readonly RootCauseChoice[] {
  const words = searchWords(text)
  const found = rows.filter((row) =>
    holdsAllWords(normaliseText(`${row.code} ${row.title} ${categoryName(row.category)}`), words),
  )
  const typed = text.trim()
  const named = typed === '' && node.rootCause === null ? node.title : typed
  const isNew = named !== '' && !rows.some(({ title }) => normaliseName(title) === normaliseName(named))
  return [
    ...found.slice(0, mostShown).map((row): RootCauseChoice => ({ kind: 'link', row, isBlocked: blocked.includes(row.id) })),
    ...(isNew ? [{ kind: 'new', title: named } as const] : []),
    ...(node.rootCause === null ? [] : [{ kind: 'unlink' } as const]),
  ]
}
