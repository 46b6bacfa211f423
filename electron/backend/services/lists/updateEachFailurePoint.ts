import { v7 as uuidv7 } from 'uuid'
import type { FailurePointUpdate } from '../../../../shared/contract/lists/failurePointContract.ts'
import { type ChangedField, changedInAny } from '../../../../shared/engagement/changedFields.ts'
import type { FailurePoint } from '../../../../shared/engagement/engagement.ts'
import { failurePoints as descriptor } from '../../../../shared/model/lists/causes/failurePoints.ts'
import type { Patch } from '../../../../shared/model/patch.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { failurePointsById } from '../../derivations/lists.ts'
import { JourneyPlaces } from '../../importing/rows/JourneyPlaces.ts'
import { changeFailurePoint } from '../../store/failurePointPlaces.ts'
import { storedLists } from '../../store/storedLists.ts'
import { definedFields } from '../definedFields.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import { namedFields } from './namedFields.ts'

/**
 * Patches failure points, each with its own patch, as one change with the stages and touchpoints that are named as new.
 * @throws Refusal `gone`, also where a new touchpoint has no stage to stand in; RuleBroken
 */
export function updateEachFailurePoint(current: OpenEngagement, updates: readonly FailurePointUpdate[]): void {
  const { state } = current
  const { stages, touchpoints } = state.engagement
  const places = new JourneyPlaces(stages, touchpoints, uuidv7)
  const changes = updates.map((update) => ({ id: update.id, fields: placedPatch(state, places, update) }))
  const fields = changedInAny(updates.map((update) => fieldsSaid(state, update)))
  const ids = new Set(updates.map(({ id }) => id))
  const [only = '', ...others] = ids
  const title = failurePointsById(state).get(only)?.title ?? ''
  const label =
    others.length === 0
      ? ({ key: 'failure-point.update', params: { title }, fields } as const)
      : ({ key: 'failure-point.update-many', params: { count: ids.size }, fields } as const)
  current.writeFields(label, (transaction) => {
    storedLists.stages.insert(transaction, places.newStages)
    storedLists.touchpoints.insert(transaction, places.newTouchpoints)
    for (const change of changes) changeFailurePoint(transaction, change.id, change.fields)
  })
}

/** The patch with ids in place of names. */
function placedPatch(state: EngagementState, places: JourneyPlaces, update: FailurePointUpdate): Patch<FailurePoint> {
  const { id, patch, newStage, newTouchpoint } = update
  const before = failurePointsById(state).get(id)
  if (before === undefined) throw new Refusal('gone')
  const stage = newStage === undefined ? patch.stage : places.stageNamed(newStage)
  if (newTouchpoint === undefined) return definedFields({ ...patch, stage })
  const own = state.engagement.touchpoints.find((touchpoint) => touchpoint.id === before.touchpoint)
  const standsIn = stage ?? before.stage ?? own?.stage
  if (standsIn === undefined) throw new Refusal('gone')
  return definedFields({ ...patch, stage, touchpoint: places.touchpointNamed(standsIn, newTouchpoint) })
}

/** What the update sets, in names. */
function fieldsSaid(state: EngagementState, { patch, newStage, newTouchpoint }: FailurePointUpdate): readonly ChangedField[] {
  const named = { stage: newStage, touchpoint: newTouchpoint }
  return namedFields(state, descriptor, { ...definedFields(patch), ...definedFields(named) })
}
