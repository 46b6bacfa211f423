import type { ReactNode } from 'react'
import type { GridId } from '../../../shared/commands/gridIds.ts'
import type { FindableRows } from '../lists/Rows.ts'
import type { Selection } from '../lists/selection.ts'
import type { Sort } from '../lists/sort.ts'
import type { GridColumn } from './GridColumn.ts'

export interface GridItem {
  readonly id: string
}

/** What is to be changed in one row, in the order of its columns. */
export interface RowEdits<Row, Edit> {
  readonly row: Row
  readonly edits: readonly Edit[]
}

/** What a grid is made of, and what is asked of the screen that it stands on. */
export interface GridProps<Row extends GridItem, Id extends string, Edit> {
  readonly label: string
  /** In reading order, after the one that selects a row. The same value until something about them changes. */
  readonly columns: readonly GridColumn<Row, Id, Edit>[]
  /** Has the active cell at first, and stands in for a column that has it and is left out. */
  readonly mainColumn: Id
  readonly rows: FindableRows<Row>
  readonly sort: Sort<Id>
  readonly selection: Selection
  readonly openId: string | null
  /** The row that was added last, which is brought into sight and marked; absent where what is added is opened. */
  readonly addedId?: string | null
  /** How many times rows were removed here so far. */
  readonly removals: number
  /** The name under which the active cell is remembered in this sitting, and on this computer which columns are hidden. */
  readonly rememberAs: GridId
  /** As a row is called where it is spoken of. */
  nameOf(row: Row): string
  onSort(sort: Sort<Id>): void
  onSelection(change: (before: Selection) => Selection): void
  onSelectAll(): void
  onOpen(id: string): void
  /** The row as an edit will leave it, as far as the edits of its other cells must know. */
  withEdit(row: Row, edit: Edit): Row
  /** Saves all of them as one change; rejects when nothing was saved. */
  onEdits(edits: readonly RowEdits<Row, Edit>[]): Promise<unknown>
  onDelete(ids: readonly string[]): void
  /** Takes a pasted table in as new rows; without it every table goes into cells. */
  readonly onPasteTable?: (text: string) => void
  /** Stands where the rows would be when there are none. */
  readonly nothing: ReactNode
}
