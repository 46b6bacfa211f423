import { Refusal } from '../model/refusal.ts'
import { findDelimiter } from './findDelimiter.ts'
import { RecordScanner, type TableRecord } from './RecordScanner.ts'

/** Characters; a header that is longer is read by what its beginning says. */
const longestHeader = 1_000_000
const byteOrderMark = '\uFEFF'

/**
 * Reads a CSV table whose text comes in pieces, holding no more of it than the record it is in. The first record that is
 * not blank is the header; blank ones are passed over. The delimiter is the one that cuts the header into most columns.
 */
export class TableReader {
  /** The text so far, until it says how the header is cut. */
  #beginning = ''
  #scanner: RecordScanner | null = null
  #columns: readonly string[] | null = null

  /** The names in the header, without spaces around them. @throws Refusal `csv-empty` while no header was met */
  get columns(): readonly string[] {
    if (this.#columns === null) throw new Refusal('csv-empty')
    return this.#columns
  }

  /** The rows below the header that this piece completes. @throws Refusal `csv-quote-not-closed` */
  push(piece: string): readonly TableRecord[] {
    if (this.#scanner !== null) return this.#keep(this.#scanner.push(piece))
    this.#beginning += this.#beginning === '' && piece.startsWith(byteOrderMark) ? piece.slice(1) : piece
    const { sure } = findDelimiter(this.#beginning)
    return sure || this.#beginning.length > longestHeader ? this.#begin() : []
  }

  /** The rows that the end of the text completes. @throws Refusal `csv-quote-not-closed`, `csv-empty` */
  end(): readonly TableRecord[] {
    const begun = this.#scanner === null ? this.#begin() : []
    const rows = [...begun, ...this.#keep(this.#scanner?.end() ?? [])]
    if (this.#columns === null) throw new Refusal('csv-empty')
    return rows
  }

  #begin(): readonly TableRecord[] {
    const text = this.#beginning
    this.#beginning = ''
    this.#scanner = new RecordScanner(findDelimiter(text).delimiter)
    return this.#keep(this.#scanner.push(text))
  }

  #keep(records: readonly TableRecord[]): readonly TableRecord[] {
    const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    if (this.#columns !== null) return filled
    const [header, ...rows] = filled
    this.#columns = header?.cells.map((cell) => cell.trim()) ?? null
    return rows
  }
}
