import { v7 as uuidv7 } from 'uuid'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { CustomerDraft } from '../../../../shared/tables/customers/readCustomerRow.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { storedLists } from '../../store/storedLists.ts'
import type { DraftRow, SortedRows } from '../rows/SortedRows.ts'

const fields = ['tier', 'since', 'owner', 'lastContact', 'initiatedBy', 'nextOn'] as const

/** Which rows are new customers. One of the same name is there already, and a row that says something else of them is told as changed. */
export function sortCustomers(db: ReadExecutor, rows: readonly DraftRow<CustomerDraft>[]): SortedRows {
  const known = new Map<string, CustomerDraft>(
    storedLists.customers.read(db).map((customer) => [normaliseName(customer.name), customer]),
  )
  const made: (CustomerDraft & { readonly id: string })[] = []
  const changed: { readonly line: number; readonly id: string }[] = []
  for (const { line, draft } of rows) {
    const key = normaliseName(draft.name)
    const before = known.get(key)
    if (before === undefined) {
      known.set(key, draft)
      made.push({ ...draft, id: uuidv7() })
    } else if (fields.some((field) => draft[field] !== undefined && draft[field] !== before[field]))
      changed.push({ line, id: before.name })
  }
  return {
    imported: made.length,
    duplicates: rows.length - made.length,
    changed,
    rejected: [],
    merged: [],
    created: { customers: made.length },
    insert(transaction, taken) {
      storedLists.customers.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
