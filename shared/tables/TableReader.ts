import { Refusal } from '../model/refusal.ts'
import { findDelimiter, isFilled } from './findDelimiter.ts'
import { findHeader, tellApart } from './findHeader.ts'
import { RecordScanner } from './RecordScanner.ts'
import type { TableRecord } from './TableRecord.ts'
import { isTotalRow } from './totalRow.ts'

/** Characters of a table that say how it is cut and where its header is. */
const tellingBeginning = 65_536
/** Lines of each kind that are named one by one; the others are counted. */
const mostNamed = 1000
const noNames: ReadonlySet<string> = new Set()
const byteOrderMark = '\uFEFF'
/** Excel's own line, which says what the cells are cut by. */
const delimiterLine = /^sep=(.)\r?\n?/iu

/** Why a line of a table is no row: it stands above the header, adds up others, or is blank. */
export type LeftOutWhy = 'preamble' | 'total' | 'blank'

export interface LeftOutLine {
  readonly line: number
  readonly why: LeftOutWhy
}

export interface TableOptions {
  /** One letter; found when it is not said. */
  readonly delimiter?: string | undefined
  /** The line that the header begins on; found when it is not said. */
  readonly headerLine?: number | undefined
  /** Names that a column may be known by, normalised: where they stand is the header. */
  readonly expected?: ReadonlySet<string>
}

/** How a table is laid out. */
export interface TableLayout {
  /** The names in the header, equal ones told apart. */
  readonly columns: readonly string[]
  readonly headerLine: number
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
  #layout: TableLayout | null = null
  /** How many lines Excel's own one takes, which the scanner does not see. */
  #linesBefore = 0
  readonly #leftOut: LeftOutLine[] = []
  readonly #counts = { preamble: 0, total: 0, blank: 0 }

  constructor(options: TableOptions = {}) {
    this.#options = options
  }

  /** @throws Refusal `csv-empty` while no header was met */
  get layout(): TableLayout {
    if (this.#layout === null) throw new Refusal('csv-empty')
    return this.#layout
  }

  /** The names in the header. @throws Refusal `csv-empty` while no header was met */
  get columns(): readonly string[] {
    return this.layout.columns
  }

  /** What is no row so far: the first lines of each kind, and how many there are. */
  get leftOut(): { readonly lines: readonly LeftOutLine[]; readonly count: number } {
    const { preamble, total, blank } = this.#counts
    return { lines: this.#leftOut, count: preamble + total + blank }
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
    if (told !== null) this.#leave(1, 'preamble')
    return this.#rowsBelow(this.#headerOf(records, expected), records, delimiter)
  }

  #headerOf(records: readonly TableRecord[], expected: ReadonlySet<string>): TableRecord {
    const { headerLine } = this.#options
    const filled = records.filter(isFilled)
    const header =
      headerLine === undefined ? filled[findHeader(filled, expected)] : filled.find(({ line }) => line === headerLine)
    if (header !== undefined) return header
    throw headerLine === undefined ? new Refusal('csv-empty') : new Refusal('no-header-line', { line: headerLine })
  }

  #rowsBelow(header: TableRecord, records: readonly TableRecord[], delimiter: string): readonly TableRecord[] {
    this.#layout = { columns: tellApart(header.cells), headerLine: header.line, delimiter }
    const at = records.indexOf(header)
    for (const record of records.slice(0, at)) this.#leave(record.line, isFilled(record) ? 'preamble' : 'blank')
    return this.#rowsAmong(records.slice(at + 1))
  }

  #keep(records: readonly TableRecord[]): readonly TableRecord[] {
    return this.#rowsAmong(this.#linesBefore === 0 ? records : records.map((record) => this.#placed(record)))
  }

  #placed({ line, cells }: TableRecord): TableRecord {
    return { line: line + this.#linesBefore, cells }
  }

  #rowsAmong(records: readonly TableRecord[]): readonly TableRecord[] {
    return records.filter((record) => {
      const why = isFilled(record) ? (isTotalRow(record.cells) ? 'total' : null) : 'blank'
      if (why !== null) this.#leave(record.line, why)
      return why === null
    })
  }

  #leave(line: number, why: LeftOutWhy): void {
    this.#counts[why] += 1
    if (this.#counts[why] <= mostNamed) this.#leftOut.push({ line, why })
  }
}
