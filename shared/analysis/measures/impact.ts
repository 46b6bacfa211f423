import type { Engagement, FailurePoint } from '../../engagement/engagement.ts'
import { toEstimate } from '../../model/estimate.ts'
import { monthsInPeriod } from '../../model/months.ts'
import type { Measure } from '../../model/vocabulary.ts'
import type { Notice } from './notice.ts'
import type { CountedCost, FailurePointTally, Tallies } from './tallies.ts'

/** The fields of a failure point that its impact follows from; no other changes a measure. */
export const figureFields = [
  'id',
  'severity',
  'perMonth',
  'costPerCase',
  'customersPerMonth',
] as const satisfies readonly (keyof FailurePoint)[]

/** A failure point as the measures see it. */
export type FailurePointFigures = Pick<FailurePoint, (typeof figureFields)[number]>

/** What the impacts of an engagement follow from, besides what was counted. */
export interface MeasuredEngagement {
  readonly failurePoints: readonly FailurePointFigures[]
  readonly severityWeights: Engagement['severityWeights']
}

/** How one engagement weighs what it counts. */
export interface MeasureContext {
  readonly measure: Measure
  readonly severityWeights: Engagement['severityWeights']
  readonly tallies: Tallies
  /** Months in the period; 1 without one, or where it ends before it starts: then there is nothing to divide. */
  readonly months: number
}

export function measureContext(
  engagement: Pick<Engagement, 'severityWeights'>,
  tallies: Tallies,
  measure: Measure,
): MeasureContext {
  const { period } = tallies
  const months = period === null || period.from > period.to ? 1 : monthsInPeriod(period)
  return { measure, severityWeights: engagement.severityWeights, tallies, months }
}

/** Impact of each failure point per month, in the unit of the measure (design section 5). Missing values count 0. */
export function measureImpacts(engagement: MeasuredEngagement, tallies: Tallies, measure: Measure): ReadonlyMap<string, number> {
  const context = measureContext(engagement, tallies, measure)
  return new Map(engagement.failurePoints.map((failurePoint) => [failurePoint.id, measureImpact(failurePoint, context)]))
}

/** Impact of one failure point per month, in the unit of the measure. */
export function measureImpact(failurePoint: FailurePointFigures, context: MeasureContext): number {
  const tally = context.tallies.byFailurePoint.get(failurePoint.id)
  switch (context.measure) {
    case 'count':
      return casesIn(failurePoint, context)
    case 'severity':
      return casesIn(failurePoint, context) * severityWeight(failurePoint, context)
    case 'cost':
      if (tally === undefined) return casesIn(failurePoint, context) * (failurePoint.costPerCase ?? 0)
      return costOfCases(tally, failurePoint) / context.months
    case 'customers':
      return estimatedCustomers(failurePoint, context) ?? (tally === undefined ? 0 : tally.customers / context.months)
  }
}

/** Cases per month. An estimate says nothing of some cases only: where cases are narrowed, it counts 0. */
function casesIn(failurePoint: FailurePointFigures, { tallies, months }: MeasureContext): number {
  const tally = tallies.byFailurePoint.get(failurePoint.id)
  return tally === undefined && tallies.isNarrowed === true ? 0 : casesPerMonth(failurePoint, tally, months)
}

/** Customers per month as somebody said them; of some cases only, as much of them as these are of all cases. */
export function estimatedCustomers(
  { id, customersPerMonth }: FailurePointFigures,
  { tallies }: MeasureContext,
): number | undefined {
  if (customersPerMonth === undefined || tallies.isNarrowed !== true) return customersPerMonth
  const { cases = 0, casesOfAll = 0 } = tallies.byFailurePoint.get(id) ?? {}
  return casesOfAll === 0 ? 0 : customersPerMonth * (cases / casesOfAll)
}

/** Cases per month: from its occurrences if it has any at all, else as estimated, else 0. */
export function casesPerMonth(failurePoint: FailurePointFigures, tally: FailurePointTally | undefined, months: number): number {
  if (tally !== undefined) return tally.cases / months
  return failurePoint.perMonth === undefined ? 0 : toEstimate(failurePoint.perMonth).likely
}

/** Cost of what was counted, of the whole period. */
export function costOfCases({ cost, countWithoutCost }: CountedCost, { costPerCase = 0 }: FailurePointFigures): number {
  return cost + countWithoutCost * costPerCase
}

export function severityWeight(
  { severity }: FailurePointFigures,
  { severityWeights }: Pick<MeasureContext, 'severityWeights'>,
): number {
  return severity === undefined ? 0 : (severityWeights[severity - 1] ?? 0)
}

const missingCodes = ['frequency-missing', 'severity-missing', 'cost-missing', 'customers-missing'] as const

/** How many failure points lack what this measure needs, and so count 0 or in part. */
export function missingNotices(failurePoints: Iterable<FailurePointFigures>, context: MeasureContext): Notice[] {
  const { measure, tallies } = context
  const counts = { 'frequency-missing': 0, 'severity-missing': 0, 'cost-missing': 0, 'customers-missing': 0 }
  const count = (code: (typeof missingCodes)[number]): void => {
    counts[code] += 1
  }
  for (const failurePoint of failurePoints) {
    const tally = tallies.byFailurePoint.get(failurePoint.id)
    if (tally === undefined && tallies.isNarrowed === true) continue
    if (measure === 'customers') {
      if (lacksCustomers(failurePoint, tally)) count('customers-missing')
      continue
    }
    if (tally === undefined && failurePoint.perMonth === undefined) count('frequency-missing')
    if (measure === 'severity' && failurePoint.severity === undefined) count('severity-missing')
    if (measure === 'cost' && lacksCost(failurePoint, tally)) count('cost-missing')
  }
  return missingCodes.flatMap((code) => (counts[code] === 0 ? [] : [{ code, params: { count: counts[code] } }]))
}

function lacksCost({ costPerCase }: FailurePointFigures, tally: FailurePointTally | undefined): boolean {
  if (costPerCase !== undefined) return false
  return tally === undefined || tally.countWithoutCost > 0
}

function lacksCustomers({ customersPerMonth }: FailurePointFigures, tally: FailurePointTally | undefined): boolean {
  if (customersPerMonth !== undefined) return false
  return tally === undefined || (tally.customers === 0 && tally.places.length > 0)
}
