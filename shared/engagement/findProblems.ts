import { findListProblems } from '../model/lists/findListProblems.ts'
import type { Report } from '../model/reportProblem.ts'
import { catalogue } from './catalogue.ts'
import type { Engagement } from './engagement.ts'

/**
 * The rules of an engagement that span several of its values (design sections 5 and 7): references, uniqueness, order of
 * estimates, shares, requires and excludes. Expects each value by itself to satisfy the schema.
 * Items of lists that stay in the file are held against them one by one (DocumentCheck), and in a file by its own references.
 */
export function findProblems(engagement: Engagement, report: Report): void {
  const { period } = engagement
  if (period !== undefined && period.from > period.to) report('period-order', 'period', { ...period })
  findListProblems(catalogue, engagement, report)
  checkPlaces(engagement, report)
}

/** The one rule between two lists that is more than a reference: a failure point stands in its touchpoint's stage. */
function checkPlaces({ touchpoints, failurePoints }: Engagement, report: Report): void {
  const stageOf = new Map(touchpoints.map(({ id, stage }) => [id, stage]))
  failurePoints.forEach(({ stage, touchpoint }, index) => {
    const touchpointStage = stageOf.get(touchpoint ?? '')
    if (stage === undefined || touchpointStage === undefined || stage === touchpointStage) return
    report('stage-contradicts-touchpoint', `failurePoints[${index}].stage`, { stage, touchpointStage })
  })
}
