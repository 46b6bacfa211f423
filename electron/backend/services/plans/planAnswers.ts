import type { FrontierPoint } from '../../../../shared/analysis/plan/frontier.ts'
import type { SearchResult } from '../../../../shared/analysis/selection/planSearch.ts'
import { isUncertain } from '../../../../shared/analysis/uncertainty/isUncertain.ts'
import { drawPlans, type Uncertainty } from '../../../../shared/analysis/uncertainty/uncertainty.ts'
import type { PlanUncertainty } from '../../../../shared/contract/analysis/planContract.ts'
import { keepFound } from '../../derivations/plans.ts'
import type { Jobs } from '../../jobs/createJobs.ts'
import { SharedRun } from '../../jobs/SharedRun.ts'
import {
  type ChoiceJob,
  choosePlanJob,
  type DrawJob,
  drawPlanJob,
  type FrontierJob,
  findFrontierJob,
} from '../../planning/planJobKinds.ts'

/**
 * Does a job once for all windows that ask for it, and keeps what comes of it as long as the job is the same value; that it was
 * stopped or failed is not kept.
 */
function answered<Job extends object, Answer, Told extends readonly unknown[] = []>(
  find: (jobs: Jobs, job: Job, signal: AbortSignal, ...told: Told) => Promise<Answer>,
) {
  const runs = new WeakMap<Job, SharedRun<Answer>>()
  return async (jobs: Jobs, job: Job, signal: AbortSignal, ...told: Told): Promise<Answer> => {
    signal.throwIfAborted()
    const known = runs.get(job)
    const run = known === undefined || known.isStopped ? new SharedRun((wanted) => find(jobs, job, wanted, ...told)) : known
    runs.set(job, run)
    try {
      return await run.wait(signal)
    } catch (error) {
      if (!signal.aborted && runs.get(job) === run) runs.delete(job)
      throw error
    }
  }
}

/** Whom to tell how far the search for a plan is, 0–1; null when it is over. */
export type PlanProgress = (share: number | null) => void

/** Searches for a plan in a thread of its own, and keeps what it found. */
export const chosenPlan = answered(async (jobs, job: ChoiceJob, signal, tell: PlanProgress): Promise<SearchResult> => {
  try {
    const found = await jobs.run(choosePlanJob, job, { signal, onProgress: tell })
    keepFound(job, found)
    return found
  } finally {
    tell(null)
  }
})

/**
 * How sure a plan is, drawn in a thread of its own unless nothing is uncertain. Rejects with the signal's reason when the
 * signal is aborted first.
 */
export const drawnPlan = answered(
  async (jobs, job: DrawJob, signal): Promise<PlanUncertainty> =>
    toContract(isUncertain(job.input) ? await jobs.run(drawPlanJob, job, { signal }) : drawOnce(job)),
)

/** What plans remove at several capacities, found in a thread of its own. */
export const planFrontier = answered(
  (jobs, job: FrontierJob, signal): Promise<readonly FrontierPoint[]> => jobs.run(findFrontierJob, job, { signal }),
)

/** Where nothing is uncertain every draw would be the same. */
function drawOnce({ input, limits, ranked, options }: DrawJob): Uncertainty {
  const one = drawPlans(input, limits, ranked, { ...options, draws: 1 })
  if (one === null) throw new Error('draws that nobody stops have a result')
  return one
}

function toContract({ stays, removed, ...rest }: Uncertainty): PlanUncertainty {
  const certain = removed.low === removed.high && [...stays.values()].every((share) => share === 0 || share === 1)
  return { ...rest, removed, certain, stays }
}
