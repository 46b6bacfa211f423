import type { Engagement, FailurePoint, Touchpoint } from '../../engagement/engagement.ts'
import { exactSum } from '../numbers/ExactSum.ts'
import { costOfCases, type MeasureContext } from './impact.ts'
import type { PlaceTally } from './tallies.ts'

/** Where a failure point stands; null where nothing says it. */
export interface Place {
  readonly stage: string | null
  readonly channel: string | null
}

/** The part of a failure point's impact that falls on one place. */
export interface ImpactSlice extends Place {
  /** The value of the team's own dimension that the places are told apart by; null where there is none. */
  readonly field: string | null
  /** Per month, in the unit of the measure. */
  readonly value: number
}

/** The touchpoints of an engagement by id. */
export function touchpointsById({ touchpoints }: Pick<Engagement, 'touchpoints'>): ReadonlyMap<string, Touchpoint> {
  return new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
}

/** The own place of a failure point: its own stage and channel, else its touchpoint's. */
export function ownPlace(failurePoint: FailurePoint, touchpoints: ReadonlyMap<string, Touchpoint>): Place {
  const { stage, channel, touchpoint } = failurePoint
  const at = touchpoint === undefined ? undefined : touchpoints.get(touchpoint)
  return { stage: stage ?? at?.stage ?? null, channel: channel ?? at?.channel ?? null }
}

/**
 * Splits one failure point's impact over the places of its occurrences, so that every dimension has the same total: by
 * cases for count and severity, by the rows' cost for cost, by distinct customers for customers (by cases when
 * customersPerMonth is given). A stage or channel that occurrences do not carry is the failure point's own; where there is
 * nothing to split by, all of it falls on the own place.
 */
export function sliceImpact(failurePoint: FailurePoint, impact: number, own: Place, context: MeasureContext): ImpactSlice[] {
  const tally = context.tallies.byFailurePoint.get(failurePoint.id)
  const places = tally?.places ?? []
  if (tally === undefined || places.length === 0) return [{ stage: own.stage, channel: own.channel, field: null, value: impact }]
  if (tally.cases > 0 && fallsByCases(failurePoint, context)) {
    return places.map(({ stage, channel, field = null, count }) => ({
      stage: stage ?? own.stage,
      channel: channel ?? own.channel,
      field,
      value: impact * (count / tally.cases),
    }))
  }
  const weights = places.map((place) => weightOfPlace(place, failurePoint, context))
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  if (largest === 0) return [{ stage: own.stage, channel: own.channel, field: null, value: impact }]
  // Divided by the largest first, so that neither very large nor very small weights leave the range of numbers.
  const sum = exactSum(weights.map((weight) => weight / largest))
  return places.map(({ stage, channel, field = null }, index) => ({
    stage: stage ?? own.stage,
    channel: channel ?? own.channel,
    field,
    value: impact * ((weights[index] ?? 0) / largest / sum),
  }))
}

function fallsByCases({ customersPerMonth }: FailurePoint, { measure }: MeasureContext): boolean {
  return measure === 'count' || measure === 'severity' || (measure === 'customers' && customersPerMonth !== undefined)
}

function weightOfPlace(place: PlaceTally, failurePoint: FailurePoint, { measure }: MeasureContext): number {
  switch (measure) {
    case 'count':
    case 'severity':
      return place.count
    case 'cost':
      return costOfCases(place, failurePoint)
    case 'customers':
      return failurePoint.customersPerMonth === undefined ? place.customers : place.count
  }
}
