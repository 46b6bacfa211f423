import type * as z from 'zod'
import { hasTrait, type ItemOf, type ListDescriptor } from '../../../../shared/model/lists/ListDescriptor.ts'
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts'
import { assignCodes } from '../base/codes.ts'
import type { ManyRows, ReadExecutor, WriteExecutor } from '../base/executor.ts'
import { makeId, shortIds } from '../base/makeId.ts'
import { changeOne, existing, insertCells, nextPosition, prepareAdd, prepareQuery, prepareUpdate } from '../base/rows.ts'
import { cellsOf, mostRowsToFollow, rowsIn, type TableChanges } from '../base/TableChanges.ts'
import { placeFields, toValue } from '../fields/childFields.ts'
import type { Cell, Cells, FieldsOf } from '../fields/Field.ts'
import { type ChildTable, childTables } from './ChildTable.ts'
import type { Page, ReferenceColumn, RowAdder, StoredList } from './StoredList.ts'

/** An item as a file holds it: with an id, and with a code where its list gives codes. */
export type StoredItem<Given> = Given & { readonly id: string } & ('code' extends keyof Given
    ? { readonly code: string }
    : unknown)

/** A list whose items are rows of a table with an id and a position; fields of several entries have tables of their own. */
export class TableList<Given extends object> implements StoredList<Given, StoredItem<Given>> {
  readonly descriptor: ListDescriptor
  readonly tables: readonly string[]
  readonly #table: string
  readonly #parts: ReturnType<typeof placeFields>
  readonly #children: readonly ChildTable[]
  /** Of a row as it is read: id, position, code where there is one, then the fields'. */
  readonly columns: readonly string[]
  /** The tables of its fields of several entries, and the column of each that names the item. */
  readonly entryTables: readonly { readonly table: string; readonly owner: string }[]
  readonly #queries: ReturnType<typeof prepareQueries>

  constructor(descriptor: ListDescriptor, table: string, fields: FieldsOf<Given>) {
    this.descriptor = descriptor
    this.#table = table
    const own = descriptor.codePrefix === null ? ['id', 'position'] : ['id', 'position', 'code']
    this.#parts = placeFields(fields, own.length)
    this.columns = [...own, ...this.#parts.flatMap(({ field }) => field.columns)]
    this.#children = childTables(fields)
    this.tables = [table, ...this.#children.map((child) => child.table)]
    this.entryTables = this.#children.map((child) => ({ table: child.table, owner: child.field.owner }))
    this.#queries = prepareQueries(table, this.columns, this.columns.slice(own.length))
  }

  read(db: ReadExecutor): readonly StoredItem<Given>[] {
    const children = this.#children.map((child) => child.readAll(db))
    return db.cells(this.#queries.all()).map((cells) => {
      const id = idOf(cells)
      return this.#toItem(
        cells,
        children.map((rows) => rows.get(id) ?? []),
      )
    })
  }

  readPage(db: ReadExecutor, { offset, limit }: Page): readonly StoredItem<Given>[] {
    const page = db.cells(this.#queries.page(limit, offset))
    return page.map((cells) =>
      this.#toItem(
        cells,
        this.#children.map((child) => child.readOf(db, idOf(cells))),
      ),
    )
  }

  /** Every item one by one, for a list that memory should not hold. */
  *each(db: ReadExecutor): Generator<StoredItem<Given>> {
    if (this.#children.length > 0) throw new Error(`items of ${this.#table} have entries and are not read one by one`)
    for (const cells of db.eachCells(this.#queries.all())) yield this.#toItem(cells, [])
  }

  find(db: ReadExecutor, id: string): StoredItem<Given> | undefined {
    const [cells] = db.cells(this.#queries.one(id))
    if (cells === undefined) return undefined
    return this.#toItem(
      cells,
      this.#children.map((child) => child.readOf(db, id)),
    )
  }

  /** The items that name `id` in a field of their own row, in their order. */
  naming(db: ReadExecutor, field: string, id: string, { offset, limit }: Page): readonly StoredItem<Given>[] {
    const { column } = this.columnOf(field)
    const query = prepareQuery`SELECT id FROM ${this.#table} WHERE ${column} = ? ORDER BY position LIMIT ? OFFSET ?`
    return db.cells(query(id, limit, offset)).flatMap((cells) => this.find(db, idOf(cells)) ?? [])
  }

  /** Adds them at the end; one without an id gets a UUIDv7, one without a code the next of its kind. */
  insert(transaction: WriteExecutor, items: Iterable<Given>): readonly StoredItem<Given>[] {
    return this.#insert(transaction, items, (_ids, work) => work())
  }

  /** The same; of so many that nobody follows them row by row the journal keeps the ids alone, and a table stays small in its file. */
  insertMany(transaction: WriteExecutor, items: readonly Given[]): readonly StoredItem<Given>[] {
    if (items.length <= mostRowsToFollow) return this.insert(transaction, items)
    return this.#insert(transaction, items, (ids, work) => transaction.byIds(this.#table, ids, work))
  }

  #insert(
    transaction: WriteExecutor,
    items: Iterable<Given>,
    journaled: (ids: readonly string[], work: () => void) => void,
  ): readonly StoredItem<Given>[] {
    const first = nextPosition(transaction, this.#table)
    const { codePrefix } = this.descriptor
    const given = Array.from(items, withId)
    const stored: readonly (Given & Keyed)[] = codePrefix === null ? given : assignCodes(transaction, codePrefix, given)
    const rows = stored.map((item, index) => this.#toCells(item, first + index))
    const ids = stored.map(({ id }) => id)
    journaled(ids, () => insertCells(transaction, this.#table, this.columns, rows))
    for (const child of this.#children) child.insert(transaction, stored)
    // `withId` gave the ids and `assignCodes` the codes, which is all that a stored item has more.
    return stored as readonly StoredItem<Given>[]
  }

  /**
   * Adds very many at the end, none of which is held, and hands each row as it is read again to `each`: its cells in the order of
   * `columns`. For rows that the change journal does not tell one by one. @throws Refusal `disk-error`
   */
  insertInBulk(transaction: WriteExecutor, { rows, expected }: ManyRows<Given>, each: (row: Cells) => void): void {
    if (this.#children.length > 0 || this.descriptor.codePrefix !== null)
      throw new Error(`items of ${this.#table} are not added in bulk`)
    transaction.inBulk([this.#table], ({ insertAndRead }) => {
      const placed = this.#placedAfter(nextPosition(transaction, this.#table), rows)
      insertAndRead(this.#table, this.columns, { rows: placed, expected }, each)
    })
  }

  *#placedAfter(first: number, items: Iterable<Given>): Generator<Cells> {
    let position = first
    const nextId = shortIds()
    for (const item of items) {
      // One list for all cells of a row, which is made very often.
      yield this.#addFieldCells([givenId(item) ?? nextId(), position], item)
      position += 1
    }
  }

  adder(transaction: WriteExecutor): RowAdder<Given> {
    if (this.#children.length > 0 || this.descriptor.codePrefix !== null)
      throw new Error(`items of ${this.#table} are not added one by one`)
    let position = nextPosition(transaction, this.#table)
    const add = (item: Given) => {
      const isAdded = transaction.run(this.#queries.add(...this.#toCells(withId(item), position))) === 1
      if (isAdded) position += 1
      return isAdded
    }
    return { add }
  }

  /** A field of several entries is replaced as a whole. @throws Refusal `gone` */
  update(transaction: WriteExecutor, id: string, patch: Patch<Given>): StoredItem<Given> {
    const before = existing(this.find(transaction, id))
    // A patch never names id and code, which are all that a stored item has more.
    const after = applyPatch(before, patch as Patch<StoredItem<Given>>)
    const fields = this.#fieldCells(after)
    if (!isSameCells(fields, this.#fieldCells(before))) changeOne(transaction, this.#queries.update(...fields, id))
    for (const child of this.#children) child.replace(transaction, id, before, after)
    return after
  }

  /** Puts the items in this order; expects every id exactly once. @throws Refusal `gone` */
  arrange(transaction: WriteExecutor, ids: readonly string[]): void {
    ids.forEach((id, index) => {
      changeOne(transaction, this.#queries.move(index + 1, id))
    })
  }

  /** Deletes the rows of one item; those of others that name it are `removeItem`'s. @throws Refusal `gone` */
  removeRows(transaction: WriteExecutor, id: string): void {
    for (const child of this.#children) child.removeOf(transaction, id)
    changeOne(transaction, this.#queries.remove(id))
  }

  removeNaming(transaction: WriteExecutor, column: string, id: string, removeOne: (item: string) => void): void {
    if (hasTrait(this.descriptor, 'stays-in-file')) {
      transaction.run(prepareQuery`DELETE FROM ${this.#table} WHERE ${column} = ?`(id))
      return
    }
    for (const cells of transaction.cells(prepareQuery`SELECT id FROM ${this.#table} WHERE ${column} = ?`(id))) {
      removeOne(idOf(cells))
    }
  }

  columnOf(field: string): ReferenceColumn {
    const [name = '', ...within] = field.split('.')
    const own = this.#parts.find(({ key }) => key === name)?.field.referenceColumn
    if (own !== undefined && own !== null) return { table: this.#table, column: own, isEntry: false }
    const child = this.#children.find(({ key }) => key === name)
    const column = child?.field.referenceColumn(within.join('.')) ?? null
    if (child === undefined || column === null) throw new Error(`${this.#table} keeps no reference in ${field}`)
    return { table: child.table, column, isEntry: true }
  }

  follow(db: ReadExecutor, before: readonly StoredItem<Given>[], changes: TableChanges): readonly StoredItem<Given>[] {
    const rows = rowsIn(changes, [this.#table])
    const entries = this.#children.map((child) => child.ownersIn(changes))
    if (rows === null || entries.includes(null)) return this.read(db)
    const ids = new Set([...rows.flatMap((row) => cellsOf(row, 'id')), ...entries.flatMap((owners) => owners ?? [])])
    const changed = new Map([...ids].flatMap((id) => (typeof id === 'string' ? [[id, this.find(db, id)] as const] : [])))
    if (rows.every((row) => row.operation === 'update' && cellsOf(row, 'position').length === 1)) {
      return before.map((item) => changed.get(item.id) ?? item)
    }
    const known = new Map(before.map((item) => [item.id, item]))
    return db.cells(this.#queries.order()).flatMap((cells) => changed.get(idOf(cells)) ?? known.get(idOf(cells)) ?? [])
  }

  #fieldCells(item: Given): Cells {
    return this.#addFieldCells([], item)
  }

  #addFieldCells(cells: Cell[], item: Given): Cells {
    for (const { key, field } of this.#parts) for (const cell of field.toCells(Reflect.get(item, key))) cells.push(cell)
    return cells
  }

  #toCells(item: Given & Keyed, position: number): Cells {
    const own: readonly Cell[] =
      this.descriptor.codePrefix === null ? [item.id, position] : [item.id, position, item.code ?? null]
    return own.concat(this.#fieldCells(item))
  }

  #toItem(cells: Cells, children: readonly (readonly Cells[])[]): StoredItem<Given> {
    const own = this.descriptor.codePrefix === null ? { id: idOf(cells) } : { id: idOf(cells), code: String(cells[2]) }
    const item = toValue<StoredItem<Given>>(this.#parts, cells, own)
    if (this.#children.length === 0) return item
    const lists = this.#children.map((child, index) => [child.key, child.field.fromRows(children[index] ?? [])] as const)
    return { ...item, ...Object.fromEntries(lists.filter(([, list]) => list !== undefined)) }
  }
}

/** A list of the catalogue kept in a table of rows with an id and a position. */
export function tableList<Schema extends z.ZodObject>(
  descriptor: ListDescriptor<Schema>,
  table: string,
  fields: FieldsOf<ItemOf<Schema>>,
): TableList<ItemOf<Schema>> {
  return new TableList(descriptor, table, fields)
}

type Keyed = { readonly id: string; readonly code?: string | undefined }

function withId<Given extends object>(item: Given): Given & Keyed {
  return { ...item, id: givenId(item) ?? makeId() }
}

function givenId(item: object): string | null {
  const id: unknown = Reflect.get(item, 'id')
  return typeof id === 'string' ? id : null
}

function idOf([id]: Cells): string {
  return String(id)
}

function isSameCells(first: Cells, second: Cells): boolean {
  return first.every((cell, index) => cell === second[index])
}

function prepareQueries(table: string, columns: readonly string[], fields: readonly string[]) {
  return {
    all: prepareQuery`SELECT ${columns} FROM ${table} ORDER BY position`,
    page: prepareQuery`SELECT ${columns} FROM ${table} ORDER BY position LIMIT ? OFFSET ?`,
    one: prepareQuery`SELECT ${columns} FROM ${table} WHERE id = ?`,
    add: prepareAdd(table, columns),
    order: prepareQuery`SELECT id FROM ${table} ORDER BY position`,
    update: prepareUpdate(table, fields),
    move: prepareQuery`UPDATE ${table} SET position = ? WHERE id = ?`,
    remove: prepareQuery`DELETE FROM ${table} WHERE id = ?`,
  }
}
