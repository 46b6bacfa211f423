import { type ReadyMadeKind, readyMadeJourneys, readyMadeNames } from '../../../../shared/journeys/readyMadeJourneys.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import { addPlaces, refuseGoneJourney } from './addPlaces.ts'

interface Start {
  /** Null is the main one. */
  readonly journey: string | null
  readonly from: ReadyMadeKind
}

/** Stages and touchpoints of a ready-made journey behind those that are there, as one change. @throws Refusal `gone` when there is no such journey */
export function startJourney(current: OpenEngagement, { journey, from }: Start): void {
  refuseGoneJourney(current, journey)
  const { language } = current.state.engagement
  const stages = readyMadeJourneys[from].stages.map(({ name, touchpoints }) => ({
    name: name[language],
    touchpoints: touchpoints.map(({ name: called, channel, momentOfTruth }) => ({
      ...{ name: called[language], channel: channel[language], momentOfTruth },
    })),
  }))
  current.write('journey.start', { title: readyMadeNames[from][language] }, (transaction) =>
    addPlaces(transaction, { journey, stages }),
  )
}
