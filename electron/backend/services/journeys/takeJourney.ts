import type { TakenJourney } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import { addPlaces, refuseGoneJourney } from './addPlaces.ts'

/**
 * Stages and touchpoints seen in another engagement, behind those that are there, as one change. That change is named by their number
 * alone: what the other file or its client is called is not to be found in this one. @throws Refusal `gone` when there is no such journey
 */
export function takeJourney(current: OpenEngagement, taken: TakenJourney): void {
  refuseGoneJourney(current, taken.journey)
  current.write('journey.take-many', { count: taken.stages.length }, (transaction) => addPlaces(transaction, taken))
}
