import { type ReadyMadeKind, readyMadeJourneys, readyMadeNames } from '../../../../shared/journeys/readyMadeJourneys.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { makeId } from '../../store/base/makeId.ts'
import { insertItem } from '../../store/insertItem.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'

interface Start {
  /** Null is the main one. */
  readonly journey: string | null
  readonly from: ReadyMadeKind
}

/** Stages and touchpoints of a ready-made journey behind those that are there, as one change. @throws Refusal `gone` when there is no such journey */
export function startJourney(current: OpenEngagement, { journey, from }: Start): void {
  const { journeys, language } = current.state.engagement
  if (journey !== null && journeys.every(({ id }) => id !== journey)) throw new Refusal('gone')
  const title = readyMadeNames[from][language]
  current.write('journey.start', { title }, (transaction) => {
    for (const { name, touchpoints } of readyMadeJourneys[from].stages) {
      const stage = makeId()
      insertItem(transaction, 'stages', { id: stage, name: name[language], ...(journey === null ? {} : { journey }) })
      for (const { name: called, channel, momentOfTruth } of touchpoints) {
        insertItem(transaction, 'touchpoints', {
          ...{ id: makeId(), name: called[language], stage, channel: channel[language] },
          ...(momentOfTruth ? { momentOfTruth } : {}),
        })
      }
    }
  })
}
