import { journeyMap } from '../../../../shared/analysis/journey/journeyMap.ts'
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
      return mapOf(state, input.measure ?? savedMeasure(state))
    }),
  }
}

const mapOf = derivation((state, measure: Measure): JourneyMap => {
  const { stages, touchpoints, failurePoints } = state.engagement
  return { measure, stages: journeyMap({ stages, touchpoints, failurePoints, impacts: impacts(state, measure) }) }
})
