import { ORPCError } from '@orpc/server'
import { frontierOf } from '../../../shared/analysis/frontier.ts'
import type { PlanFixLabel, PlanQuery, PlanView } from '../../../shared/contract/planContract.ts'
import type { StoredFix } from '../../../shared/model/storedEngagement.ts'
import { strengthOf } from '../../../shared/model/vocabulary.ts'
import type { Analysis } from './Analysis.ts'
import type { Api } from './createApi.ts'
import { drawnPlanOf } from './drawnPlanOf.ts'
import { keepTried } from './keepTried.ts'
import { fixesOf, limitsOf, planKey, planOf, removalOf } from './planOf.ts'
import type { Session } from './Session.ts'

export function planService(api: Api['plan'], session: Session) {
  return {
    get: api.get.handler(({ input }) => viewOf(session.current.analysis, input)),
    uncertainty: api.uncertainty.handler(async ({ input, signal }) => {
      const wanted = session.untilEnded(signal)
      try {
        return await drawnPlanOf(session.current.analysis, input, wanted)
      } catch (fault) {
        // Whoever asked has gone on to something else: no fault of ours.
        throw wanted.aborted ? new ORPCError('CLIENT_CLOSED_REQUEST') : fault
      }
    }),
    keep: api.keep.handler(({ input }) => {
      keepTried(session.current, input)
      return null
    }),
    frontier: api.frontier.handler(({ input }) => {
      const { analysis } = session.current
      return analysis.recently(`frontier ${planKey(analysis, { ...input, capacity: null })}`, () => {
        const { measure, ...limits } = limitsOf(analysis, input)
        const fixes = fixesOf(analysis, input.overrides)
        const removal = removalOf(analysis, measure, fixes)
        return { points: frontierOf(removal, limits, allEffort(fixes).allEffortDays), total: removal.total }
      })
    }),
  }
}

function viewOf(analysis: Analysis, query: PlanQuery): PlanView {
  const fixes = fixesOf(analysis, query.overrides)
  return {
    plan: planOf(analysis, query),
    fixes: Object.fromEntries(fixes.map((fix) => [fix.id, labelOf(fix)])),
    limits: limitsOf(analysis, query),
    ...allEffort(fixes),
  }
}

function labelOf({ code, title, owner, state, kind, pinned, effortDays, cost }: StoredFix): PlanFixLabel {
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
  }
}

/** Of all candidates together: what is done, rejected or kept out needs no capacity. */
function allEffort(fixes: readonly StoredFix[]): Pick<PlanView, 'allEffortDays' | 'allCost'> {
  const notCandidates = new Set(['done', 'verified', 'rejected'])
  const candidates = fixes.filter(({ state = 'idea', pinned }) => !notCandidates.has(state) && pinned !== 'out')
  return {
    allEffortDays: candidates.reduce((sum, { effortDays = 0 }) => sum + effortDays, 0),
    allCost: candidates.reduce((sum, { cost = 0 }) => sum + cost, 0),
  }
}
