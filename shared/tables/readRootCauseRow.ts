import { longestName, longestText, longestTitle } from '../model/vocabulary.ts'
import { type KnownColumns, type RowReading, reject, TableRow } from './readRow.ts'

/** A root cause to be added, with its category by name. */
export interface RootCauseDraft {
  readonly title: string
  readonly category?: string | undefined
  readonly description?: string | undefined
}

const longestNames = { title: longestTitle, category: longestName }
const longestTexts = { description: longestText }

/** What a row says of a root cause, or the first reason for which it cannot be taken in. */
export function readRootCauseRow(cells: readonly string[], known: KnownColumns): RowReading<RootCauseDraft> {
  const row = new TableRow(cells, known)
  if (row.overflow !== null) return reject(row.overflow)
  const names = row.names(longestNames)
  if (names.rejection !== undefined) return reject(names.rejection)
  const texts = row.texts(longestTexts)
  if (texts.rejection !== undefined) return reject(texts.rejection)
  const { title, category } = names.found
  if (title === undefined) return reject({ code: 'title-missing' })
  return { ok: true, draft: { title, category, ...texts.found }, replaced: row.replaced }
}
