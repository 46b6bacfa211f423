import { impactDraws } from '../../../shared/analysis/impactDraws.ts'
import { isUncertain } from '../../../shared/analysis/isUncertain.ts'
import { drawPlans, type Uncertainty } from '../../../shared/analysis/uncertainty.ts'
import type { PlanUncertainty, UncertaintyQuery } from '../../../shared/contract/planContract.ts'
import type { DrawJob } from '../drawing/DrawJob.ts'
import { drawInWorker } from '../drawing/drawInWorker.ts'
import type { Analysis } from './Analysis.ts'
import { fixesOf, limitsOf, planKey, planOf } from './planOf.ts'

/** Finished draws by query; they hold as long as the data they were made from. */
const drawn = new WeakMap<Analysis, Map<string, PlanUncertainty>>()
const mostKept = 40

/**
 * How sure the plan of a query is, drawn in a thread of its own unless it is known already or nothing is uncertain.
 * Rejects with the signal's reason when the signal is aborted first.
 */
export async function drawnPlanOf(
  analysis: Analysis,
  { draws, seed, ...query }: UncertaintyQuery,
  signal: AbortSignal,
): Promise<PlanUncertainty> {
  const kept = drawn.get(analysis) ?? new Map<string, PlanUncertainty>()
  drawn.set(analysis, kept)
  const key = JSON.stringify([planKey(analysis, query), draws ?? null, seed ?? null])
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = toContract(await drawPlan(toJob(analysis, query, { draws, seed }), signal))
  kept.set(key, made)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return made
}

function toJob(analysis: Analysis, query: UncertaintyQuery, options: DrawJob['options']): DrawJob {
  const { measure, ...limits } = limitsOf(analysis, query)
  const { engagement, tallies } = analysis
  const impacts = analysis.once(`impact draws ${measure}`, () => impactDraws(engagement, tallies, measure))
  const input = { impacts, traces: engagement.traces, fixes: fixesOf(analysis, query.overrides) }
  return { input, limits, plan: planOf(analysis, query), options }
}

async function drawPlan(job: DrawJob, signal: AbortSignal): Promise<Uncertainty> {
  if (isUncertain(job.input)) return drawInWorker(job, signal)
  // Every draw would be the same.
  const one = drawPlans(job.input, job.limits, job.plan, { ...job.options, draws: 1 })
  if (one === null) throw new Error('draws that nobody stops have a result')
  return one
}

function toContract({ stays, removed, ...rest }: Uncertainty): PlanUncertainty {
  const certain = removed.low === removed.high && [...stays.values()].every((share) => share === 0 || share === 1)
  return { ...rest, removed, certain, stays: Object.fromEntries(stays) }
}
