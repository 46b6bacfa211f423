import type { FailurePointDraft } from './failurePointDraft.ts'
import { findColumns, locateColumns, type Places, refuseContested } from './findColumns.ts'
import { readFailurePointRow } from './readFailurePointRow.ts'
import { ColumnWatch } from './readRow.ts'
import type { Rejection } from './rejection.ts'
import { splitClipboard } from './splitClipboard.ts'

export interface PastedTable {
  readonly rows: readonly FailurePointDraft[]
  /** Characters of their names that no file keeps, replaced or left out. */
  readonly replaced: number
  /** Lines that cannot be taken in, by their 1-based places in what was pasted. */
  readonly skipped: readonly { readonly line: number; readonly rejection: Rejection }[]
}

/** The order of the table on screen, taken when the first line names no column. */
const fieldOrder = ['title', 'stage', 'touchpoint', 'channel', 'severity', 'perMonth'] as const

/**
 * Reads a pasted table. When the first line names the column of the titles, columns are found by name as an import finds
 * them; otherwise they are taken in the order of the table on screen, and what stands beyond it is left out.
 * @throws Refusal `column-twice`, `columns-contested`
 */
export function readPastedTable(text: string): PastedTable {
  const lines = splitClipboard(text)
  const header = (lines[0] ?? []).map((cell) => cell.trim())
  refuseContested(header, fieldOrder)
  const found = findColumns(header, fieldOrder)
  const named = found.title !== undefined
  const places = named ? locateColumns(header, found) : placesInOrder
  const rows: FailurePointDraft[] = []
  let replaced = 0
  const skipped: { line: number; rejection: Rejection }[] = []
  const watch = new ColumnWatch(places)
  for (const cells of lines.slice(named ? 1 : 0)) watch.see(cells, 0)
  const known = watch.known(header.length)
  lines.forEach((cells, index) => {
    if (named && index === 0) return
    const reading = readFailurePointRow(cells, named ? known : { ...known, columns: cells.length })
    if (reading.ok) {
      rows.push(reading.draft)
      replaced += reading.replaced
    } else skipped.push({ line: index + 1, rejection: reading.rejection })
  })
  return { rows, replaced, skipped }
}

const placesInOrder: Places = new Map(fieldOrder.map((field, place) => [field, [place]]))
