import { findDelimiter, isFilled } from './findDelimiter.ts'
import { RecordScanner } from './RecordScanner.ts'
import { type HeaderOptions, RecordSorter, type TableHeader } from './RecordSorter.ts'
import type { TableRecord } from './TableRecord.ts'

/** Characters of a table that say how it is cut and where its header is. */
const tellingBeginning = 65_536
const noNames: ReadonlySet<string> = new Set()
const byteOrderMark = '\uFEFF'
/** Excel's own line, which says what the cells are cut by. */
const delimiterLine = /^sep=(.)\r?\n?/iu

export interface TableOptions extends HeaderOptions {
  /** One letter; found when it is not said. */
  readonly delimiter?: string | undefined
}

/** How a table is laid out. */
interface TableLayout extends TableHeader {
  readonly delimiter: string
}

/**
 * Reads a CSV table whose text comes in pieces, holding no more of it than its beginning and the record it is in. What is no
 * row of the table is left out and told: lines above the header, rows that add up others, and blank ones.
 */
export class TableReader {
  readonly #options: TableOptions
  /** The text so far, until it says how the table is laid out. */
  #beginning = ''
  /** Characters of it that say how; more where they hold no whole record. */
  #telling = tellingBeginning
  #scanner: RecordScanner | null = null
  #delimiter = ''
  /** How many lines Excel's own one takes, which the scanner does not see. */
  #linesBefore = 0
  readonly #sorter: RecordSorter

  constructor(options: TableOptions = {}) {
    this.#options = options
    this.#sorter = new RecordSorter(options)
  }

  /** @throws Refusal `csv-empty` while no header was met */
  get layout(): TableLayout {
    return { ...this.#sorter.header, delimiter: this.#delimiter }
  }

  /** The names in the header. @throws Refusal `csv-empty` while no header was met */
  get columns(): readonly string[] {
    return this.#sorter.header.columns
  }

  /** What is no row so far: the first lines of each kind, and how many there are. */
  get leftOut(): RecordSorter['leftOut'] {
    return this.#sorter.leftOut
  }

  /** The rows below the header that this piece completes. @throws Refusal `csv-quote-not-closed`, `no-header-line` */
  push(piece: string): readonly TableRecord[] {
    if (this.#scanner !== null) return this.#keep(this.#scanner.push(piece))
    this.#beginning += this.#beginning === '' && piece.startsWith(byteOrderMark) ? piece.slice(1) : piece
    return this.#beginning.length < this.#telling ? [] : this.#begin(false)
  }

  /** The rows that the end of the text completes. @throws Refusal `csv-quote-not-closed`, `csv-empty`, `no-header-line` */
  end(): readonly TableRecord[] {
    if (this.#scanner === null) return this.#begin(true)
    return this.#keep(this.#scanner.end())
  }

  /** Finds the layout in the beginning, which is all of the text or not. */
  #begin(isWhole: boolean): readonly TableRecord[] {
    const told = delimiterLine.exec(this.#beginning)
    this.#linesBefore = told === null ? 0 : 1
    const text = this.#beginning.slice(told?.[0].length ?? 0)
    const { expected = noNames } = this.#options
    const delimiter = this.#options.delimiter ?? told?.[1] ?? findDelimiter(text, isWhole, expected)
    const scanner = new RecordScanner(delimiter)
    const pushed = scanner.push(text)
    const records = (isWhole ? [...pushed, ...scanner.end()] : pushed).map((record) => this.#placed(record))
    if (!isWhole && !records.some(isFilled)) {
      this.#telling *= 2
      return []
    }
    this.#beginning = ''
    this.#scanner = scanner
    this.#delimiter = delimiter
    if (told !== null) this.#sorter.leave(1, 'preamble')
    return this.#sorter.begin(records)
  }

  #keep(records: readonly TableRecord[]): readonly TableRecord[] {
    return this.#sorter.rowsAmong(this.#linesBefore === 0 ? records : records.map((record) => this.#placed(record)))
  }

  #placed({ line, cells }: TableRecord): TableRecord {
    return { line: line + this.#linesBefore, cells }
  }
}
