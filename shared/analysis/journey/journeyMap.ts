import type { FailurePoint, Fix, Journey, PromiseMade, Stage, Touchpoint } from '../../engagement/engagement.ts'
import { groupBy } from '../../model/groupBy.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import { type CompetitorScores, competitorScores } from './competitorScores.ts'
import { type Standing, stageStanding } from './stageStanding.ts'
import { isSoundBehind, touchpointScores } from './touchpointScores.ts'

export interface MapFailurePoint {
  readonly id: string
  readonly code: string
  readonly title: string
  /** Per month, in the unit of the measure. */
  readonly harm: number
  /** Of participants of a workshop. */
  readonly votes: number
}

type Factor = NonNullable<Touchpoint['backstage']>[number]

export interface MapPromise {
  readonly id: string
  readonly text: string
  /** 0 kept, 4 broken; null where nobody judged it. */
  readonly gap: number | null
  readonly votes: number
}

/** A fix that came up at a touchpoint and was not rejected. */
export interface MapIdea {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly votes: number
}

/** Another touchpoint, of this journey or another. */
export interface MapLink {
  readonly id: string
  readonly name: string
  /** Null where it is of the same journey; what that journey is called, which for the main one is the empty text. */
  readonly otherJourney: string | null
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
  /** What customers gave it at first, where that was measured and is another score than now. */
  readonly first: { readonly on: string; readonly score: number } | null
  readonly hands: readonly string[]
  readonly handOvers: NonNullable<Touchpoint['handOvers']>
  readonly feeling: string | null
  readonly goodMoment: string | null
  readonly wait: Touchpoint['wait'] | null
  /** What stands behind it, unseen by customers. */
  readonly backstage: readonly Factor[]
  /** The name of what scores lowest behind it. */
  readonly weakest: string | null
  /** Everything behind it scores well, and customers do not: what is wrong lies between. */
  readonly soundBehind: boolean
  /** The widest gap first. */
  readonly promises: readonly MapPromise[]
  readonly ideas: readonly MapIdea[]
  /** Touchpoints without which it cannot be. */
  readonly needs: readonly MapLink[]
  readonly failurePoints: readonly MapFailurePoint[]
  /** Per month, of its failure points. */
  readonly harm: number
}

export interface MapStage {
  readonly id: string
  readonly name: string
  readonly touchpoints: readonly MapTouchpoint[]
  /** Against competitors; null without them or without a score of its own. */
  readonly standing: Standing | null
  readonly competitors: readonly CompetitorScores[]
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
  readonly promises?: readonly PromiseMade[]
  readonly fixes?: readonly (Fix & { readonly code: string })[]
  readonly journeys?: readonly Pick<Journey, 'id' | 'name'>[]
  /** Every stage, where `stages` are those of one journey: what a touchpoint needs may stand in another. */
  readonly allStages?: readonly Stage[]
  /** From which score on a touchpoint goes well; 7 unless said. */
  readonly neutral?: number | undefined
}

/** The line above which a score is a good one, where the engagement sets none. */
export const usualNeutralScore = 7

/** No id is empty. */
const noPlace = ''

/** What the map of a journey shows: its stages in order, their touchpoints in order, and what fails at each, most harm first. */
export function journeyMap(input: MapInput): readonly MapStage[] {
  const { stages, touchpoints, failurePoints, impacts } = input
  const placed = failurePoints
    .map(({ id, code, title, stage, touchpoint, votes = 0 }) => ({
      stage,
      touchpoint,
      shown: { id, code, title, harm: impacts.get(id) ?? 0, votes },
    }))
    .sort((one, other) => other.shown.harm - one.shown.harm)
  const atTouchpoint = groupBy(placed, ({ touchpoint = noPlace }) => touchpoint)
  const atStage = groupBy(atTouchpoint.get(noPlace) ?? [], ({ stage = noPlace }) => stage)
  const ofStage = groupBy(touchpoints, ({ stage }) => stage)
  const surroundings = surroundingsOf(input)
  return stages.map(({ id, name, competitors: readings = [] }) => {
    const competitors = competitorScores(readings)
    const cards = (ofStage.get(id) ?? []).map((touchpoint) => {
      const failing = (atTouchpoint.get(touchpoint.id) ?? []).map(({ shown }) => shown)
      return mapTouchpoint(touchpoint, failing, surroundings)
    })
    const own = (atStage.get(id) ?? []).map(({ shown }) => shown)
    return {
      id,
      name,
      touchpoints: cards,
      standing: stageStanding(cards, competitors),
      competitors,
      failurePoints: own,
      harm: exactSum([...cards, ...own].map(({ harm }) => harm)),
    }
  })
}

/** What a touchpoint is told together with, and where its own list does not say it. */
interface Surroundings {
  readonly neutral: number
  promisesAt(touchpoint: string): readonly MapPromise[]
  ideasAt(touchpoint: string): readonly MapIdea[]
  /** Null for a touchpoint that is not there. */
  linkFrom(stage: string, touchpoint: string): MapLink | null
}

function surroundingsOf({
  stages,
  touchpoints,
  promises = [],
  fixes = [],
  journeys = [],
  allStages = stages,
  neutral,
}: MapInput): Surroundings {
  const promised = groupBy(promises, ({ touchpoint = noPlace }) => touchpoint)
  const ideas = groupBy(
    fixes.filter(({ state }) => state !== 'rejected'),
    ({ touchpoint = noPlace }) => touchpoint,
  )
  const byId = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  const journeyOf = new Map(allStages.map(({ id, journey = noPlace }) => [id, journey]))
  const names = new Map(journeys.map(({ id, name }) => [id, name]))
  return {
    neutral: neutral ?? usualNeutralScore,
    promisesAt: (touchpoint) =>
      (promised.get(touchpoint) ?? [])
        .map(({ id, text, gap = null, votes = 0 }) => ({ id, text, gap, votes }))
        .sort((one, other) => (other.gap ?? -1) - (one.gap ?? -1)),
    ideasAt: (touchpoint) => (ideas.get(touchpoint) ?? []).map(({ id, code, title, votes = 0 }) => ({ id, code, title, votes })),
    linkFrom: (stage, touchpoint) => {
      const needed = byId.get(touchpoint)
      if (needed === undefined) return null
      const journey = journeyOf.get(needed.stage) ?? noPlace
      const otherJourney = journey === journeyOf.get(stage) ? null : (names.get(journey) ?? noPlace)
      return { id: needed.id, name: needed.name, otherJourney }
    },
  }
}

/** The stages of one journey, in order; null is the main one, whose stages name none. */
export function stagesOf({ stages }: Pick<MapInput, 'stages'>, journey: string | null): readonly Stage[] {
  return stages.filter((stage) => (stage.journey ?? null) === journey)
}

function mapTouchpoint(
  touchpoint: Touchpoint,
  failurePoints: readonly MapFailurePoint[],
  { neutral, promisesAt, ideasAt, linkFrom }: Surroundings,
): MapTouchpoint {
  const { id, name, stage, channel = null, momentOfTruth = false, hands = [], handOvers = [], backstage = [] } = touchpoint
  const { feeling = null, goodMoment = null, wait = null, dependsOn = [], scoreReadings = [] } = touchpoint
  const { customer, organisation, gap, weakest } = touchpointScores(touchpoint)
  return {
    id,
    name,
    channel,
    momentOfTruth,
    customer,
    organisation,
    gap,
    first: firstReading(scoreReadings, customer),
    hands,
    handOvers,
    feeling,
    goodMoment,
    wait,
    backstage,
    weakest,
    soundBehind: isSoundBehind(touchpoint, neutral),
    promises: promisesAt(id),
    ideas: ideasAt(id),
    needs: dependsOn.flatMap((needed) => linkFrom(stage, needed) ?? []),
    failurePoints,
    harm: exactSum(failurePoints.map(({ harm }) => harm)),
  }
}

function firstReading(readings: NonNullable<Touchpoint['scoreReadings']>, now: number | null): MapTouchpoint['first'] {
  const first = readings.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0]
  return first === undefined || now === null || first.score === now ? null : { on: first.on, score: first.score }
}

/** The touchpoints where the organisation thinks of itself best beside what customers say, widest gap first; only those above 0. */
export function widestGaps(stages: readonly MapStage[], most: number): readonly MapTouchpoint[] {
  return stages
    .flatMap(({ touchpoints }) => touchpoints)
    .filter(({ gap }) => gap !== null && gap > 0)
    .sort((one, other) => (other.gap ?? 0) - (one.gap ?? 0))
    .slice(0, most)
}
