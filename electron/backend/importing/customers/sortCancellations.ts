import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { CancellationDraft } from '../../../../shared/tables/customers/readCancellationRow.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { storedLists } from '../../store/storedLists.ts'
import { newByKey } from '../rows/newByKey.ts'
import type { DraftRow, SortedRows } from '../rows/SortedRows.ts'

const figures = ['closings', 'cancelled', 'cashIn', 'cashCancelled'] as const

/** Which rows are new. A month of a salesperson that is there already keeps its figures unless `update` asks for those of its row. */
export function sortCancellations(db: ReadExecutor, rows: readonly DraftRow<CancellationDraft>[], update = false): SortedRows {
  const { made, told } = newByKey(storedLists.cancellationMonths.read(db), rows, {
    list: 'cancellationMonths',
    keyOf: ({ month, salesperson = '' }) => JSON.stringify([month, normaliseName(salesperson)]),
    nameOf: ({ month, salesperson = '' }) => `${month} ${salesperson}`.trim(),
    compared: figures,
    update,
  })
  return {
    ...told,
    created: { cancellationMonths: made.length },
    insert(transaction, taken) {
      told.update(transaction)
      storedLists.cancellationMonths.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
