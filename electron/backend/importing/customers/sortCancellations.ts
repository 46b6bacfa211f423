import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { CancellationDraft } from '../../../../shared/tables/customers/readCancellationRow.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { storedLists } from '../../store/storedLists.ts'
import { newByKey } from '../rows/newByKey.ts'
import type { DraftRow, SortedRows } from '../rows/SortedRows.ts'

const figures = ['closings', 'cancelled', 'cashIn', 'cashCancelled'] as const

/** Which rows are new. A month of a salesperson that is there already keeps its figures; a row with others is told as changed. */
export function sortCancellations(db: ReadExecutor, rows: readonly DraftRow<CancellationDraft>[]): SortedRows {
  const { made, told } = newByKey<CancellationDraft>(storedLists.cancellationMonths.read(db), rows, {
    keyOf: ({ month, salesperson = '' }) => JSON.stringify([month, normaliseName(salesperson)]),
    differs: (draft, before) => figures.some((figure) => draft[figure] !== before[figure]),
    nameOf: ({ month, salesperson = '' }) => `${month} ${salesperson}`.trim(),
  })
  return {
    ...told,
    created: { cancellationMonths: made.length },
    insert(transaction, taken) {
      storedLists.cancellationMonths.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
