import type { FailurePoint } from '../../../shared/engagement/engagement.ts'
import type { StoredFailurePoint } from '../../../shared/engagement/storedEngagement.ts'
import { withStandingRelease } from '../../../shared/model/lists/causes/withStandingRelease.ts'
import type { Patch } from '../../../shared/model/patch.ts'
import { RuleBroken } from '../../../shared/model/RuleBroken.ts'
import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { queries } from './base/queries.ts'
import { storedLists } from './storedLists.ts'

const { failurePoints, stages, touchpoints } = storedLists

/**
 * The patch with the place made consistent: a touchpoint that is set brings its stage, so an own stage that says otherwise
 * goes; a stage that is set takes the failure point out of a touchpoint of another stage.
 * @throws RuleBroken when the patch itself names a touchpoint and another stage
 */
export function withConsistentPlace(
  db: ReadExecutor,
  { stage, touchpoint }: Pick<FailurePoint, 'stage' | 'touchpoint'>,
  patch: Patch<FailurePoint>,
): Patch<FailurePoint> {
  const nextTouchpoint = patch.touchpoint === undefined ? touchpoint : patch.touchpoint
  const nextStage = patch.stage === undefined ? stage : patch.stage
  if (nextTouchpoint === undefined || nextTouchpoint === null || nextStage === undefined || nextStage === null) return patch
  const touchpointStage = touchpoints.find(db, nextTouchpoint)?.stage
  if (touchpointStage === undefined) throw new RuleBroken({ code: 'unknown-touchpoint', params: { id: nextTouchpoint } })
  if (touchpointStage === nextStage) return patch
  const saysTouchpoint = patch.touchpoint !== undefined
  const saysStage = patch.stage !== undefined
  if (saysTouchpoint && saysStage) {
    const nameOf = (id: string) => stages.find(db, id)?.name ?? id
    const params = { stage: nameOf(nextStage), touchpointStage: nameOf(touchpointStage) }
    throw new RuleBroken({ code: 'stage-contradicts-touchpoint', params })
  }
  return saysTouchpoint ? { ...patch, stage: null } : { ...patch, touchpoint: null }
}

/** Updates one failure point and keeps its place consistent, and a release with the words it is of. @throws Refusal `gone`; RuleBroken */
export function changeFailurePoint(transaction: WriteExecutor, id: string, patch: Patch<FailurePoint>): StoredFailurePoint {
  const before = failurePoints.find(transaction, id)
  if (before === undefined) return failurePoints.update(transaction, id, patch)
  const { response } = patch
  const said = response == null ? {} : { response: withStandingRelease(before.response, response) }
  return failurePoints.update(transaction, id, { ...withConsistentPlace(transaction, before, patch), ...said })
}

/** After a change of a touchpoint: its failure points follow it to another stage. */
export function followTouchpoint(transaction: WriteExecutor, id: string): void {
  const stage = touchpoints.find(transaction, id)?.stage
  if (stage === undefined) return
  const contradicting = queries.updateTable('failure_point').set({ stage: null }).where('touchpoint', '=', id)
  transaction.run(contradicting.where('stage', '<>', stage))
}
