import { journeyMap, stagesOf } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { Measure } from '../../../../shared/model/vocabulary.ts'
import { derivation } from '../../derivations/derivation.ts'
import { impacts } from '../../derivations/impacts.ts'
import { savedMeasure } from '../../derivations/plans.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

export function journeyService(api: Api['journey'], session: Session) {
  return {
    map: api.map.handler(({ input }) => {
      const { state } = session.current
      return mapOf(state, input.measure ?? savedMeasure(state), input.journey)
    }),
  }
}

const mapOf = derivation((state, measure: Measure, journey?: string | null): JourneyMap => {
  const { journeys, touchpoints, failurePoints } = state.engagement
  const stages = journey === undefined ? state.engagement.stages : stagesOf(state.engagement, journey)
  return {
    measure,
    journeys: journeys.map(({ id, name }) => ({ id, name })),
    stages: journeyMap({ stages, touchpoints, failurePoints, impacts: impacts(state, measure) }),
  }
})
