import { exactSum } from '../../../shared/analysis/numbers/ExactSum.ts'
import type { NextStep, Overview } from '../../../shared/contract/overviewContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import type { Analysis } from './Analysis.ts'
import type { Api } from './createApi.ts'
import { limitsOf, planOf, savedMeasure } from './planOf.ts'
import { rowsOf } from './rootCauseService.ts'
import type { Session } from './Session.ts'

const topRootCauses = 5
/** Tracing is what comes next until this share of the harm is explained. */
const enoughTraced = 0.8
/** A root cause is worth a fix of its own from this share of the harm. */
const worthAFix = 0.05

export function overviewService(api: Api['overview'], session: Session) {
  return {
    get: api.get.handler(({ input }) => {
      const { analysis } = session.current
      return overviewOf(analysis, input.measure ?? savedMeasure(analysis))
    }),
  }
}

function overviewOf(analysis: Analysis, measure: Measure): Overview {
  return analysis.once(`overview ${measure}`, () => {
    const { engagement } = analysis
    const { total } = analysis.attributed(measure)
    const plan = planOf(analysis, { measure })
    return {
      measure,
      failurePoints: engagement.failurePoints.length,
      occurrences: exactSum(Array.from(analysis.tallies.byFailurePoint.values(), ({ cases }) => cases)),
      total,
      tracedShare: tracedShareOf(analysis, measure),
      rootCauses: engagement.rootCauses.length,
      fixes: engagement.fixes.length,
      topRootCauses: rowsOf(analysis, measure)
        .slice(0, topRootCauses)
        .map(({ id, code, title, category, impact, share }) => ({ id, code, title, category, impact, share })),
      plan: {
        fixes: plan.items.length,
        removed: plan.removed,
        removedShare: plan.total === 0 ? 0 : plan.removed / plan.total,
        effortDays: plan.effortDays,
        capacity: limitsOf(analysis, {}).capacity,
      },
      next: nextStep(analysis, measure),
    }
  })
}

/** Share 0–1 of the harm that ends at root causes. */
function tracedShareOf(analysis: Analysis, measure: Measure): number {
  const { total, untraced } = analysis.attributed(measure)
  return total === 0 ? 0 : Math.max(0, 1 - untraced.value / total)
}

/** The next useful step, first that applies. */
function nextStep(analysis: Analysis, measure: Measure): NextStep {
  const { engagement } = analysis
  if (engagement.failurePoints.length === 0) return { kind: 'add-failure-points' }
  const missing = engagement.failurePoints.filter(
    ({ id, perMonth }) => perMonth === undefined && !analysis.tallies.byFailurePoint.has(id),
  ).length
  if (missing * 2 > engagement.failurePoints.length) return { kind: 'estimate-frequency', missing }
  return stepToTrace(analysis, measure) ?? stepToFix(analysis, measure) ?? lastStep(analysis)
}

function stepToTrace(analysis: Analysis, measure: Measure): NextStep | null {
  if (tracedShareOf(analysis, measure) >= enoughTraced) return null
  const [worst] = analysis.attributed(measure).untraced.behind
  const named = worst === undefined ? analysis.engagement.failurePoints[0] : analysis.failurePoints.get(worst.failurePoint)
  return named === undefined ? null : { kind: 'trace', failurePoint: named.id, code: named.code, title: named.title }
}

/** The root cause with the most harm that no fix weakens yet. */
function stepToFix(analysis: Analysis, measure: Measure): NextStep | null {
  const open = rowsOf(analysis, measure).find(({ fixes, share }) => fixes === 0 && share >= worthAFix)
  return open === undefined ? null : { kind: 'add-fix', rootCause: open.id, code: open.code, title: open.title }
}

function lastStep(analysis: Analysis): NextStep {
  const { capacity, budget } = limitsOf(analysis, {})
  return capacity === null && budget === null ? { kind: 'set-capacity' } : { kind: 'carry-out' }
}
