import { Refusal } from '../model/refusal.ts'
import type { TableRecord } from './TableRecord.ts'

/** Characters; a cell that has not ended by then never will, and the rest of the file need not be held to know it. */
const longestCell = 10_000_000
const lineFeed = 10
const carriageReturn = 13
const quoteCode = 34
/** Old systems end a file with this letter (Ctrl-Z), on a line of its own: it is no record. */
const endOfFile = '\u001a'

/**
 * Cuts the text of a CSV file, which comes in pieces of any size, into its records. Lines may end in any way, mixed too; a
 * quote within quotes is doubled; quotes that do not enclose a whole cell are the cell's own, also where it begins with one,
 * but for one that only another line closes: then rows stand between them that are cells of nothing.
 */
export class RecordScanner {
  readonly #delimiter: number
  /** The end of the last piece, where what it means depends on what follows. */
  #held = ''
  #cell = ''
  #cells: string[] = []
  /** The cell began with a quote that has not closed yet. */
  #quoted = false
  /** The cell was enclosed in quotes; it may be empty and is a cell all the same. */
  #enclosed = false
  #line = 1
  #recordLine = 1
  #quoteLine = 1
  #records: TableRecord[] = []

  /** `delimiter` is one letter. */
  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0)
  }

  /** The records that this piece completes, empty lines among them. @throws Refusal `csv-quote-not-closed`, `csv-cell-too-long` */
  push(piece: string): readonly TableRecord[] {
    const text = this.#held + piece
    const last = text.charCodeAt(text.length - 1)
    return this.#scan(text, last === quoteCode || last === carriageReturn ? text.length - 1 : text.length)
  }

  /** The records that the end of the text completes. @throws Refusal `csv-quote-not-closed`, `csv-cell-too-long` */
  end(): readonly TableRecord[] {
    const records = [...this.#scan(this.#held, this.#held.length)]
    if (this.#quoted) throw this.#notClosed()
    if (this.#cells.length === 0 && this.#cell === endOfFile) return records
    if (this.#enclosed || this.#cell !== '' || this.#cells.length > 0) records.push(this.#endRecord())
    return records
  }

  /** Scans up to `end` and holds what is left: one letter, which is looked at from before it. */
  #scan(text: string, end: number): readonly TableRecord[] {
    const records: TableRecord[] = []
    this.#records = records
    let at = 0
    while (at < end) at = this.#quoted ? this.#scanQuoted(text, at, end) : this.#scanBare(text, at, end)
    this.#held = text.slice(at)
    return records
  }

  /** Goes on in a cell that is not, or no longer, in quotes; answers where to go on. */
  #scanBare(text: string, from: number, end: number): number {
    if (this.#cell === '' && !this.#enclosed && text.charCodeAt(from) === quoteCode) {
      this.#quoted = true
      this.#quoteLine = this.#line
      return from + 1
    }
    let at = from
    while (at < end && !this.#isCut(text.charCodeAt(at))) at += 1
    this.#cell += text.slice(from, at)
    if (this.#cell.length > longestCell) throw new Refusal('csv-cell-too-long', { line: this.#line })
    if (at === end) return end
    if (text.charCodeAt(at) === this.#delimiter) {
      this.#endCell()
      return at + 1
    }
    this.#line += 1
    this.#records.push(this.#endRecord())
    return at + lineEndAt(text, at)
  }

  #scanQuoted(text: string, from: number, end: number): number {
    const quote = text.indexOf('"', from)
    const at = quote < 0 || quote > end ? end : quote
    this.#cell += text.slice(from, at)
    this.#line += countLineEnds(text, from, at)
    if (this.#cell.length > longestCell) throw this.#notClosed()
    if (at === end) return end
    const next = text.charCodeAt(at + 1)
    if (next === quoteCode) {
      this.#cell += '"'
      return at + 2
    }
    this.#quoted = false
    this.#enclosed = at + 1 === text.length || this.#isCut(next)
    if (!this.#enclosed) this.#unquote()
    return at + 1
  }

  /** Quotes that enclose no cell are its own; over several lines they would make one cell of the rows between two of them. */
  #unquote(): void {
    if (this.#line > this.#quoteLine) throw this.#notClosed()
    this.#cell = `"${this.#cell}"`
  }

  #isCut(code: number): boolean {
    return code === this.#delimiter || code === lineFeed || code === carriageReturn
  }

  #endCell(): void {
    this.#cells.push(this.#cell)
    this.#cell = ''
    this.#enclosed = false
  }

  #endRecord(): TableRecord {
    this.#endCell()
    const record = { line: this.#recordLine, cells: this.#cells }
    this.#cells = []
    this.#recordLine = this.#line
    return record
  }

  #notClosed(): Refusal {
    return new Refusal('csv-quote-not-closed', { line: this.#quoteLine })
  }
}

/** How many characters end the line here. */
function lineEndAt(text: string, at: number): number {
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at)
    if (code !== lineFeed && code !== carriageReturn) {
      at += 1
    } else {
      count += 1
      at += lineEndAt(text, at)
    }
  }
  return count
}
