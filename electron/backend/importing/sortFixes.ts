import { v7 as uuidv7 } from 'uuid'
import type { Fix } from '../../../shared/engagement/engagement.ts'
import type { StoredFix } from '../../../shared/engagement/storedEngagement.ts'
import type { Patch } from '../../../shared/model/patch.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { FixDraft } from '../../../shared/tables/readFixRow.ts'
import type { ReadExecutor, WriteExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'
import { updateItem } from '../store/updateItem.ts'
import type { TableRows } from './readTable.ts'
import type { SortedRows } from './rows/SortedRows.ts'

/** What a table says otherwise of a fix that is there. */
interface Change {
  readonly line: number
  readonly fix: StoredFix
  readonly patch: Patch<FixDraft>
}

/**
 * Which rows are new fixes; one of the same title is there already, and what its row says otherwise is written where `update` asks
 * for it: a sheet that an owner filled in comes back. What a row does not say stays.
 */
export function sortFixes(
  db: ReadExecutor,
  rows: TableRows<FixDraft>['drafts'],
  { update = false }: { readonly update?: boolean | undefined } = {},
): SortedRows {
  const known = new Map(storedLists.fixes.read(db).map((fix) => [normaliseName(fix.title), fix]))
  const seen = new Set<string>()
  const made: Fix[] = []
  const changes: Change[] = []
  for (const { draft, line } of rows) {
    const key = normaliseName(draft.title)
    if (seen.size === seen.add(key).size) continue
    const fix = known.get(key)
    if (fix === undefined) {
      made.push({ ...draft, id: uuidv7(), effects: [] })
      continue
    }
    const patch = saidOtherwise(fix, draft)
    if (Object.keys(patch).length > 0) changes.push({ line, fix, patch })
  }
  const write = (transaction: WriteExecutor): void => {
    if (!update) return
    for (const { fix, patch } of changes) updateItem(transaction, 'fixes', fix.id, patch)
  }
  return {
    imported: made.length,
    duplicates: rows.length - made.length,
    changed: changes.map(({ line, fix }) => ({ line, id: fix.code })),
    updated: update ? changes.length : 0,
    merged: [],
    rejected: [],
    created: { fixes: made.length },
    update: write,
    insert(transaction, taken) {
      write(transaction)
      storedLists.fixes.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}

/** Of a row the fields that differ from the fix; its title names the fix and is no news. */
function saidOtherwise(fix: StoredFix, { title: _title, ...said }: FixDraft): Patch<FixDraft> {
  const differing = Object.entries(said).filter(([field, value]) => value !== undefined && value !== Reflect.get(fix, field))
  return Object.fromEntries(differing)
}
