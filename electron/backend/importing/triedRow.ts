import type { TriedRow } from '../../../shared/contract/files/importingContract.ts'
import type { TableKind } from '../../../shared/model/importVocabulary.ts'
import { type TableField, tableFields } from '../../../shared/tables/tableFields.ts'
import type { DraftRow } from './rows/SortedRows.ts'

/** Fields that a draft calls otherwise, because what it becomes does. */
const keysOfFields: Partial<Record<TableKind, Partial<Record<TableField, string>>>> = {
  occurrences: { id: 'externalId' },
  affected: { name: 'customer', title: 'failurePoint' },
}

/** What a row of a table of this kind would become, as it can be shown: a text or a number for each field. */
export function triedRow(as: TableKind, { line, draft }: DraftRow<object>): TriedRow {
  const said = new Map<string, unknown>(Object.entries(draft))
  const values: Partial<Record<TableField, string | number>> = {}
  for (const field of tableFields[as]) {
    const value = shown(said.get(keysOfFields[as]?.[field] ?? field))
    if (value !== null) values[field] = value
  }
  const counted = countedIn(said.get('counts'))
  if (counted !== null) values.count = counted
  return { line, values, own: textsIn(said.get('ownValues')) }
}

/** An estimate is its three numbers as people write them. */
function shown(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value
  return Array.isArray(value) ? value.join('–') : null
}

/** What the columns of a wide table count together; null of another table. */
function countedIn(counts: unknown): number | null {
  if (!Array.isArray(counts)) return null
  return counts.reduce<number>((sum, { count }: { readonly count: number }) => sum + count, 0)
}

function textsIn(values: unknown): TriedRow['own'] {
  return Array.isArray(values) ? values.map((value: unknown) => (typeof value === 'string' ? value : null)) : []
}
