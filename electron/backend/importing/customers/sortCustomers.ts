import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { CustomerDraft } from '../../../../shared/tables/customers/readCustomerRow.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { storedLists } from '../../store/storedLists.ts'
import { newByKey } from '../rows/newByKey.ts'
import type { DraftRow, SortedRows } from '../rows/SortedRows.ts'

const fields = ['tier', 'since', 'owner', 'lastContact', 'initiatedBy', 'nextOn'] as const

/** Which rows are new customers. One of the same name is there already, and a row that says something else of them is told as changed. */
export function sortCustomers(db: ReadExecutor, rows: readonly DraftRow<CustomerDraft>[]): SortedRows {
  const { made, told } = newByKey<CustomerDraft>(storedLists.customers.read(db), rows, {
    keyOf: ({ name }) => normaliseName(name),
    differs: (draft, before) => fields.some((field) => draft[field] !== undefined && draft[field] !== before[field]),
    nameOf: ({ name }) => name,
  })
  return {
    ...told,
    created: { customers: made.length },
    insert(transaction, taken) {
      storedLists.customers.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
