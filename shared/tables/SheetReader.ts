import { type HeaderOptions, RecordSorter, type TableHeader } from './RecordSorter.ts'
import type { TableRecord } from './TableRecord.ts'

/** Records of a sheet that say where its header is. */
const tellingRecords = 200

/** Reads the table on a sheet, whose records come some at a time and none of them blank. */
export class SheetReader {
  readonly #sorter: RecordSorter
  /** The records so far, until they say where the header is. */
  #beginning: TableRecord[] | null = []

  constructor(options: HeaderOptions = {}) {
    this.#sorter = new RecordSorter(options)
  }

  /** @throws Refusal `csv-empty` while no header was met */
  get layout(): TableHeader & { readonly delimiter: null } {
    return { ...this.#sorter.header, delimiter: null }
  }

  /** What is no row so far. */
  get leftOut(): RecordSorter['leftOut'] {
    return this.#sorter.leftOut
  }

  /** The rows below the header among these records. @throws Refusal `no-header-line` */
  push(records: readonly TableRecord[]): readonly TableRecord[] {
    if (this.#beginning === null) return this.#sorter.rowsAmong(records)
    for (const record of records) this.#beginning.push(record)
    return this.#beginning.length < tellingRecords ? [] : this.#begin(this.#beginning)
  }

  /** The rows that wait for more. @throws Refusal `csv-empty`, `no-header-line` */
  end(): readonly TableRecord[] {
    return this.#beginning === null ? [] : this.#begin(this.#beginning)
  }

  #begin(records: readonly TableRecord[]): readonly TableRecord[] {
    this.#beginning = null
    return this.#sorter.begin(records)
  }
}
