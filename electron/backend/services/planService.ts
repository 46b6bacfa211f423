import { frontierOf } from '../../../shared/analysis/frontier.ts'
import type { PlanFixLabel, PlanQuery, PlanView } from '../../../shared/contract/planContract.ts'
import type { StoredFix } from '../../../shared/model/storedEngagement.ts'
import { strengthOf } from '../../../shared/model/vocabulary.ts'
import type { Analysis } from './Analysis.ts'
import type { Api } from './createApi.ts'
import { limitsOf, planOf, removalOf } from './planOf.ts'
import type { Session } from './Session.ts'

export function planService(api: Api['plan'], session: Session) {
  return {
    get: api.get.handler(({ input }) => viewOf(session.current.analysis, input)),
    frontier: api.frontier.handler(({ input }) => {
      const { analysis } = session.current
      const { measure, ...limits } = limitsOf(analysis, input)
      return analysis.recently(`frontier ${measure} ${JSON.stringify(limits)}`, () => {
        const { allEffortDays } = allEffort(analysis.engagement.fixes)
        return {
          points: frontierOf(removalOf(analysis, measure), limits, allEffortDays),
          total: removalOf(analysis, measure).total,
        }
      })
    }),
  }
}

function viewOf(analysis: Analysis, query: PlanQuery): PlanView {
  const { fixes } = analysis.engagement
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
