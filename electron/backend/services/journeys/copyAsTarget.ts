import { Refusal } from '../../../../shared/model/refusal.ts'
import { makeId } from '../../store/base/makeId.ts'
import { insertItem } from '../../store/insertItem.ts'
import { updateItem } from '../../store/updateItem.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

interface Copy {
  /** Of today; null is the main one. */
  readonly journey: string | null
  readonly name: string
}

/**
 * A journey that is to replace this one, with its stages and touchpoints as they are today, each naming what it replaces, as one
 * change; readings of scores stay with what was measured. Answers with its id. @throws Refusal `gone` when there is no such journey
 */
export function copyAsTarget(current: OpenEngagement, { journey, name }: Copy): string {
  const { journeys, stages, touchpoints } = current.state.engagement
  if (journey !== null && journeys.every(({ id }) => id !== journey)) throw new Refusal('gone')
  const own = stages.filter((stage) => (stage.journey ?? null) === journey)
  const stageIds = new Map(own.map(({ id }) => [id, makeId()]))
  const copied = touchpoints.filter(({ stage }) => stageIds.has(stage))
  const ids = new Map(copied.map(({ id }) => [id, makeId()]))
  const made = makeId()
  current.write('journey.add', { title: name }, (transaction) => {
    insertItem(transaction, 'journeys', {
      id: made,
      name,
      ...(journey === null ? { targetOfMain: true } : { targetOf: journey }),
    })
    for (const { id, name: called } of own) {
      insertItem(transaction, 'stages', { id: stageIds.get(id), name: called, journey: made, targetOf: id })
    }
    for (const touchpoint of copied) {
      const { scoreReadings: _measured, dependsOn: _needs, ...kept } = touchpoint
      insertItem(transaction, 'touchpoints', {
        ...kept,
        id: ids.get(touchpoint.id),
        stage: stageIds.get(touchpoint.stage),
        targetOf: touchpoint.id,
      })
    }
    // Only now is each there that another may need.
    for (const { id, dependsOn = [] } of copied) {
      const needs = dependsOn.map((needed) => ids.get(needed) ?? needed)
      if (needs.length > 0) updateItem(transaction, 'touchpoints', ids.get(id) ?? id, { dependsOn: needs })
    }
  })
  return made
}
