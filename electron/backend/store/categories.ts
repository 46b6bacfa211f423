import type { Category } from '../../../shared/model/engagement.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { present, storedText } from './present.ts'
import { queries } from './queries.ts'
import { changeOne, existing, insertRows, nextPosition } from './rows.ts'
import type { CategoryRow } from './tables.ts'

function toRow({ id, name, definition }: Category, position: number): CategoryRow {
  return { id, position, name, definition: storedText(definition) }
}

function fromRow({ id, name, definition }: CategoryRow): Category {
  return present<Category>({ id, name, definition })
}

/** The categories of the team's own; the five built-in ones are not in the file. */
export function readCategories(db: ReadExecutor): readonly Category[] {
  return db.all(queries.selectFrom('category').selectAll().orderBy('position')).map(fromRow)
}

export function findCategory(db: ReadExecutor, id: string): Category | undefined {
  const row = db.first(queries.selectFrom('category').selectAll().where('id', '=', id))
  return row && fromRow(row)
}

export function insertCategories(transaction: WriteExecutor, categories: readonly Category[]): void {
  const first = nextPosition(transaction, 'category')
  insertRows(
    transaction,
    'category',
    categories.map((category, index) => toRow(category, first + index)),
  )
}

/** @throws Refusal `gone` */
export function updateCategory(transaction: WriteExecutor, id: string, patch: Patch<Category>): Category {
  const category = applyPatch(existing(findCategory(transaction, id)), patch)
  const { id: _, position: __, ...columns } = toRow(category, 0)
  changeOne(transaction, queries.updateTable('category').set(columns).where('id', '=', id))
  return category
}

/** @throws Refusal `in-use` while a root cause is of this category; `gone` */
export function deleteCategory(transaction: WriteExecutor, id: string): void {
  const { name } = existing(findCategory(transaction, id))
  const count = transaction.all(queries.selectFrom('root_cause').select('id').where('own_category', '=', id)).length
  if (count > 0) throw new Refusal('in-use', { name, count })
  changeOne(transaction, queries.deleteFrom('category').where('id', '=', id))
}
