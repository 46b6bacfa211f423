import { unkeptPromises, widestGapsOfToday } from '../../../../shared/analysis/journey/overviewFindings.ts'
import { type PromiseRow, promiseLedger } from '../../../../shared/analysis/journey/promiseLedger.ts'
import { exactSum } from '../../../../shared/analysis/numbers/ExactSum.ts'
import type { NextStep, Overview } from '../../../../shared/contract/analysis/overviewContract.ts'
import type { StoredFix } from '../../../../shared/engagement/storedEngagement.ts'
import type { Measure } from '../../../../shared/model/vocabulary.ts'
import { derivation } from '../../derivations/derivation.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { harmBeside } from '../../derivations/harmBeside.ts'
import { attributedImpacts, impacts, tracedShareOfAll } from '../../derivations/impacts.ts'
import { failurePointsById } from '../../derivations/lists.ts'
import { tallies } from '../../derivations/occurrences.ts'
import { limitsOf, planOf, savedMeasure } from '../../derivations/plans.ts'
import { rootCauseRows } from '../../derivations/rootCauseRows.ts'
import type { Api } from '../createApi.ts'
import { withPlan } from '../plans/withPlan.ts'
import type { Session } from '../Session.ts'

const topRootCauses = 5
/** One page has room for so many lines of each. */
const mostFindings = 2
/** Tracing is what comes next until this share of the harm is explained. */
const enoughTraced = 0.8
/** A root cause is worth a fix of its own from this share of the harm. */
const worthAFix = 0.05

export function overviewService(api: Api['overview'], session: Session) {
  return {
    get: api.get.handler(({ input, signal }) =>
      withPlan(session, signal, input, (state) => {
        const measure = input.measure ?? savedMeasure(state)
        return withPlan(session, signal, { measure }, (whole) => ({
          ...planned(state, measure),
          ...found(state, measure),
          next: nextStep(whole, measure),
        }))
      }),
    ),
  }
}

const planned = derivation((state, measure: Measure): Pick<Overview, 'plan' | 'money'> => {
  const plan = planOf(state, { measure })
  return {
    plan: {
      fixes: plan.items.length,
      removed: plan.removed,
      removedShare: plan.total === 0 ? 0 : plan.removed / plan.total,
      effortDays: plan.effortDays,
      capacity: limitsOf(state, {}).capacity,
    },
    money: harmBeside(state, { measure }, 'cost'),
  }
})

const found = derivation((state, measure: Measure): Omit<Overview, 'plan' | 'money' | 'next'> => {
  const { engagement } = state
  const { total } = attributedImpacts(state, measure)
  return {
    measure,
    failurePoints: engagement.failurePoints.length,
    occurrences: exactSum(Array.from(tallies(state).byFailurePoint.values(), ({ cases }) => cases)),
    total,
    tracedShare: tracedShareOfAll(state, measure),
    rootCauses: engagement.rootCauses.length,
    fixes: engagement.fixes.length,
    topRootCauses: rootCauseRows(state, measure)
      .slice(0, topRootCauses)
      .map(({ id, code, title, category, impact, share }) => ({ id, code, title, category, impact, share })),
    widestGaps: widestGapsOfToday(engagement, mostFindings),
    unkept: unkeptPromises(ledgerOf(state, measure), mostFindings),
  }
})

function ledgerOf(state: EngagementState, measure: Measure): readonly PromiseRow[] {
  const { promises, stages, touchpoints, failurePoints } = state.engagement
  return promiseLedger({ promises, stages, touchpoints, failurePoints, impacts: impacts(state, measure) })
}

/** The next useful step, first that applies. */
const nextStep = derivation((state, measure: Measure): NextStep => {
  const { failurePoints } = state.engagement
  if (failurePoints.length === 0) return { kind: 'add-failure-points' }
  const { byFailurePoint } = tallies(state)
  const missing = failurePoints.filter(({ id, perMonth }) => perMonth === undefined && !byFailurePoint.has(id)).length
  if (missing * 2 > failurePoints.length) return { kind: 'estimate-frequency', missing }
  return stepToTrace(state, measure) ?? stepToFix(state, measure) ?? lastStep(state, measure)
})

function stepToTrace(state: EngagementState, measure: Measure): NextStep | null {
  if (tracedShareOfAll(state, measure) >= enoughTraced) return null
  const [worst] = attributedImpacts(state, measure).untraced.behind
  const named = worst === undefined ? state.engagement.failurePoints[0] : failurePointsById(state).get(worst.failurePoint)
  return named === undefined ? null : { kind: 'trace', failurePoint: named.id, code: named.code, title: named.title }
}

/** The root cause with the most harm that no fix weakens yet. */
function stepToFix(state: EngagementState, measure: Measure): NextStep | null {
  const open = rootCauseRows(state, measure).find(({ fixes, share }) => fixes === 0 && share >= worthAFix)
  return open === undefined ? null : { kind: 'add-fix', rootCause: open.id, code: open.code, title: open.title }
}

/** What the fixes of the plan lack before they can be carried out: limits, owners, dates, a decision. */
function lastStep(state: EngagementState, measure: Measure): NextStep {
  const { capacity, budget } = limitsOf(state, {})
  if (capacity === null && budget === null) return { kind: 'set-capacity' }
  const chosen = new Set(planOf(state, { measure }).items.map(({ fix }) => fix))
  const fixes = state.engagement.fixes.filter(({ id }) => chosen.has(id))
  const without = (lacks: (fix: StoredFix) => boolean): number => fixes.filter(lacks).length
  const ownerless = without(({ owner }) => owner === undefined)
  if (ownerless > 0) return { kind: 'give-owners', missing: ownerless }
  const dateless = without(({ dueOn }) => dueOn === undefined)
  if (dateless > 0) return { kind: 'give-dates', missing: dateless }
  const undecided = without(({ state: reached = 'idea' }) => reached === 'idea' || reached === 'proposed')
  return undecided > 0 ? { kind: 'approve', missing: undecided } : { kind: 'carry-out' }
}
