import type { RootCause } from '../../../shared/model/engagement.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import type { StoredRootCause } from '../../../shared/model/storedEngagement.ts'
import { isBuiltInCategory } from '../../../shared/model/vocabulary.ts'
import { assignCodes } from './codes.ts'
import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { present, storedText } from './present.ts'
import { queries } from './queries.ts'
import { changeOne, existing, insertRows, nextPosition } from './rows.ts'
import type { RootCauseRow } from './tables.ts'

function toRow({ id, code, title, category, description }: StoredRootCause, position: number): RootCauseRow {
  const builtIn = isBuiltInCategory(category)
  return {
    id,
    position,
    code,
    title,
    built_in_category: builtIn ? category : null,
    own_category: builtIn ? null : category,
    description: storedText(description),
  }
}

function fromRow(row: RootCauseRow): StoredRootCause {
  const { id, code, title, description } = row
  // The schema's CHECK gives every root cause exactly one of the two.
  const category = row.built_in_category ?? row.own_category ?? ''
  return present<StoredRootCause>({ id, code, title, category, description })
}

export function readRootCauses(db: ReadExecutor): readonly StoredRootCause[] {
  return db.all(queries.selectFrom('root_cause').selectAll().orderBy('position')).map(fromRow)
}

export function findRootCause(db: ReadExecutor, id: string): StoredRootCause | undefined {
  const row = db.first(queries.selectFrom('root_cause').selectAll().where('id', '=', id))
  return row && fromRow(row)
}

/** Adds them at the end of the list and answers with them as stored, codes included. */
export function insertRootCauses(transaction: WriteExecutor, rootCauses: readonly RootCause[]): readonly StoredRootCause[] {
  const first = nextPosition(transaction, 'root_cause')
  const stored = assignCodes(transaction, 'RC', rootCauses)
  insertRows(
    transaction,
    'root_cause',
    stored.map((rootCause, index) => toRow(rootCause, first + index)),
  )
  return stored
}

/** @throws Refusal `gone` */
export function updateRootCause(transaction: WriteExecutor, id: string, patch: Patch<RootCause>): StoredRootCause {
  const rootCause = applyPatch<StoredRootCause>(existing(findRootCause(transaction, id)), patch)
  const { id: _, code: __, position: ___, ...columns } = toRow(rootCause, 0)
  changeOne(transaction, queries.updateTable('root_cause').set(columns).where('id', '=', id))
  return rootCause
}

/** Deletes the root cause and every fix's effect on it; the causes that named it stay, untraced. @throws Refusal `gone` */
export function deleteRootCause(transaction: WriteExecutor, id: string): void {
  transaction.run(queries.updateTable('cause').set({ root_cause: null }).where('root_cause', '=', id))
  transaction.run(queries.deleteFrom('fix_effect').where('root_cause', '=', id))
  changeOne(transaction, queries.deleteFrom('root_cause').where('id', '=', id))
}

/**
 * Makes one root cause of two: whatever named `duplicate` names `kept`, and `duplicate` is deleted. Of a fix's effects
 * on both, the one likely to be stronger stays. That no trace then names `kept` twice beneath a needed-together cause
 * is for the caller to have checked. @throws Refusal `gone`
 */
export function mergeRootCauses(transaction: WriteExecutor, kept: string, duplicate: string): void {
  if (kept === duplicate) throw new Error('a root cause cannot be merged with itself')
  existing(findRootCause(transaction, kept))
  transaction.run(queries.updateTable('cause').set({ root_cause: kept }).where('root_cause', '=', duplicate))
  for (const effect of effectsOn(transaction, duplicate)) {
    const own = effectsOn(transaction, kept).find(({ fix }) => fix === effect.fix)
    const ofFix = (rootCause: string) =>
      queries.deleteFrom('fix_effect').where('fix', '=', effect.fix).where('root_cause', '=', rootCause)
    if (own !== undefined && own.effectiveness_likely >= effect.effectiveness_likely) {
      changeOne(transaction, ofFix(duplicate))
      continue
    }
    if (own !== undefined) changeOne(transaction, ofFix(kept))
    const moved = queries.updateTable('fix_effect').set({ root_cause: kept })
    changeOne(transaction, moved.where('fix', '=', effect.fix).where('root_cause', '=', duplicate))
  }
  changeOne(transaction, queries.deleteFrom('root_cause').where('id', '=', duplicate))
}

function effectsOn(db: ReadExecutor, rootCause: string) {
  return db.all(queries.selectFrom('fix_effect').selectAll().where('root_cause', '=', rootCause))
}
