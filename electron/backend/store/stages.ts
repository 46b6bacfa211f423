import type { Stage } from '../../../shared/model/engagement.ts'
import { applyPatch, type Patch } from '../../../shared/model/patch.ts'
import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { queries } from './queries.ts'
import { changeOne, existing, insertRows, nextPosition } from './rows.ts'
import { deleteTouchpoint } from './touchpoints.ts'

export function readStages(db: ReadExecutor): readonly Stage[] {
  return db.all(queries.selectFrom('stage').select(['id', 'name']).orderBy('position'))
}

export function findStage(db: ReadExecutor, id: string): Stage | undefined {
  return db.first(queries.selectFrom('stage').select(['id', 'name']).where('id', '=', id))
}

export function insertStages(transaction: WriteExecutor, stages: readonly Stage[]): void {
  const first = nextPosition(transaction, 'stage')
  insertRows(
    transaction,
    'stage',
    stages.map(({ id, name }, index) => ({ id, position: first + index, name })),
  )
}

/** @throws Refusal `gone` */
export function updateStage(transaction: WriteExecutor, id: string, patch: Patch<Stage>): Stage {
  const stage = applyPatch(existing(findStage(transaction, id)), patch)
  changeOne(transaction, queries.updateTable('stage').set({ name: stage.name }).where('id', '=', id))
  return stage
}

/** Puts the stages in this order; expects every id exactly once. */
export function arrangeStages(transaction: WriteExecutor, ids: readonly string[]): void {
  ids.forEach((id, index) => {
    changeOne(
      transaction,
      queries
        .updateTable('stage')
        .set({ position: index + 1 })
        .where('id', '=', id),
    )
  })
}

/**
 * Deletes the stage and its touchpoints. Failure points and occurrences of it stay and lose their stage.
 * @throws Refusal `gone`
 */
export function deleteStage(transaction: WriteExecutor, id: string): void {
  const touchpoints = transaction.all(queries.selectFrom('touchpoint').select('id').where('stage', '=', id))
  for (const touchpoint of touchpoints) deleteTouchpoint(transaction, touchpoint.id)
  transaction.run(queries.updateTable('failure_point').set({ stage: null }).where('stage', '=', id))
  transaction.run(queries.updateTable('occurrence').set({ stage: null }).where('stage', '=', id))
  changeOne(transaction, queries.deleteFrom('stage').where('id', '=', id))
}
