import type { Stage, Touchpoint } from '../../engagement/engagement.ts'
import { countHands, type HandCount, type Handled, handSequence, type OneOwner, withOneOwner } from './journeyHands.ts'
import { journeyMap, type MapInput, stagesOf } from './journeyMap.ts'
import { type TouchpointScores, touchpointScores } from './touchpointScores.ts'

interface JourneyTouchpoint extends TouchpointScores {
  readonly id: string
  readonly name: string
  /** The stage's id. */
  readonly stage: string
  readonly momentOfTruth: boolean
  /** Per month, of its failure points. */
  readonly harm: number
}

export interface JourneySummary extends HandCount {
  /** The journey's id; null for the main one. */
  readonly journey: string | null
  readonly sequence: readonly Handled[]
  readonly touchpoints: readonly JourneyTouchpoint[]
  /** The hands with one owner, where that was asked. */
  readonly withOneOwner?: HandCount
}

/** One journey in figures: `journey` null is the main one, whose stages name none. Design section 8, `journey --json`. */
export function journeySummary(input: MapInput, journey: string | null, owners: readonly OneOwner[] = []): JourneySummary {
  const stages = stagesOf(input, journey)
  const touchpoints = alongTheWay(stages, input.touchpoints)
  const harm = new Map(
    journeyMap({ ...input, stages }).flatMap((stage) => stage.touchpoints.map((one) => [one.id, one.harm] as const)),
  )
  const sequence = handSequence(touchpoints)
  return {
    journey,
    ...countHands(sequence),
    sequence,
    touchpoints: touchpoints.map((touchpoint) => ({
      id: touchpoint.id,
      name: touchpoint.name,
      stage: touchpoint.stage,
      ...touchpointScores(touchpoint),
      momentOfTruth: touchpoint.momentOfTruth ?? false,
      harm: harm.get(touchpoint.id) ?? 0,
    })),
    ...(owners.length === 0 ? {} : { withOneOwner: countHands(withOneOwner(sequence, owners)) }),
  }
}

/** Touchpoints in the order of these stages, those of a stage in their own. */
function alongTheWay(stages: readonly Stage[], touchpoints: readonly Touchpoint[]): readonly Touchpoint[] {
  return stages.flatMap(({ id }) => touchpoints.filter(({ stage }) => stage === id))
}
