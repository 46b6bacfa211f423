import { v7 as uuidv7 } from 'uuid'
import type { ListKey } from '../../../../shared/engagement/catalogue.ts'
import type { TableField } from '../../../../shared/tables/tableFields.ts'
import type { WriteExecutor } from '../../store/base/executor.ts'
import { updateItem } from '../../store/updateItem.ts'
import type { DraftRow, SortedRows } from './SortedRows.ts'
import { differencesOf, type Said, saidOtherwise } from './saidOtherwise.ts'

/** How the items of a list are told apart by what a row says of them, and what else it says. */
interface Keyed<Draft, Field extends TableField> {
  readonly list: ListKey
  keyOf(draft: Draft): string
  /** As what is there is called where it is told as changed. */
  nameOf(before: Draft): string
  /** What may be said otherwise of the same item. */
  readonly compared: readonly Field[]
  /** What is said otherwise is written. */
  readonly update: boolean
}

interface NewRows<Draft> {
  readonly made: readonly (Draft & { readonly id: string })[]
  readonly told: Omit<SortedRows, 'created' | 'insert' | 'update'> & { readonly update: (transaction: WriteExecutor) => void }
}

/**
 * Which rows are new to a list. One that has the key of what is there already is told as changed where it says something else,
 * side by side with what is there, and written where that is asked for; what a row does not say stays. Of two rows of the table
 * itself under one key the first counts.
 */
export function newByKey<Field extends TableField, Draft extends Said<Field>>(
  there: readonly (Draft & { readonly id: string })[],
  rows: readonly DraftRow<Draft>[],
  { list, keyOf, nameOf, compared, update }: Keyed<Draft, Field>,
): NewRows<Draft> {
  const items = new Map(there.map((item) => [keyOf(item), item]))
  const known = new Map<string, Draft>(items)
  const made: (Draft & { readonly id: string })[] = []
  const changed: SortedRows['changed'][number][] = []
  const patches = new Map<string, Said<Field>>()
  for (const { line, draft } of rows) {
    const key = keyOf(draft)
    const before = known.get(key)
    if (before === undefined) {
      known.set(key, draft)
      made.push({ ...draft, id: uuidv7() })
      continue
    }
    const patch = saidOtherwise(compared, before, draft)
    if (Object.keys(patch).length === 0) continue
    const item = items.get(key)
    const isFirst = item !== undefined && !patches.has(item.id)
    if (isFirst) patches.set(item.id, patch)
    changed.push({ line, id: nameOf(before), ...(isFirst ? { differences: differencesOf(compared, before, patch) } : {}) })
  }
  const write = (transaction: WriteExecutor): void => {
    if (update) for (const [id, patch] of patches) updateItem(transaction, list, id, patch)
  }
  const duplicates = rows.length - made.length
  const updated = update ? patches.size : 0
  return { made, told: { imported: made.length, duplicates, changed, updated, rejected: [], merged: [], update: write } }
}
