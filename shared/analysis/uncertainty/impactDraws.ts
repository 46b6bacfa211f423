import { type Estimate, toEstimate } from '../../model/estimate.ts'
import type { Measure } from '../../model/vocabulary.ts'
import {
  costOfCases,
  estimatedCustomers,
  type FailurePointFigures,
  type MeasureContext,
  type MeasuredEngagement,
  measureContext,
  severityWeight,
} from '../measures/impact.ts'
import type { Tallies } from '../measures/tallies.ts'

/** How the impact of one failure point is drawn; impacts are per month in the unit of the measure. */
export type ImpactDraw =
  /** Known as it is. */
  | { readonly kind: 'fixed'; readonly impact: number }
  /** Cases per month, as estimated. */
  | { readonly kind: 'estimate'; readonly perMonth: Estimate; readonly impactPerCase: number }
  /** Cases counted over so many months: their sampling error is that of Gamma(count + ½). */
  | { readonly kind: 'count'; readonly count: number; readonly months: number; readonly impactPerCase: number }

/** The draw of every failure point (design sections 5 and 6). Severity and cost of a case are taken as known. */
export function impactDraws(engagement: MeasuredEngagement, tallies: Tallies, measure: Measure): ReadonlyMap<string, ImpactDraw> {
  const context = measureContext(engagement, tallies, measure)
  return new Map(engagement.failurePoints.map((failurePoint) => [failurePoint.id, impactDraw(failurePoint, context)]))
}

function impactDraw(failurePoint: FailurePointFigures, context: MeasureContext): ImpactDraw {
  const tally = context.tallies.byFailurePoint.get(failurePoint.id)
  const { months } = context
  if (context.measure === 'customers') {
    const estimated = estimatedCustomers(failurePoint, context)
    if (estimated !== undefined) return { kind: 'fixed', impact: estimated }
    if (tally === undefined) return { kind: 'fixed', impact: 0 }
    return { kind: 'count', count: tally.customers, months, impactPerCase: 1 }
  }
  if (tally === undefined) {
    if (failurePoint.perMonth === undefined || context.tallies.isNarrowed === true) return { kind: 'fixed', impact: 0 }
    const impactPerCase = impactOfCase(failurePoint, context, failurePoint.costPerCase ?? 0)
    return { kind: 'estimate', perMonth: toEstimate(failurePoint.perMonth), impactPerCase }
  }
  const count = tally.cases
  const cost = costOfCases(tally, failurePoint)
  const costOfCase = count > 0 ? cost / count : (failurePoint.costPerCase ?? 0)
  return { kind: 'count', count, months, impactPerCase: impactOfCase(failurePoint, context, costOfCase) }
}

function impactOfCase(failurePoint: FailurePointFigures, context: MeasureContext, costOfCase: number): number {
  switch (context.measure) {
    case 'severity':
      return severityWeight(failurePoint, context)
    case 'cost':
      return costOfCase
    case 'count':
    case 'customers':
      return 1
  }
}
