/** What a cell of a table holds. */
export type Cell = string | number | null
export type Cells = readonly Cell[]

/** A field kept in columns of its item's own row. Null in every column is no value. */
export interface ColumnField<Value> {
  readonly kind: 'columns'
  readonly columns: readonly string[]
  /** The column that names an item of another list, where the field is a reference. */
  readonly referenceColumn: string | null
  toCells(value: Value | undefined): Cells
  /** Of cells in the order of `columns`. */
  fromCells(cells: Cells): Value | undefined
}

/** A field of several entries, each a row of a table of its own that names the item's id in the column `owner`. */
export interface ChildField<Value> {
  readonly kind: 'children'
  readonly table: string
  readonly owner: string
  /** Besides `owner` and `position`. */
  readonly columns: readonly string[]
  /** The column that names an item of a list, by the field within an entry; '' where the entry itself is the id. */
  referenceColumn(field: string): string | null
  toRows(value: Value | undefined): readonly Cells[]
  fromRows(rows: readonly Cells[]): Value | undefined
}

type Field<Value> = ColumnField<Value> | ChildField<Value>

/** How every field of an item is stored; `id` and `code` are stored by the list itself. A field left out does not compile. */
export type FieldsOf<Item> = {
  readonly [Key in Exclude<keyof Item, 'id' | 'code'>]-?: Field<Exclude<Item[Key], undefined>>
}
