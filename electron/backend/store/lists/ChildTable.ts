import type { ReadExecutor, WriteExecutor } from '../base/executor.ts'
import { insertCells, prepareQuery } from '../base/rows.ts'
import { cellsOf, rowsIn, type TableChanges } from '../base/TableChanges.ts'
import type { Cell, Cells, ChildField } from '../fields/Field.ts'

/** The rows of a field that holds several entries. */
export class ChildTable {
  /** Of the field in its item. */
  readonly key: string
  readonly field: ChildField<unknown>
  readonly table: string
  readonly #queries: ReturnType<typeof prepareQueries>

  constructor(key: string, field: ChildField<unknown>) {
    this.key = key
    this.field = field
    this.table = field.table
    this.#queries = prepareQueries(field)
  }

  /** Of all items, by their ids. */
  readAll(db: ReadExecutor): ReadonlyMap<string, readonly Cells[]> {
    const byOwner = new Map<string, Cells[]>()
    for (const [owner, ...cells] of db.cells(this.#queries.all())) {
      const rows = byOwner.get(String(owner))
      if (rows === undefined) byOwner.set(String(owner), [cells])
      else rows.push(cells)
    }
    return byOwner
  }

  readOf(db: ReadExecutor, owner: string): readonly Cells[] {
    return db.cells(this.#queries.of(owner))
  }

  insert(transaction: WriteExecutor, items: readonly { readonly id: string }[]): void {
    const { owner, columns } = this.field
    const rows = items.flatMap((item) => this.#rowsOf(item).map((cells, index): Cells => [item.id, index + 1, ...cells]))
    if (rows.length > 0) insertCells(transaction, this.table, [owner, 'position', ...columns], rows)
  }

  /** Writes the entries anew where they differ; they are small and plain, so their text tells. */
  replace(transaction: WriteExecutor, id: string, before: object, after: object): void {
    if (JSON.stringify(this.#rowsOf(before)) === JSON.stringify(this.#rowsOf(after))) return
    this.removeOf(transaction, id)
    this.insert(transaction, [{ ...after, id }])
  }

  removeOf(transaction: WriteExecutor, id: string): void {
    transaction.run(this.#queries.remove(id))
  }

  /** The items whose entries changed; null when too many did. */
  ownersIn(changes: TableChanges): readonly Cell[] | null {
    return rowsIn(changes, [this.table])?.flatMap((row) => cellsOf(row, this.field.owner)) ?? null
  }

  #rowsOf(item: object): readonly Cells[] {
    return this.field.toRows(Reflect.get(item, this.key))
  }
}

/** A child table for each field that has one. */
export function childTables(fields: object): readonly ChildTable[] {
  return Object.entries(fields).flatMap(([key, field]: [string, ChildField<unknown> | { readonly kind: 'columns' }]) =>
    field.kind === 'children' ? [new ChildTable(key, field)] : [],
  )
}

function prepareQueries({ table, owner, columns }: ChildField<unknown>) {
  return {
    all: prepareQuery`SELECT ${[owner, ...columns]} FROM ${table} ORDER BY position`,
    of: prepareQuery`SELECT ${columns} FROM ${table} WHERE ${owner} = ? ORDER BY position`,
    remove: prepareQuery`DELETE FROM ${table} WHERE ${owner} = ?`,
  }
}
