import { Refusal } from '../model/refusal.ts'
import { isFilled } from './findDelimiter.ts'
import { findHeader, tellApart } from './findHeader.ts'
import type { TableRecord } from './TableRecord.ts'
import { isTotalRow } from './totalRow.ts'

/** Lines of each kind that are named one by one; the others are counted. */
const mostNamed = 1000
/** Columns of the widest sheet that Excel has; what has more is no table. */
const mostColumns = 16_384
const noNames: ReadonlySet<string> = new Set()

/** Why a line of a table is no row: it stands above the header, adds up others, or is blank. */
export type LeftOutWhy = 'preamble' | 'total' | 'blank'

export interface LeftOutLine {
  readonly line: number
  readonly why: LeftOutWhy
}

export interface HeaderOptions {
  /** The line that the header begins on; found when it is not said. */
  readonly headerLine?: number | undefined
  /** Names that a column may be known by, normalised: where they stand is the header. */
  readonly expected?: ReadonlySet<string>
}

/** Where the rows of a table begin. */
export interface TableHeader {
  /** The names in the header, equal ones told apart. */
  readonly columns: readonly string[]
  readonly headerLine: number
}

/**
 * Tells the rows of a table from what is none, whose records come some at a time: lines above the header, rows that add up
 * others and blank ones are left out and told.
 */
export class RecordSorter {
  readonly #options: HeaderOptions
  #header: TableHeader | null = null
  readonly #leftOut: LeftOutLine[] = []
  readonly #counts = { preamble: 0, total: 0, blank: 0 }
  /** What the first column held last: a pivot table names a group once. */
  #group = ''

  constructor(options: HeaderOptions) {
    this.#options = options
  }

  /** @throws Refusal `csv-empty` while no header was met */
  get header(): TableHeader {
    if (this.#header === null) throw new Refusal('csv-empty')
    return this.#header
  }

  /** What is no row so far: the first lines of each kind, and how many there are. */
  get leftOut(): { readonly lines: readonly LeftOutLine[]; readonly count: number } {
    const { preamble, total, blank } = this.#counts
    return { lines: this.#leftOut, count: preamble + total + blank }
  }

  /** The rows below the header, which is among these records. @throws Refusal `csv-empty`, `csv-too-wide`, `no-header-line` */
  begin(records: readonly TableRecord[]): readonly TableRecord[] {
    const header = this.#headerOf(records)
    this.#header = { columns: tellApart(header.cells), headerLine: header.line }
    const at = records.indexOf(header)
    for (const record of records.slice(0, at)) this.leave(record.line, isFilled(record) ? 'preamble' : 'blank')
    return this.rowsAmong(records.slice(at + 1))
  }

  #headerOf(records: readonly TableRecord[]): TableRecord {
    const { headerLine, expected = noNames } = this.#options
    const filled = records.filter(isFilled)
    const widest = filled.find(({ cells }) => cells.length > mostColumns)
    if (widest !== undefined) throw new Refusal('csv-too-wide', { line: widest.line, most: mostColumns })
    const header =
      headerLine === undefined ? filled[findHeader(filled, expected)] : filled.find(({ line }) => line === headerLine)
    if (header !== undefined) return header
    throw headerLine === undefined ? new Refusal('csv-empty') : new Refusal('no-header-line', { line: headerLine })
  }

  /** The rows among records that stand below the header. */
  rowsAmong(records: readonly TableRecord[]): readonly TableRecord[] {
    return records.filter((record) => {
      const why = isFilled(record) ? (isTotalRow(record.cells, this.#group) ? 'total' : null) : 'blank'
      if (why !== null) this.leave(record.line, why)
      else if (record.cells[0]) this.#group = record.cells[0]
      return why === null
    })
  }

  leave(line: number, why: LeftOutWhy): void {
    this.#counts[why] += 1
    if (this.#counts[why] <= mostNamed) this.#leftOut.push({ line, why })
  }
}
