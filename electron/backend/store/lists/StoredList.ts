import type { ListDescriptor } from '../../../../shared/model/lists/ListDescriptor.ts'
import type { ReadExecutor, WriteExecutor } from '../base/executor.ts'
import type { TableChanges } from '../base/TableChanges.ts'

/** Items of a list by their places. */
export interface Page {
  readonly offset: number
  readonly limit: number
}

/** Where a list names items of a list in the file. */
export interface ReferenceColumn {
  readonly table: string
  readonly column: string
  /** An entry of a field that holds several, rather than the item's own row. */
  readonly isEntry: boolean
}

/** Adds items at the end of a list one by one. */
export interface RowAdder<Given extends object = object> {
  /** False, and nothing is added, where an item of that id is there. */
  add(item: Given): boolean
}

/** How one list of the catalogue is kept in a file. */
export interface StoredList<Given extends object = object, Stored extends Given = Given> {
  readonly descriptor: ListDescriptor
  /** Every table that holds a part of it, the items' own first. */
  readonly tables: readonly string[]
  /** All items in their order. */
  read(db: ReadExecutor): readonly Stored[]
  /** Some of them, for a list of which many are read at a time where others wait. */
  readPage?(db: ReadExecutor, page: Page): readonly Stored[]
  /** Adds them at the end and answers with them as stored: with the codes and ids that they lacked. */
  insert(transaction: WriteExecutor, items: Iterable<Given>): readonly Stored[]
  /** For a list that memory should not hold; until all are added, nothing else may be. */
  adder?(transaction: WriteExecutor): RowAdder<Given>
  /** The items after commits that changed these rows, read anew only where they did; the others stay the same values. */
  follow(db: ReadExecutor, before: readonly Stored[], changes: TableChanges): readonly Stored[]
  /** Where the field of one of its references stands. */
  columnOf(field: string): ReferenceColumn
  /** Removes every item that names `id` in a column of its own row; `removeOne` removes an item with all that hangs on it. */
  removeNaming(transaction: WriteExecutor, column: string, id: string, removeOne: (item: string) => void): void
}
