import { ORPCError } from '@orpc/server'
import type { PlanFixLabel, PlanQuery, PlanView } from '../../../shared/contract/planContract.ts'
import type { StoredFix } from '../../../shared/model/storedEngagement.ts'
import { strengthOf } from '../../../shared/model/vocabulary.ts'
import type { Analysis } from './Analysis.ts'
import type { Api } from './createApi.ts'
import { keepTried } from './keepTried.ts'
import { drawnPlanOf, frontierFor } from './planAside.ts'
import { allEffort, fixesOf, limitsOf, planOf, removalOf } from './planOf.ts'
import type { Session } from './Session.ts'

export function planService(api: Api['plan'], session: Session) {
  return {
    get: api.get.handler(({ input }) => viewOf(session.current.analysis, input)),
    uncertainty: api.uncertainty.handler(({ input, signal }) =>
      whileWanted(session, signal, (wanted) => drawnPlanOf(session.current.analysis, input, wanted)),
    ),
    keep: api.keep.handler(({ input }) => {
      keepTried(session.current, input)
      return null
    }),
    frontier: api.frontier.handler(({ input, signal }) =>
      whileWanted(session, signal, async (wanted) => {
        const { analysis } = session.current
        const { measure } = limitsOf(analysis, input)
        const points = await frontierFor(analysis, input, wanted)
        return { points, total: removalOf(analysis, measure).total }
      }),
    ),
  }
}

/** Whoever asked may have gone on to something else, and the file may be closed: then there is no answer, and no fault. */
async function whileWanted<Answer>(
  session: Session,
  signal: AbortSignal | undefined,
  work: (wanted: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const wanted = session.untilEnded(signal)
  try {
    return await work(wanted)
  } catch (fault) {
    throw wanted.aborted ? new ORPCError('CLIENT_CLOSED_REQUEST') : fault
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
