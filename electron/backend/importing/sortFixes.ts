import { v7 as uuidv7 } from 'uuid'
import type { Fix } from '../../../shared/engagement/engagement.ts'
import type { StoredFix } from '../../../shared/engagement/storedEngagement.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { FixDraft } from '../../../shared/tables/readFixRow.ts'
import type { ReadExecutor, WriteExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'
import { updateItem } from '../store/updateItem.ts'
import type { TableRows } from './readTable.ts'
import type { RejectedRow, SortedRows } from './rows/SortedRows.ts'
import { differencesOf, type Said, saidOtherwise } from './rows/saidOtherwise.ts'

/** What a table says otherwise of a fix that is there. */
interface Change {
  readonly line: number
  readonly fix: StoredFix
  readonly patch: Said<(typeof compared)[number]>
}

/**
 * Which rows are new fixes. One is there already by its code, else by its title, and what its row says otherwise is told side by
 * side and written where `update` asks for it: a list of fixes, or the sheet that an owner filled in, comes back. What a row does
 * not say stays.
 */
export function sortFixes(
  db: ReadExecutor,
  rows: TableRows<FixDraft>['drafts'],
  { update = false }: { readonly update?: boolean | undefined } = {},
): SortedRows {
  const fixes = storedLists.fixes.read(db)
  const byCode = new Map(fixes.map((fix) => [normaliseName(fix.code), fix]))
  const byTitle = new Map(fixes.map((fix) => [normaliseName(fix.title), fix]))
  const seen = new Set<string>()
  const made: Fix[] = []
  const changes: Change[] = []
  const rejected: RejectedRow[] = []
  for (const { draft, line } of rows) {
    const { code = '', title, ...said } = draft
    const fix = byCode.get(normaliseName(code)) ?? byTitle.get(normaliseName(title ?? ''))
    const key = fix?.id ?? normaliseName(title ?? '')
    if (fix === undefined && title === undefined) rejected.push({ line, rejection: { code: 'unknown-code', text: code } })
    else if (seen.size === seen.add(key).size) continue
    else if (fix !== undefined) {
      const patch = newsOf(fix, draft)
      if (Object.keys(patch).length > 0) changes.push({ line, fix, patch })
    } else if (title !== undefined) made.push({ title, ...said, id: uuidv7(), effects: [] })
  }
  const write = (transaction: WriteExecutor): void => {
    if (!update) return
    for (const { fix, patch } of changes) updateItem(transaction, 'fixes', fix.id, patch)
  }
  return {
    imported: made.length,
    duplicates: rows.length - made.length - rejected.length,
    changed: changes.map((change) => ({
      line: change.line,
      id: change.fix.code,
      differences: differencesOf(compared, change.fix, change.patch),
    })),
    updated: update ? changes.length : 0,
    merged: [],
    rejected,
    created: { fixes: made.length },
    update: write,
    insert(transaction, taken) {
      write(transaction)
      storedLists.fixes.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}

const compared = ['title', 'kind', 'state', 'owner', 'effortDays', 'cost', 'dueOn'] as const

/** Of a row the fields that differ from the fix; a title that only looks otherwise is no news. */
function newsOf(fix: StoredFix, { title, ...said }: FixDraft): Said<(typeof compared)[number]> {
  const isSameTitle = normaliseName(title ?? '') === normaliseName(fix.title)
  return saidOtherwise(compared, fix, isSameTitle ? said : { ...said, title })
}
