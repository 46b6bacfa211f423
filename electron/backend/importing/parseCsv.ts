import { CsvError, parse } from 'csv-parse/sync'
import { Refusal } from '../../../shared/model/refusal.ts'

interface CsvRow {
  /** Line of the file on which the row begins; the first line is 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow[]
}

const delimiters = [',', ';', '\t'] as const
const recordDelimiters = ['\r\n', '\n', '\r']

/** The bytes of a file as text; refused unless they are UTF-8. A byte order mark is dropped. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Refusal('csv-not-utf8', {}, { cause })
  }
}

/**
 * Reads a table with its header. The delimiter is the one of comma, semicolon and tab that cuts the header into most
 * columns; lines may end in any way, mixed too; empty lines are passed over. Refused: no header, a quote never closed.
 */
export function parseCsv(text: string): CsvTable {
  const records = parseRecords(text)
  const [header, ...rows] = records
  if (header === undefined) throw new Refusal('csv-empty')
  return { columns: header.cells.map((cell) => cell.trim()), rows }
}

function parseRecords(text: string): CsvRow[] {
  const records: CsvRow[] = []
  // csv-parse counts lines in its own way inside quotes, so they are counted here; empty lines come as rows too.
  let next = 1
  try {
    parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      record_delimiter: recordDelimiters,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[]) => {
        if (cells.some((cell) => cell.trim() !== '')) records.push({ line: next, cells })
        next += 1 + newlinesWithin(cells)
        return null
      },
    })
    return records
  } catch (cause) {
    if (cause instanceof CsvError && cause.code === 'CSV_QUOTE_NOT_CLOSED') {
      throw new Refusal('csv-quote-not-closed', { line: next }, { cause })
    }
    throw cause
  }
}

function newlinesWithin(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/gu)?.length ?? 0
  }
  return count
}

function findDelimiter(text: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]))
  let quoted = false
  let started = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === '\n' || character === '\r') {
      if (started) break
    } else {
      started = true
      const count = counts.get(character)
      if (count !== undefined) counts.set(character, count + 1)
    }
  }
  let best: string = delimiters[0]
  for (const [delimiter, count] of counts) if (count > (counts.get(best) ?? 0)) best = delimiter
  return best
}
