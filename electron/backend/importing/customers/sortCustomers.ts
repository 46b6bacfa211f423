import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { CustomerDraft } from '../../../../shared/tables/customers/readCustomerRow.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { storedLists } from '../../store/storedLists.ts'
import { newByKey } from '../rows/newByKey.ts'
import type { DraftRow, SortedRows } from '../rows/SortedRows.ts'

const fields = ['tier', 'since', 'owner', 'lastContact', 'initiatedBy', 'nextOn'] as const

/** Which rows are new customers. One of the same name is there already, and what a row says otherwise of them is written where `update` asks for it. */
export function sortCustomers(db: ReadExecutor, rows: readonly DraftRow<CustomerDraft>[], update = false): SortedRows {
  const { made, told } = newByKey(storedLists.customers.read(db), rows, {
    list: 'customers',
    keyOf: ({ name }) => normaliseName(name),
    nameOf: ({ name }) => name,
    compared: fields,
    update,
  })
  return {
    ...told,
    created: { customers: made.length },
    insert(transaction, taken) {
      told.update(transaction)
      storedLists.customers.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
