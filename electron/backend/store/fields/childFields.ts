import type { Cells, ChildField, ColumnField } from './Field.ts'

interface ChildTable {
  readonly table: string
  readonly owner: string
  /** An empty list is a list, where it must be there; else it is no value. */
  readonly isRequired?: boolean
}

/** Entries that are single values; one named twice stays once where `isDistinct`. */
export function values<Value>(
  child: ChildTable & { readonly isDistinct?: boolean },
  field: ColumnField<Value>,
): ChildField<readonly Value[]> {
  const { table, owner, isRequired = false, isDistinct = false } = child
  return {
    kind: 'children',
    table,
    owner,
    columns: field.columns,
    referenceColumn: () => field.referenceColumn,
    toRows: (list = []) => (isDistinct ? [...new Set(list)] : list).map((value) => field.toCells(value)),
    fromRows: (rows) => {
      if (rows.length === 0 && !isRequired) return undefined
      return rows.flatMap((cells) => field.fromCells(cells) ?? [])
    },
  }
}

type EntryFields<Entry> = { readonly [Key in keyof Entry]-?: ColumnField<Exclude<Entry[Key], undefined>> }

/** Entries of several fields each. */
export function entries<Entry extends object>(child: ChildTable, fields: EntryFields<Entry>): ChildField<readonly Entry[]> {
  const { table, owner, isRequired = false } = child
  const parts = placeFields(fields)
  return {
    kind: 'children',
    table,
    owner,
    columns: parts.flatMap(({ field }) => field.columns),
    referenceColumn: (name) => parts.find(({ key }) => key === name)?.field.referenceColumn ?? null,
    toRows: (list = []) => list.map((entry) => parts.flatMap(({ key, field }) => field.toCells(Reflect.get(entry, key)))),
    fromRows: (rows) => {
      if (rows.length === 0 && !isRequired) return undefined
      return rows.map((cells) => toValue<Entry>(parts, cells))
    },
  }
}

export interface PlacedField {
  readonly key: string
  readonly field: ColumnField<unknown>
  /** Where its cells begin in a row. */
  readonly at: number
}

/** The fields that stand in columns, with the place of each in a row; `first` cells stand before them. */
export function placeFields(fields: object, first = 0): readonly PlacedField[] {
  let at = first
  return Object.entries(fields).flatMap(([key, field]: [string, ColumnField<unknown> | { readonly kind: 'children' }]) => {
    if (field.kind === 'children') return []
    const placed = { key, field, at }
    at += field.columns.length
    return [placed]
  })
}

/** The value whose fields the cells hold; fields without a value are absent. */
export function toValue<Value extends object>(parts: readonly PlacedField[], cells: Cells, begin: object = {}): Value {
  const value: Record<string, unknown> = { ...begin }
  for (const { key, field, at } of parts) {
    const found = field.fromCells(cells.slice(at, at + field.columns.length))
    if (found !== undefined) value[key] = found
  }
  // FieldsOf and EntryFields list every key of the value, and the schema of the file lets only optional ones be null.
  return value as Value
}
