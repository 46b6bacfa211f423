import { journeyMap, stagesOf, usualNeutralScore } from '../../../../shared/analysis/journey/journeyMap.ts'
import { type TargetChanges, targetChanges } from '../../../../shared/analysis/journey/targetChanges.ts'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { isTargetJourney } from '../../../../shared/model/lists/journey/isTargetJourney.ts'
import type { Measure } from '../../../../shared/model/vocabulary.ts'
import { derivation } from '../../derivations/derivation.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { impacts } from '../../derivations/impacts.ts'
import { savedMeasure } from '../../derivations/plans.ts'
import type { Api } from '../createApi.ts'
import type { FileHandles } from '../files/fileHandles.ts'
import { pathToOpen } from '../files/pathToOpen.ts'
import { addNotes } from '../journeys/addNotes.ts'
import { castVote } from '../journeys/castVote.ts'
import { copyAsTarget } from '../journeys/copyAsTarget.ts'
import { keepScores } from '../journeys/keepScores.ts'
import { lookIntoFile } from '../journeys/lookIntoFile.ts'
import { mergeJourneyPlaces } from '../journeys/mergeJourneyPlaces.ts'
import { moveStage, moveTouchpoint } from '../journeys/movePlaces.ts'
import { removePlace } from '../journeys/removePlace.ts'
import { startJourney } from '../journeys/startJourney.ts'
import { takeJourney } from '../journeys/takeJourney.ts'
import type { Session } from '../Session.ts'
import { whileWanted } from '../whileWanted.ts'

export function journeyService(api: Api['journey'], session: Session, handles: FileHandles) {
  return {
    map: api.map.handler(({ input }) => {
      const state = session.current.within(input.narrowing)
      return mapOf(state, input.measure ?? savedMeasure(state), input.journey)
    }),
    start: api.start.handler(({ input }) => {
      startJourney(session.current, input)
      return null
    }),
    look: api.look.handler(async ({ input: { handle }, signal }) => {
      const path = await pathToOpen(session.host, handles, handle)
      return path === null ? null : whileWanted(session, signal, (wanted) => lookIntoFile(session, path, wanted))
    }),
    take: api.take.handler(({ input }) => {
      takeJourney(session.current, input)
      return null
    }),
    note: api.note.handler(({ input }) => {
      addNotes(session.current, input)
      return null
    }),
    remove: api.remove.handler(({ input }) => {
      removePlace(session.current, input)
      return null
    }),
    moveTouchpoint: api.moveTouchpoint.handler(({ input }) => {
      moveTouchpoint(session.current, input)
      return null
    }),
    moveStage: api.moveStage.handler(({ input }) => {
      moveStage(session.current, input)
      return null
    }),
    merge: api.merge.handler(({ input }) => {
      mergeJourneyPlaces(session.current, input)
      return null
    }),
    target: api.target.handler(({ input }) => ({ id: copyAsTarget(session.current, input) })),
    vote: api.vote.handler(({ input }) => {
      castVote(session.current, input)
      return null
    }),
    score: api.score.handler(({ input }) => {
      keepScores(session.current, input)
      return null
    }),
  }
}

const mapOf = derivation((state, measure: Measure, journey?: string | null): JourneyMap => {
  const { journeys, touchpoints, failurePoints, promises, fixes, units, neutralScore, stages: allStages } = state.engagement
  const stages = journey === undefined ? allStages : stagesOf(state.engagement, journey)
  const surroundings = { promises, fixes, journeys, allStages, neutral: neutralScore }
  return {
    measure,
    neutral: neutralScore ?? usualNeutralScore,
    journeys,
    units,
    target: targetOf(state, journey),
    stages: journeyMap({ stages, touchpoints, failurePoints, impacts: impacts(state, measure), ...surroundings }),
  }
})

/** How the journey differs from the one that it is to replace; null for one that replaces none, and for all journeys at once. */
function targetOf({ engagement }: EngagementState, journey: string | null | undefined): TargetChanges | null {
  const target = engagement.journeys.find(({ id }) => id === journey)
  if (target === undefined || !isTargetJourney(target)) return null
  const wayOf = (of: string | null) => {
    const own = new Set(stagesOf(engagement, of).map(({ id }) => id))
    return { touchpoints: engagement.touchpoints.filter(({ stage }) => own.has(stage)) }
  }
  return targetChanges(wayOf(target.id), wayOf(target.targetOf ?? null))
}
