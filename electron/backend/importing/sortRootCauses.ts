import { v7 as uuidv7 } from 'uuid'
import { vocabulary as english } from '../../../shared/i18n/en/vocabulary.ts'
import { vocabulary as hebrew } from '../../../shared/i18n/he/vocabulary.ts'
import { builtInCategories } from '../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { RootCauseDraft } from '../../../shared/tables/readRootCauseRow.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'
import type { TableRows } from './readTable.ts'
import type { RejectedRow, SortedRows } from './rows/SortedRows.ts'

/** The category of a root cause of which none is said: most are found there, and it is seen and changed at once. */
const usualCategory = 'process'

/** Which rows are new root causes. One of the same title is there already; a category must be one that the file has. */
export function sortRootCauses(db: ReadExecutor, rows: TableRows<RootCauseDraft>['drafts']): SortedRows {
  const known = new Set(storedLists.rootCauses.read(db).map(({ title }) => normaliseName(title)))
  const categories = categoriesByName(storedLists.categories.read(db))
  const rejected: RejectedRow[] = []
  const made: { id: string; title: string; category: string; description?: string }[] = []
  let duplicates = 0
  for (const { line, draft } of rows) {
    const { title, category: name, description } = draft
    const category = name === undefined ? usualCategory : categories.get(normaliseName(name))
    const key = normaliseName(title)
    if (category === undefined) rejected.push({ line, rejection: { code: 'unknown-category', category: name ?? '' } })
    else if (known.has(key)) duplicates += 1
    else {
      known.add(key)
      made.push({ id: uuidv7(), title, category, ...(description === undefined ? {} : { description }) })
    }
  }
  return {
    imported: made.length,
    duplicates,
    changed: [],
    merged: [],
    rejected,
    created: { rootCauses: made.length },
    insert(transaction, taken) {
      storedLists.rootCauses.insert(transaction, made)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}

/** The categories of the file by name and by id, the built-in ones in both languages. */
function categoriesByName(own: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  const builtIn = builtInCategories.flatMap((id) =>
    [id, english.category[id], hebrew.category[id]].map((name) => [name, id] as const),
  )
  const all = [...builtIn, ...own.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const])]
  return new Map(all.map(([name, id]) => [normaliseName(name), id]))
}
