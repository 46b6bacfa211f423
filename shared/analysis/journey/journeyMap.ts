import type { FailurePoint, Stage, Touchpoint } from '../../engagement/engagement.ts'
import { groupBy } from '../../model/groupBy.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import { touchpointScores } from './touchpointScores.ts'

export interface MapFailurePoint {
  readonly id: string
  readonly code: string
  readonly title: string
  /** Per month, in the unit of the measure. */
  readonly harm: number
}

export interface MapTouchpoint {
  readonly id: string
  readonly name: string
  readonly channel: string | null
  readonly momentOfTruth: boolean
  /** 0–10; null where nobody scored it. */
  readonly customer: number | null
  readonly organisation: number | null
  /** Organisation less customer; null where one of them is missing. */
  readonly gap: number | null
  readonly hands: readonly string[]
  readonly failurePoints: readonly MapFailurePoint[]
  /** Per month, of its failure points. */
  readonly harm: number
}

export interface MapStage {
  readonly id: string
  readonly name: string
  readonly touchpoints: readonly MapTouchpoint[]
  /** Of the stage itself, at no touchpoint. */
  readonly failurePoints: readonly MapFailurePoint[]
  /** Per month, of all that stands in the stage. */
  readonly harm: number
}

export interface MapInput {
  readonly stages: readonly Stage[]
  readonly touchpoints: readonly Touchpoint[]
  readonly failurePoints: readonly (FailurePoint & { readonly code: string })[]
  /** Harm of each failure point per month, by id. */
  readonly impacts: ReadonlyMap<string, number>
}

/** No id is empty. */
const noPlace = ''

/** What the map of a journey shows: its stages in order, their touchpoints in order, and what fails at each, most harm first. */
export function journeyMap({ stages, touchpoints, failurePoints, impacts }: MapInput): readonly MapStage[] {
  const placed = failurePoints
    .map(({ id, code, title, stage, touchpoint }) => ({
      stage,
      touchpoint,
      shown: { id, code, title, harm: impacts.get(id) ?? 0 },
    }))
    .sort((one, other) => other.shown.harm - one.shown.harm)
  const atTouchpoint = groupBy(placed, ({ touchpoint = noPlace }) => touchpoint)
  const atStage = groupBy(atTouchpoint.get(noPlace) ?? [], ({ stage = noPlace }) => stage)
  const ofStage = groupBy(touchpoints, ({ stage }) => stage)
  return stages.map(({ id, name }) => {
    const cards = (ofStage.get(id) ?? []).map((touchpoint) =>
      mapTouchpoint(
        touchpoint,
        (atTouchpoint.get(touchpoint.id) ?? []).map(({ shown }) => shown),
      ),
    )
    const own = (atStage.get(id) ?? []).map(({ shown }) => shown)
    return {
      id,
      name,
      touchpoints: cards,
      failurePoints: own,
      harm: exactSum([...cards, ...own].map(({ harm }) => harm)),
    }
  })
}

/** The stages of one journey, in order; null is the main one, whose stages name none. */
export function stagesOf({ stages }: Pick<MapInput, 'stages'>, journey: string | null): readonly Stage[] {
  return stages.filter((stage) => (stage.journey ?? null) === journey)
}

function mapTouchpoint(touchpoint: Touchpoint, failurePoints: readonly MapFailurePoint[]): MapTouchpoint {
  const { id, name, channel = null, momentOfTruth = false, hands = [] } = touchpoint
  const { customer, organisation, gap } = touchpointScores(touchpoint)
  return {
    id,
    name,
    channel,
    momentOfTruth,
    customer,
    organisation,
    gap,
    hands,
    failurePoints,
    harm: exactSum(failurePoints.map(({ harm }) => harm)),
  }
}

/** The touchpoints where the organisation thinks of itself best beside what customers say, widest gap first; only those above 0. */
export function widestGaps(stages: readonly MapStage[], most: number): readonly MapTouchpoint[] {
  return stages
    .flatMap(({ touchpoints }) => touchpoints)
    .filter(({ gap }) => gap !== null && gap > 0)
    .sort((one, other) => (other.gap ?? 0) - (one.gap ?? 0))
    .slice(0, most)
}
