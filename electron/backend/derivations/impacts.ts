import { attributeImpacts, attributeTraces } from '../../../shared/analysis/attribution/attribution.ts'
import {
  type FailurePointFigures,
  figureFields,
  type MeasuredEngagement,
  measureImpacts,
} from '../../../shared/analysis/measures/impact.ts'
import { impactDraws } from '../../../shared/analysis/uncertainty/impactDraws.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'
import { isSameIn, isSameLookup, isSameValue } from './isSameValue.ts'
import { tallies } from './occurrences.ts'

/** The failure points as the measures see them: the same list as long as no commit changed a figure in it. */
const figures = derivation(({ engagement }): readonly FailurePointFigures[] => engagement.failurePoints, {
  same: isSameIn(figureFields),
})

function measured(state: EngagementState): MeasuredEngagement {
  return { failurePoints: figures(state), severityWeights: state.engagement.severityWeights }
}

/** Impact of each failure point per month, in the unit of the measure, in the order of the failure points. */
export const impacts = derivation((state, measure: Measure) => measureImpacts(measured(state), tallies(state), measure), {
  same: isSameValue,
})

/** How the impact of each failure point is drawn. */
export const drawnImpacts = derivation((state, measure: Measure) => impactDraws(measured(state), tallies(state), measure), {
  same: isSameValue,
})

const rootCauseIds = derivation(({ engagement }) => engagement.rootCauses.map(({ id }) => id), { same: isSameValue })

/** How the harm of each traced failure point divides over its root causes; one that is missing is untraced. */
export const attributions = derivation(({ engagement }) => attributeTraces(engagement.traces), { same: isSameLookup })

/** Share 0–1 of the harm of each traced failure point that ends at root causes. */
export const tracedShares = derivation((state): ReadonlyMap<string, number> => {
  const shares = new Map<string, number>()
  for (const [failurePoint, parts] of attributions(state)) {
    let untraced = 0
    for (const { rootCause, share } of parts) if (rootCause === null) untraced += share
    shares.set(failurePoint, Math.min(1, Math.max(0, 1 - untraced)))
  }
  return shares
})

/** Impacts carried to the root causes behind them. */
export const attributedImpacts = derivation((state, measure: Measure) =>
  attributeImpacts(rootCauseIds(state), attributions(state), impacts(state, measure)),
)

/** Share 0–1 of all harm that ends at root causes. */
export const tracedShareOfAll = derivation((state, measure: Measure) => {
  const { total, untraced } = attributedImpacts(state, measure)
  return total === 0 ? 0 : Math.max(0, 1 - untraced.value / total)
})
