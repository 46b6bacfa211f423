import type { TakenJourney } from '../../../../shared/contract/analysis/journeyContract.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { WriteExecutor } from '../../store/base/executor.ts'
import { makeId } from '../../store/base/makeId.ts'
import { insertItem } from '../../store/insertItem.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

/** @throws Refusal `gone` when there is no such journey; null is the main one, which is always there */
export function refuseGoneJourney({ state }: OpenEngagement, journey: string | null): void {
  if (journey !== null && state.engagement.journeys.every(({ id }) => id !== journey)) throw new Refusal('gone')
}

/** Adds stages with their touchpoints behind those that the journey has. */
export function addPlaces(transaction: WriteExecutor, { journey, stages }: TakenJourney): void {
  for (const { name, touchpoints } of stages) {
    const stage = makeId()
    insertItem(transaction, 'stages', { id: stage, name, ...(journey === null ? {} : { journey }) })
    for (const { name: called, channel, momentOfTruth } of touchpoints) {
      insertItem(transaction, 'touchpoints', {
        ...{ id: makeId(), name: called, stage },
        ...(channel === undefined ? {} : { channel }),
        ...(momentOfTruth ? { momentOfTruth } : {}),
      })
    }
  }
}
