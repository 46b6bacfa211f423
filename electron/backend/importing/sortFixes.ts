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
  readonly fix: StoredFix
  readonly patch: Said<Compared>
}

/**
 * Which rows are new fixes. One is there already by its code, else by its title, and what its row says otherwise is told side by
 * side and written where `update` asks for it: a list of fixes, or the sheet that an owner filled in, comes back. What a row does
 * not say stays. Of two rows of one fix the first counts, and the other is told where it says something else.
 */
export function sortFixes(
  db: ReadExecutor,
  rows: TableRows<FixDraft>['drafts'],
  { update = false }: { readonly update?: boolean | undefined } = {},
): SortedRows {
  const fixes = storedLists.fixes.read(db)
  const byCode = new Map(fixes.map((fix) => [normaliseName(fix.code), fix]))
  const byTitle = new Map(fixes.map((fix) => [normaliseName(fix.title), fix]))
  /** Each fix that a row was of, as that row leaves it. */
  const met = new Map<string, Said<Compared>>()
  const made: Fix[] = []
  const changes: Change[] = []
  const changed: SortedRows['changed'][number][] = []
  const rejected: RejectedRow[] = []
  for (const { draft, line } of rows) {
    const { code = '', title, ...said } = draft
    const fix = byCode.get(normaliseName(code)) ?? byTitle.get(normaliseName(title ?? ''))
    const key = fix?.id ?? normaliseName(title ?? '')
    const before = met.get(key)
    if (before !== undefined) {
      if (Object.keys(newsOf(before, draft)).length > 0) changed.push({ line, id: fix?.code ?? title ?? '' })
    } else if (fix !== undefined) {
      const patch = newsOf(fix, draft)
      met.set(key, { ...fix, ...patch })
      if (Object.keys(patch).length === 0) continue
      changes.push({ fix, patch })
      changed.push({ line, id: fix.code, differences: differencesOf(compared, fix, patch) })
    } else if (title !== undefined) {
      met.set(key, draft)
      made.push({ title, ...said, id: uuidv7(), effects: [] })
    } else rejected.push({ line, rejection: { code: 'unknown-code', text: code } })
  }
  const write = (transaction: WriteExecutor): void => {
    if (!update) return
    for (const { fix, patch } of changes) updateItem(transaction, 'fixes', fix.id, patch)
  }
  return {
    imported: made.length,
    duplicates: rows.length - made.length - rejected.length,
    changed,
    updated: update ? changes.length : 0,
    merged: [],
    rejected,
    created: { fixes: made.length },
    insert(transaction, taken) {
      write(transaction)
      storedLists.fixes.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}

const compared = ['title', 'kind', 'state', 'owner', 'effortDays', 'cost', 'dueOn'] as const
type Compared = (typeof compared)[number]

/** Of a row the fields that differ from the fix; a title that only looks otherwise is no news. */
function newsOf(before: Said<Compared>, { title, ...said }: FixDraft): Said<Compared> {
  const isSameTitle = normaliseName(title ?? '') === normaliseName(String(before.title ?? ''))
  return saidOtherwise(compared, before, isSameTitle ? said : { ...said, title })
}
