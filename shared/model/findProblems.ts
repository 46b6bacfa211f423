import type { Engagement } from './engagement.ts'
import { findFixProblems } from './findFixProblems.ts'
import { findTraceProblems } from './findTraceProblems.ts'
import type { Problem } from './problem.ts'
import { checkEstimate, type Report } from './reportProblem.ts'
import { isBuiltInCategory } from './vocabulary.ts'

/**
 * The rules of an engagement that span several of its values (design sections 5 and 7): references, uniqueness, order of
 * estimates, shares, requires and excludes. Empty when all hold. Expects each value by itself to satisfy the schema.
 */
export function findProblems(engagement: Engagement): Problem[] {
  const problems: Problem[] = []
  const report: Report = (code, path, params = {}) => problems.push({ code, path, params })
  checkPeriod(engagement, report)
  checkUnique(engagement, report)
  checkPlaces(engagement, report)
  const failurePoints = idsOf(engagement.failurePoints)
  const rootCauses = idsOf(engagement.rootCauses)
  findTraceProblems(engagement.traces, failurePoints, rootCauses, report)
  findFixProblems(engagement.fixes, rootCauses, report)
  checkOccurrences(engagement, failurePoints, report)
  return problems
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id))
}

function checkPeriod({ period }: Engagement, report: Report): void {
  if (period !== undefined && period.from > period.to) report('period-order', 'period', { ...period })
}

function checkUnique(engagement: Engagement, report: Report): void {
  engagement.categories.forEach(({ id }, index) => {
    if (isBuiltInCategory(id)) report('built-in-category', `categories[${index}].id`, { id })
  })
  checkUniqueIn('categories', engagement.categories, report)
  checkUniqueIn('stages', engagement.stages, report)
  checkUniqueIn('touchpoints', engagement.touchpoints, report)
  checkUniqueIn('failurePoints', engagement.failurePoints, report)
  checkUniqueIn('rootCauses', engagement.rootCauses, report)
  checkUniqueIn('fixes', engagement.fixes, report)
  checkUniqueIn('occurrences', engagement.occurrences, report)
}

interface Named {
  readonly id?: string | undefined
  readonly code?: string | undefined
}

function checkUniqueIn(name: string, list: readonly Named[], report: Report): void {
  const ids = new Set<string>()
  const codes = new Set<string>()
  for (const [index, { id, code }] of list.entries()) {
    if (id !== undefined && ids.size === ids.add(id).size) report('duplicate-id', `${name}[${index}].id`, { id })
    if (code !== undefined && codes.size === codes.add(code).size) report('duplicate-code', `${name}[${index}].code`, { code })
  }
}

/** Where touchpoints, failure points and root causes stand. */
function checkPlaces(engagement: Engagement, report: Report): void {
  const stages = idsOf(engagement.stages)
  const categories = idsOf(engagement.categories)
  const stageOf = new Map(engagement.touchpoints.map(({ id, stage }) => [id, stage]))
  engagement.touchpoints.forEach(({ stage }, index) => {
    if (!stages.has(stage)) report('unknown-stage', `touchpoints[${index}].stage`, { id: stage })
  })
  engagement.failurePoints.forEach(({ stage, touchpoint, perMonth }, index) => {
    const path = `failurePoints[${index}]`
    checkEstimate(perMonth, () => `${path}.perMonth`, report)
    if (stage !== undefined && !stages.has(stage)) report('unknown-stage', `${path}.stage`, { id: stage })
    if (touchpoint === undefined) return
    const touchpointStage = stageOf.get(touchpoint)
    if (touchpointStage === undefined) report('unknown-touchpoint', `${path}.touchpoint`, { id: touchpoint })
    else if (stage !== undefined && stage !== touchpointStage)
      report('stage-contradicts-touchpoint', `${path}.stage`, { stage, touchpointStage })
  })
  engagement.rootCauses.forEach(({ category }, index) => {
    if (!isBuiltInCategory(category) && !categories.has(category))
      report('unknown-category', `rootCauses[${index}].category`, { id: category })
  })
}

function checkOccurrences(engagement: Engagement, failurePoints: ReadonlySet<string>, report: Report): void {
  const stages = idsOf(engagement.stages)
  engagement.occurrences.forEach(({ failurePoint, stage }, index) => {
    if (!failurePoints.has(failurePoint))
      report('unknown-failure-point', `occurrences[${index}].failurePoint`, { id: failurePoint })
    if (stage !== undefined && !stages.has(stage)) report('unknown-stage', `occurrences[${index}].stage`, { id: stage })
  })
}
