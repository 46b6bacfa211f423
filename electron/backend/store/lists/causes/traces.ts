import { v7 as uuidv7 } from 'uuid'
import type { Cause } from '../../../../../shared/engagement/engagement.ts'
import type { CauseNode, StoredTrace } from '../../../../../shared/engagement/storedEngagement.ts'
import { groupBy } from '../../../../../shared/model/groupBy.ts'
import { traces as descriptor } from '../../../../../shared/model/lists/causes/traces.ts'
import { causeStates, joins } from '../../../../../shared/model/vocabulary.ts'
import type { ReadExecutor, WriteExecutor } from '../../base/executor.ts'
import { insertCells, prepareQuery } from '../../base/rows.ts'
import { cellsOf, rowsIn, type TableChanges } from '../../base/TableChanges.ts'
import { placeFields, toValue } from '../../fields/childFields.ts'
import { number, oneOf, optionalText, reference } from '../../fields/columnFields.ts'
import type { Cells, FieldsOf } from '../../fields/Field.ts'
import type { StoredList } from '../StoredList.ts'

/** A cause to be stored: with the ids it has, or to be given. */
export type CauseInput = Omit<Cause, 'causes'> & {
  readonly id?: string | undefined
  readonly causes?: readonly CauseInput[] | undefined
}
/** One cause without what stands beneath it. */
type CauseFields = Omit<CauseNode, 'causes'>
type GivenTrace = { readonly failurePoint: string; readonly cause: CauseInput }

/** One cause of a trace where it stands: `position` is its place among its siblings, or of the trace among all traces. */
export interface PlacedCause {
  readonly id: string
  readonly failurePoint: string
  /** Null for the root of a trace. */
  readonly parent: string | null
  readonly position: number
  readonly fields: CauseFields
}

const fields: FieldsOf<CauseFields> = {
  title: optionalText('title'),
  state: oneOf('state', causeStates),
  rootCause: reference('root_cause'),
  share: number('share'),
  join: oneOf('join_kind', joins),
}
const places = ['id', 'failure_point', 'parent', 'position']
const parts = placeFields(fields, places.length)
/** Of a cause's row, its id first. */
export const causeColumns = [...places, ...parts.flatMap(({ field }) => field.columns)]
const all = prepareQuery`SELECT ${causeColumns} FROM ${'cause'} ORDER BY position`
const ofOne = prepareQuery`SELECT ${causeColumns} FROM ${'cause'} WHERE failure_point = ? ORDER BY position`
const lastPlace = prepareQuery`SELECT position FROM ${'cause'} WHERE parent IS NULL ORDER BY position DESC LIMIT 1`
const removeOf = prepareQuery`DELETE FROM ${'cause'} WHERE failure_point = ?`

function toPlaced(cells: Cells): PlacedCause {
  const [id, failurePoint, parent, position] = cells
  return {
    id: String(id),
    failurePoint: String(failurePoint),
    parent: parent === null || parent === undefined ? null : String(parent),
    position: Number(position),
    fields: toValue<CauseFields>(parts, cells, { id: String(id) }),
  }
}

/** The cells of a cause in the order of the table's columns. */
export function toCauseCells({ id, failurePoint, parent, position, fields: own }: PlacedCause): Cells {
  return [id, failurePoint, parent, position, ...parts.flatMap(({ key, field }) => field.toCells(Reflect.get(own, key)))]
}

/** A cause and all beneath it, parents first; one without an id gets a UUIDv7. */
export function placeCauses(
  { causes = [], id = uuidv7(), ...own }: CauseInput,
  place: Pick<PlacedCause, 'failurePoint' | 'parent' | 'position'>,
): PlacedCause[] {
  const { failurePoint } = place
  const beneath = causes.flatMap((cause, index) => placeCauses(cause, { failurePoint, parent: id, position: index + 1 }))
  return [{ id, ...place, fields: { ...own, id } }, ...beneath]
}

export function insertCauses(transaction: WriteExecutor, causes: readonly PlacedCause[]): void {
  insertCells(transaction, 'cause', causeColumns, causes.map(toCauseCells))
}

function toNode(cause: PlacedCause, children: ReadonlyMap<string, readonly PlacedCause[]>): CauseNode {
  const causes = children.get(cause.id)?.map((child) => toNode(child, children))
  return causes === undefined ? cause.fields : { ...cause.fields, causes }
}

function toTraces(causes: readonly PlacedCause[]): readonly StoredTrace[] {
  const children = groupBy(
    causes.filter(({ parent }) => parent !== null),
    ({ parent }) => parent ?? '',
  )
  return causes
    .filter(({ parent }) => parent === null)
    .map((root) => ({ failurePoint: root.failurePoint, cause: toNode(root, children) }))
}

/** The causes of a failure point's trace. */
export function causesOf(db: ReadExecutor, failurePoint: string): readonly PlacedCause[] {
  return db.cells(ofOne(failurePoint)).map(toPlaced)
}

/** The cause tree of a failure point; undefined when it has not been traced. */
export function findTrace(db: ReadExecutor, failurePoint: string): CauseNode | undefined {
  return toTraces(causesOf(db, failurePoint))[0]?.cause
}

/**
 * Deletes the whole trace of a failure point; one without a trace stays as it is. Evidence stays and is no more about its causes, but
 * for those that come again in the same change.
 */
export function removeTrace(transaction: WriteExecutor, failurePoint: string, again: ReadonlySet<string> = new Set()): void {
  for (const { id } of causesOf(transaction, failurePoint)) if (!again.has(id)) forgetCause(transaction, id)
  transaction.run(removeOf(failurePoint))
}

const forget = prepareQuery`DELETE FROM ${'evidence_about'} WHERE cause = ?`

/** Evidence is no more about a cause that goes. */
export function forgetCause(transaction: WriteExecutor, cause: string): void {
  transaction.run(forget(cause))
}

export const traces: StoredList<GivenTrace, StoredTrace> = {
  descriptor,
  tables: ['cause'],
  read: (db) => toTraces(db.cells(all()).map(toPlaced)),
  /** Adds traces to failure points that have none. */
  insert(transaction, given) {
    const last = transaction.cells(lastPlace())[0]?.[0] ?? 0
    const causes = Array.from(given, ({ failurePoint, cause }, index) =>
      placeCauses(cause, { failurePoint, parent: null, position: Number(last) + 1 + index }),
    )
    insertCauses(transaction, causes.flat())
    return toTraces(causes.flat())
  },
  /** The order of traces says nothing, so a new one simply comes last. */
  follow(db, before, changes: TableChanges) {
    const rows = rowsIn(changes, ['cause'])
    if (rows === null) return traces.read(db)
    const touched = new Set(rows.flatMap((row) => cellsOf(row, 'failure_point')).map(String))
    const kept = before.filter(({ failurePoint }) => !touched.has(failurePoint))
    const read = [...touched].flatMap((failurePoint) => {
      const cause = findTrace(db, failurePoint)
      return cause === undefined ? [] : [{ failurePoint, cause }]
    })
    return [...kept, ...read]
  },
  columnOf: (field) => ({
    table: 'cause',
    column: field === 'failurePoint' ? 'failure_point' : 'root_cause',
    isEntry: false,
  }),
  removeNaming(transaction, column, id) {
    if (column !== 'failure_point') throw new Error('a trace goes with its failure point only')
    removeTrace(transaction, id)
  },
}
