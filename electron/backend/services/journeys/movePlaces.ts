import {
  type StageStep,
  stageOrder,
  steppedTouchpoint,
  type TouchpointPlace,
  type TouchpointStep,
  touchpointOrder,
} from '../../../../shared/analysis/journey/movedPlaces.ts'
import { RuleBroken } from '../../../../shared/model/RuleBroken.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { storedLists } from '../../store/storedLists.ts'
import { updateItem } from '../../store/updateItem.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

interface TouchpointMove {
  readonly id: string
  readonly to: TouchpointStep | TouchpointPlace
}

/**
 * Moves a touchpoint with what stands at it, as one change; none where there is nowhere to go or it stands there.
 * @throws Refusal `gone` when it, or the touchpoint that it is to stand before, is not there; RuleBroken for an unknown stage
 */
export function moveTouchpoint(current: OpenEngagement, { id, to }: TouchpointMove): void {
  const { stages, touchpoints } = current.state.engagement
  const touchpoint = touchpoints.find((one) => one.id === id)
  if (touchpoint === undefined) throw new Refusal('gone')
  const place = typeof to === 'string' ? steppedTouchpoint(touchpoint, to, { stages, touchpoints }) : to
  if (place === null || place.before === id) return
  const { stage, before } = place
  if (stages.every((one) => one.id !== stage)) throw new RuleBroken({ code: 'unknown-stage', params: { id: stage } })
  if (before !== null && touchpoints.every((one) => one.id !== before || one.stage !== stage)) throw new Refusal('gone')
  const order = touchpointOrder({ stages, touchpoints }, id, place)
  if (touchpoint.stage === stage && touchpoints.every((one, at) => one.id === order[at])) return
  current.write('touchpoint.move', { title: touchpoint.name }, (transaction) => {
    if (touchpoint.stage !== stage) updateItem(transaction, 'touchpoints', id, { stage })
    storedLists.touchpoints.arrange(transaction, order)
  })
}

/** Moves a stage with its touchpoints a place along its journey, as one change; none at its end. @throws Refusal `gone` */
export function moveStage(current: OpenEngagement, { id, to }: { readonly id: string; readonly to: StageStep }): void {
  const { stages, touchpoints } = current.state.engagement
  const stage = stages.find((one) => one.id === id)
  if (stage === undefined) throw new Refusal('gone')
  const order = stageOrder(id, to, { stages, touchpoints })
  if (order === null) return
  current.write('stage.move', { title: stage.name }, (transaction) => storedLists.stages.arrange(transaction, order))
}
