import { v7 as uuidv7 } from 'uuid'
import type { Fix } from '../../../shared/engagement/engagement.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { FixDraft } from '../../../shared/tables/readFixRow.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'
import type { TableRows } from './readTable.ts'
import type { SortedRows } from './rows/SortedRows.ts'

/** Which rows are new fixes; one of the same title is there already. */
export function sortFixes(db: ReadExecutor, rows: TableRows<FixDraft>['drafts']): SortedRows {
  const known = new Set(storedLists.fixes.read(db).map(({ title }) => normaliseName(title)))
  const made: Fix[] = []
  let duplicates = 0
  for (const { draft } of rows) {
    const key = normaliseName(draft.title)
    if (known.has(key)) {
      duplicates += 1
      continue
    }
    known.add(key)
    made.push({ ...draft, id: uuidv7(), effects: [] })
  }
  return {
    imported: made.length,
    duplicates,
    changed: [],
    merged: [],
    rejected: [],
    created: { fixes: made.length },
    insert(transaction, taken) {
      storedLists.fixes.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
