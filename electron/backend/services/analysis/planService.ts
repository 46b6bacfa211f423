import type { PlanFixLabel, PlanQuery, PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import type { StoredFix } from '../../../../shared/engagement/storedEngagement.ts'
import { strengthOf } from '../../../../shared/model/vocabulary.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { harmBeside } from '../../derivations/harmBeside.ts'
import { allEffort, drawJobOf, frontierJobOf } from '../../derivations/planJobs.ts'
import { fixesOf, limitsOf, planOf, removal } from '../../derivations/plans.ts'
import type { Api } from '../createApi.ts'
import { refuseBrokenItems } from '../lists/refuseBrokenItems.ts'
import { drawnPlan, planFrontier } from '../plans/planAnswers.ts'
import { withPlan } from '../plans/withPlan.ts'
import type { Session } from '../Session.ts'
import { whileWanted } from '../whileWanted.ts'
import { keepTried } from './keepTried.ts'

export function planService(api: Api['plan'], session: Session) {
  return {
    get: api.get.handler(({ input, signal }) =>
      withPlan(
        session,
        signal,
        input,
        (state) => viewOf(state, input),
        (state) => refuseBrokenTrial(state, input),
      ),
    ),
    uncertainty: api.uncertainty.handler(({ input, signal }) =>
      withPlan(
        session,
        signal,
        input,
        (state, wanted) => drawnPlan(session.jobs, drawJobOf(state, input), wanted),
        (state) => refuseBrokenTrial(state, input),
      ),
    ),
    keep: api.keep.handler(({ input }) => {
      keepTried(session.current, input)
      return null
    }),
    frontier: api.frontier.handler(({ input, signal }) =>
      whileWanted(session, signal, async (wanted) => {
        const state = session.current.within(input.narrowing)
        refuseBrokenTrial(state, input)
        const { total } = removal(state, limitsOf(state, input).measure, [])
        return { points: await planFrontier(session.jobs, frontierJobOf(state, input), wanted), total }
      }),
    ),
  }
}

/** @throws RuleBroken when a fix may not be as it is tried out */
function refuseBrokenTrial(state: EngagementState, { overrides }: PlanQuery): void {
  if (overrides !== undefined) refuseBrokenItems(state, 'fixes', fixesOf(state, overrides))
}

function viewOf(state: EngagementState, query: PlanQuery): PlanView {
  const fixes = fixesOf(state, query.overrides)
  return {
    plan: planOf(state, query),
    fixes: new Map(fixes.map((fix) => [fix.id, labelOf(fix)])),
    limits: limitsOf(state, query),
    ...allEffort(fixes),
    money: harmBeside(state, query, 'cost'),
    cases: harmBeside(state, query, 'count'),
  }
}

function labelOf({
  code,
  title,
  owner,
  state,
  kind,
  pinned,
  effortDays,
  cost,
  effects,
  startOn,
  dueOn,
}: StoredFix): PlanFixLabel {
  return {
    code,
    title,
    owner: owner ?? null,
    state: state ?? 'idea',
    kind: kind ?? null,
    strength: kind === undefined ? null : strengthOf(kind),
    pinned: pinned ?? null,
    effortDays: effortDays ?? null,
    cost: cost ?? null,
    weakensNothing: effects.length === 0,
    startOn: startOn ?? null,
    dueOn: dueOn ?? null,
  }
}
