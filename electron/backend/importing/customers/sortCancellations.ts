import { v7 as uuidv7 } from 'uuid'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { CancellationDraft } from '../../../../shared/tables/customers/readCancellationRow.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { storedLists } from '../../store/storedLists.ts'
import type { DraftRow, SortedRows } from '../rows/SortedRows.ts'

const figures = ['closings', 'cancelled', 'cashIn', 'cashCancelled'] as const

/** Which rows are new. A month of a salesperson that is there already keeps its figures; a row with others is told as changed. */
export function sortCancellations(db: ReadExecutor, rows: readonly DraftRow<CancellationDraft>[]): SortedRows {
  const keyOf = ({ month, salesperson = '' }: CancellationDraft) => JSON.stringify([month, normaliseName(salesperson)])
  const known = new Map<string, CancellationDraft>(storedLists.cancellationMonths.read(db).map((month) => [keyOf(month), month]))
  const made: (CancellationDraft & { readonly id: string })[] = []
  const changed: { readonly line: number; readonly id: string }[] = []
  for (const { line, draft } of rows) {
    const before = known.get(keyOf(draft))
    if (before === undefined) {
      known.set(keyOf(draft), draft)
      made.push({ ...draft, id: uuidv7() })
    } else if (figures.some((figure) => draft[figure] !== before[figure]))
      changed.push({ line, id: [draft.month, draft.salesperson ?? ''].join(' ').trim() })
  }
  return {
    imported: made.length,
    duplicates: rows.length - made.length,
    changed,
    rejected: [],
    merged: [],
    created: { cancellationMonths: made.length },
    insert(transaction, taken) {
      storedLists.cancellationMonths.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
