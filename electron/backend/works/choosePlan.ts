import { findChoice } from '../../../shared/analysis/plan/choosePlan.ts'
import { compileOnTerms } from '../../../shared/analysis/removal/removal.ts'
import { toPlanProblem } from '../../../shared/analysis/selection/planProblem.ts'
import type { WorkOf } from '../jobs/jobKind.ts'
import type { choosePlanJob } from '../planning/planJobKinds.ts'

/** Milliseconds between two words on how far it is: more of them would be read by nobody. */
const tellEvery = 200

export const work: WorkOf<typeof choosePlanJob> = ({ input, limits }, { tell }) => {
  let told = performance.now()
  const onProgress = (share: number): void => {
    const now = performance.now()
    if (now - told < tellEvery) return
    told = now
    void tell(share)
  }
  void tell(0)
  return findChoice(toPlanProblem(compileOnTerms(input.terms, input.impacts, input.fixes), limits), { onProgress })
}
