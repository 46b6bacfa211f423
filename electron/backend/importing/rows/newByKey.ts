import { v7 as uuidv7 } from 'uuid'
import type { DraftRow, SortedRows } from './SortedRows.ts'

/** How the items of a list are told apart by what a row says of them. */
interface Keyed<Draft> {
  keyOf(draft: Draft): string
  /** Whether the row says something else of what is there already. */
  differs(draft: Draft, before: Draft): boolean
  /** As what is there is called where it is told as changed. */
  nameOf(before: Draft): string
}

interface NewRows<Draft> {
  readonly made: readonly (Draft & { readonly id: string })[]
  readonly told: Omit<SortedRows, 'created' | 'insert'>
}

/** Which rows are new to a list. Whatever has the key of a row already keeps its content, and a row with other content is told as changed. */
export function newByKey<Draft extends object>(
  there: readonly Draft[],
  rows: readonly DraftRow<Draft>[],
  { keyOf, differs, nameOf }: Keyed<Draft>,
): NewRows<Draft> {
  const known = new Map(there.map((item) => [keyOf(item), item]))
  const made: (Draft & { readonly id: string })[] = []
  const changed: { readonly line: number; readonly id: string }[] = []
  for (const { line, draft } of rows) {
    const before = known.get(keyOf(draft))
    if (before === undefined) {
      known.set(keyOf(draft), draft)
      made.push({ ...draft, id: uuidv7() })
    } else if (differs(draft, before)) changed.push({ line, id: nameOf(before) })
  }
  const duplicates = rows.length - made.length
  return { made, told: { imported: made.length, duplicates, changed, rejected: [], merged: [] } }
}
