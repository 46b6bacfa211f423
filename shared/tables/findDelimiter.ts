import { normaliseText } from '../search/normaliseText.ts'
import { RecordScanner } from './RecordScanner.ts'
import type { TableRecord } from './TableRecord.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** What stands between two cells of a table file. */
export type Delimiter = (typeof delimiters)[number]

/** Records that decide; more would not change what they say. */
const mostRecords = 200

interface Trial {
  readonly delimiter: Delimiter
  /** The most cells of one record that are names a column is known by. */
  readonly known: number
  /** Share of the records that have as many cells as most have; 0 where most have one alone. */
  readonly agreeing: number
  readonly width: number
}

/**
 * The delimiter of a table, from its beginning: the one that makes names of columns out of a record, then the one by which
 * most records have equally many cells, then the one that makes most of them. `expected` are such names, normalised.
 */
export function findDelimiter(beginning: string, isWhole: boolean, expected: ReadonlySet<string>): Delimiter {
  const [best] = delimiters
    .map((delimiter) => tryOut(delimiter, recordsIn(beginning, isWhole, delimiter), expected))
    .toSorted((a, b) => b.known - a.known || b.agreeing - a.agreeing || b.width - a.width)
  return best?.delimiter ?? ','
}

/** The records of a beginning that end in it. What is no table with this delimiter has none. */
function recordsIn(beginning: string, isWhole: boolean, delimiter: Delimiter): readonly TableRecord[] {
  const scanner = new RecordScanner(delimiter)
  try {
    const records = scanner.push(beginning)
    const all = isWhole || records.length === 0 ? [...records, ...scanner.end()] : records
    return all.filter(isFilled).slice(0, mostRecords)
  } catch {
    // A quote that does not close with one delimiter may close with another; the chosen one is read again and says so.
    return []
  }
}

export function isFilled({ cells }: TableRecord): boolean {
  return cells.some((cell) => cell.trim() !== '')
}

function tryOut(delimiter: Delimiter, records: readonly TableRecord[], expected: ReadonlySet<string>): Trial {
  const counts = new Map<number, number>()
  for (const { cells } of records) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [[width, count] = [0, 0]] = [...counts].toSorted(([a, many], [b, more]) => more - many || b - a)
  const known = records.reduce((most, { cells }) => Math.max(most, expectedAmong(cells, expected)), 0)
  return { delimiter, known, agreeing: count / Math.max(1, records.length), width }
}

/** How many of the cells are names that a column is known by. */
export function expectedAmong(cells: readonly string[], expected: ReadonlySet<string>): number {
  return cells.filter((cell) => expected.has(normaliseText(cell))).length
}
