import type { PlanQuery } from '../../../../shared/contract/analysis/planContract.ts'
import type { Narrowing } from '../../../../shared/model/lists/cases/narrowing.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { choiceJob, choiceQueryOf, isLongSearch } from '../../derivations/plans.ts'
import type { Session } from '../Session.ts'
import { whileWanted } from '../whileWanted.ts'
import { chosenPlan } from './planAnswers.ts'

/**
 * Answers from the open engagement when the plan of a query is found in it: a large one is searched for beside the thread that
 * answers, and again when a commit comes between. What `refuse` throws is asked before any of it.
 */
export function withPlan<Answer>(
  session: Session,
  signal: AbortSignal | undefined,
  query: PlanQuery & { readonly narrowing?: Narrowing | null },
  answer: (state: EngagementState, wanted: AbortSignal) => Answer | Promise<Answer>,
  refuse: (state: EngagementState) => void = () => undefined,
): Promise<Answer> {
  return whileWanted(session, signal, async (wanted) => {
    for (;;) {
      const state = session.current.within(query.narrowing ?? null)
      refuse(state)
      const job = choiceJob(state, choiceQueryOf(state, query))
      if (!isLongSearch(job)) return answer(state, wanted)
      await chosenPlan(session.jobs, job, wanted, (share) => session.tellOfPlan(share))
    }
  })
}
