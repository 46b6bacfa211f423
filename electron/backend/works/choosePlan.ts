import { findChoice } from '../../../shared/analysis/plan/choosePlan.ts'
import { compileOnTerms } from '../../../shared/analysis/removal/removal.ts'
import { toPlanProblem } from '../../../shared/analysis/selection/planProblem.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import type { choosePlanJob } from '../planning/planJobKinds.ts'
import { seldom } from './seldom.ts'

export const work: WorkOf<typeof choosePlanJob> = ({ input, limits }, { tell }) => {
  const onProgress = seldom((share) => void tell(share))
  void tell(0)
  return findChoice(toPlanProblem(compileOnTerms(input.terms, input.impacts, input.fixes), limits), { onProgress })
}
