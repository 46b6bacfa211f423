import { v7 as uuidv7 } from 'uuid'
import type { Cause, Trace } from '../../../shared/model/engagement.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { CauseNode, StoredTrace } from '../../../shared/model/storedEngagement.ts'
import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { groupBy } from './groupBy.ts'
import { present, storedText } from './present.ts'
import { queries } from './queries.ts'
import { changeOne, existing, insertRows } from './rows.ts'
import type { CauseRow } from './tables.ts'

/** A cause to be stored: with the ids it has, or to be given. */
export type CauseInput = Omit<Cause, 'causes'> & {
  readonly id?: string | undefined
  readonly causes?: readonly CauseInput[] | undefined
}
/** One cause without what stands beneath it. */
export type CauseFields = Omit<CauseNode, 'causes'>
/** One cause and where it stands; the root of a trace has no parent. */
export type PlacedCause = CauseFields & { readonly failurePoint: string; readonly parent: string | null }

export interface Place {
  readonly failurePoint: string
  readonly parent: string | null
  readonly position: number
}

function toRow(fields: CauseFields, { failurePoint, parent, position }: Place): CauseRow {
  return {
    id: fields.id,
    failure_point: failurePoint,
    parent,
    position,
    title: storedText(fields.title),
    state: fields.state ?? null,
    root_cause: fields.rootCause ?? null,
    share: fields.share ?? null,
    join_kind: fields.join ?? null,
  }
}

/** The rows of a cause and all beneath it, parents first. */
export function toRows({ causes = [], id = uuidv7(), ...fields }: CauseInput, place: Place): CauseRow[] {
  const beneath = causes.flatMap((cause, index) =>
    toRows(cause, { failurePoint: place.failurePoint, parent: id, position: index + 1 }),
  )
  return [toRow({ ...fields, id }, place), ...beneath]
}

function fieldsOf(row: CauseRow): CauseFields {
  return present<CauseFields>({
    id: row.id,
    title: row.title,
    state: row.state,
    rootCause: row.root_cause,
    share: row.share,
    join: row.join_kind,
  })
}

type ChildRows = ReadonlyMap<string, readonly CauseRow[]>

function toNode(row: CauseRow, children: ChildRows): CauseNode {
  const causes = children.get(row.id)?.map((child) => toNode(child, children))
  return causes === undefined ? fieldsOf(row) : { ...fieldsOf(row), causes }
}

function childrenByParent(rows: readonly CauseRow[]): ChildRows {
  return groupBy(
    rows.filter(({ parent }) => parent !== null),
    ({ parent }) => parent ?? '',
  )
}

export function readTraces(db: ReadExecutor): readonly StoredTrace[] {
  const rows = db.all(queries.selectFrom('cause').selectAll().orderBy('position'))
  const children = childrenByParent(rows)
  return rows
    .filter(({ parent }) => parent === null)
    .map((root) => ({ failurePoint: root.failure_point, cause: toNode(root, children) }))
}

/** The rows of a failure point's trace. */
export function rowsOf(db: ReadExecutor, failurePoint: string): readonly CauseRow[] {
  return db.all(queries.selectFrom('cause').selectAll().where('failure_point', '=', failurePoint).orderBy('position'))
}

/** The cause tree of a failure point; undefined when it has not been traced. */
export function findTrace(db: ReadExecutor, failurePoint: string): CauseNode | undefined {
  const rows = rowsOf(db, failurePoint)
  const root = rows.find(({ parent }) => parent === null)
  return root && toNode(root, childrenByParent(rows))
}

function findRow(db: ReadExecutor, id: string): CauseRow | undefined {
  return db.first(queries.selectFrom('cause').selectAll().where('id', '=', id))
}

export function findCause(db: ReadExecutor, id: string): PlacedCause | undefined {
  const row = findRow(db, id)
  return row && { ...fieldsOf(row), failurePoint: row.failure_point, parent: row.parent }
}

/** Adds traces, last in their list, to failure points that have none. */
export function insertTraces(
  transaction: WriteExecutor,
  traces: readonly (Trace | { readonly failurePoint: string; readonly cause: CauseInput })[],
): void {
  const last = queries.selectFrom('cause').select('position').where('parent', 'is', null).orderBy('position', 'desc').limit(1)
  const first = (transaction.first(last)?.position ?? 0) + 1
  const rows = traces.flatMap(({ failurePoint, cause }, index) =>
    toRows(cause, { failurePoint, parent: null, position: first + index }),
  )
  insertRows(transaction, 'cause', rows)
}

/** Deletes the whole trace of a failure point; one without a trace stays as it is. */
export function deleteTrace(transaction: WriteExecutor, failurePoint: string): void {
  transaction.run(queries.deleteFrom('cause').where('failure_point', '=', failurePoint))
}

/**
 * Adds a cause, with all beneath it, as the child of `parent` at `index` (last when left out); answers with its id.
 * @throws Refusal `gone`; `cause-names-root-cause` when the parent is a traced leaf
 */
export function insertCause(transaction: WriteExecutor, parent: string, cause: CauseInput, index?: number): string {
  const { failure_point: failurePoint, root_cause: rootCause } = existing(findRow(transaction, parent))
  if (rootCause !== null) throw new Refusal('cause-names-root-cause')
  const id = cause.id ?? uuidv7()
  const siblings = childIds(transaction, failurePoint, parent)
  insertRows(transaction, 'cause', toRows({ ...cause, id }, { failurePoint, parent, position: siblings.length + 1 }))
  arrange(transaction, siblings.toSpliced(index ?? siblings.length, 0, id))
  return id
}

/** @throws Refusal `gone`; `cause-names-root-cause` when a cause with causes beneath it is to name a root cause */
export function updateCause(transaction: WriteExecutor, id: string, patch: Patch<CauseFields>): CauseFields {
  const row = existing(findRow(transaction, id))
  const fields = applyPatch(fieldsOf(row), patch)
  if (fields.rootCause !== undefined && childIds(transaction, row.failure_point, id).length > 0) {
    throw new Refusal('cause-names-root-cause')
  }
  const { title, state, root_cause, share, join_kind } = toRow(fields, {
    failurePoint: row.failure_point,
    parent: row.parent,
    position: 0,
  })
  const columns = { title, state, root_cause, share, join_kind }
  changeOne(transaction, queries.updateTable('cause').set(columns).where('id', '=', id))
  return fields
}

/** Deletes a cause and all beneath it; of the root, the whole trace. Shares of its siblings stay. @throws Refusal `gone` */
export function deleteCause(transaction: WriteExecutor, id: string): void {
  const { failure_point: failurePoint } = existing(findRow(transaction, id))
  const children = childrenByParent(rowsOf(transaction, failurePoint))
  // Deepest first: a cause cannot go while another names it as its parent.
  for (const cause of subtree(id, children).reverse()) {
    changeOne(transaction, queries.deleteFrom('cause').where('id', '=', cause))
  }
}

/**
 * Moves a cause, with all beneath it, to be the child of `parent` at `index` among the children there without it. The
 * root of a trace stays where it is. @throws Refusal `gone`; `cause-into-itself`; `cause-names-root-cause`
 */
export function moveCause(transaction: WriteExecutor, id: string, parent: string, index: number): void {
  const row = existing(findRow(transaction, id))
  const target = existing(findRow(transaction, parent))
  if (row.parent === null || row.failure_point !== target.failure_point) throw new Refusal('cause-into-itself')
  if (subtree(id, childrenByParent(rowsOf(transaction, row.failure_point))).includes(parent))
    throw new Refusal('cause-into-itself')
  if (target.root_cause !== null) throw new Refusal('cause-names-root-cause')
  changeOne(transaction, queries.updateTable('cause').set({ parent }).where('id', '=', id))
  const siblings = childIds(transaction, row.failure_point, parent).filter((sibling) => sibling !== id)
  arrange(transaction, siblings.toSpliced(index, 0, id))
}

function childIds(db: ReadExecutor, failurePoint: string, parent: string): readonly string[] {
  return rowsOf(db, failurePoint)
    .filter((row) => row.parent === parent)
    .map(({ id }) => id)
}

/** The cause and all beneath it, parents first. */
function subtree(id: string, children: ChildRows): string[] {
  return [id, ...(children.get(id) ?? []).flatMap((child) => subtree(child.id, children))]
}

function arrange(transaction: WriteExecutor, ids: readonly string[]): void {
  ids.forEach((id, index) => {
    transaction.run(
      queries
        .updateTable('cause')
        .set({ position: index + 1 })
        .where('id', '=', id),
    )
  })
}
