import { cleanName, unreadableIn } from '../../../shared/model/textRules.ts'
import { longestName } from '../../../shared/model/vocabulary.ts'
import { readText } from '../../../shared/tables/cells/readText.ts'
import { type OccurrenceDraft, readOccurrenceRow } from '../../../shared/tables/readOccurrenceRow.ts'
import { type KnownColumns, type RowReading, reject } from '../../../shared/tables/readRow.ts'
import { ContentHash } from '../engagement/seal/ContentHash.ts'
import type { OwnColumn } from './readTable.ts'
import type { SourcedOccurrence } from './rows/SourcedOccurrence.ts'
import { WideRows } from './rows/WideRows.ts'

/** Reads a row of a table of cases together with the columns that are kept as dimensions; `titleOf` says its title where no column does. */
export function occurrenceReader(ownColumns: readonly OwnColumn[], titleOf?: (cells: readonly string[]) => string) {
  const wideRows = new WideRows()
  return (cells: readonly string[], known: KnownColumns): RowReading<SourcedOccurrence> => {
    const reading = titleOf === undefined ? readOccurrenceRow(cells, known) : readTitled(cells, known, titleOf(cells))
    if (!reading.ok) return reading
    let { replaced } = reading
    const ownValues: (string | undefined)[] = []
    for (const { name, place } of ownColumns) {
      const cell = cells[place] ?? ''
      const cleaned = cleanName(cell)
      const value = readText(cleaned.text, longestName)
      if (value.kind === 'unread') return reject({ code: 'own-field-too-long', name, longest: longestName })
      replaced += cleaned.replaced + unreadableIn(cell)
      ownValues.push(value.kind === 'value' ? value.value : undefined)
    }
    const { draft } = reading
    const wide = known.wide === undefined ? {} : wideRows.cellsOf(draft, ownValues, known.wide)
    return { ok: true, draft: { ...draft, content: contentOf(cells), ownValues, ...wide }, replaced }
  }
}

/** As if the title stood in a column after the last; a row that is too long is rejected as it is. */
function readTitled(cells: readonly string[], known: KnownColumns, title: string): RowReading<OccurrenceDraft> {
  const { columns } = known
  if (cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== '')) return readOccurrenceRow(cells, known)
  const whole = Array.from({ length: columns }, (_, place) => cells[place] ?? '')
  return readOccurrenceRow([...whole, title], {
    ...known,
    columns: columns + 1,
    places: new Map([...known.places, ['title', [columns]]]),
  })
}

/** Cells that are blank at the end of a row are as good as none: some programs write them and some do not. */
function contentOf(cells: readonly string[]): string {
  const hash = new ContentHash()
  hash.add(cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
  return hash.toString()
}
