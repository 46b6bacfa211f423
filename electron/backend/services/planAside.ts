import type { FrontierPoint } from '../../../shared/analysis/plan/frontier.ts'
import { impactDraws } from '../../../shared/analysis/uncertainty/impactDraws.ts'
import { isUncertain } from '../../../shared/analysis/uncertainty/isUncertain.ts'
import { drawPlans, type Uncertainty } from '../../../shared/analysis/uncertainty/uncertainty.ts'
import type { PlanQuery, PlanUncertainty, UncertaintyQuery } from '../../../shared/contract/planContract.ts'
import type { DrawJob } from '../planning/PlanJob.ts'
import { runPlanJob } from '../planning/runPlanJob.ts'
import type { Analysis } from './Analysis.ts'
import { allEffort, fixesOf, limitsOf, planKey, planOf } from './planOf.ts'

/** Finished answers by question; they hold as long as the data they were made from. */
const answers = new WeakMap<Analysis, Map<string, unknown>>()
const mostKept = 40

/** What was found out before; only what was found is kept, never that it was stopped. */
async function foundOut<Answer>(analysis: Analysis, question: string, find: () => Promise<Answer>): Promise<Answer> {
  const kept = answers.get(analysis) ?? new Map<string, unknown>()
  answers.set(analysis, kept)
  // Only `find` of this same question has put anything there.
  if (kept.has(question)) return kept.get(question) as Answer
  const answer = await find()
  kept.set(question, answer)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return answer
}

/**
 * How sure the plan of a query is, drawn in a thread of its own unless nothing is uncertain. Rejects with the signal's
 * reason when the signal is aborted first.
 */
export function drawnPlanOf(
  analysis: Analysis,
  { draws, seed, ...query }: UncertaintyQuery,
  signal: AbortSignal,
): Promise<PlanUncertainty> {
  const question = JSON.stringify(['draw', planKey(analysis, query), draws ?? null, seed ?? null])
  return foundOut(analysis, question, async () => toContract(await drawPlan(drawJob(analysis, query, { draws, seed }), signal)))
}

/** What plans remove at capacities up to all days, found in a thread of its own; the capacity of the query is one of them. */
export function frontierFor(analysis: Analysis, query: PlanQuery, signal: AbortSignal): Promise<readonly FrontierPoint[]> {
  return foundOut(analysis, JSON.stringify(['frontier', planKey(analysis, query)]), () => {
    const { measure, ...limits } = limitsOf(analysis, query)
    const fixes = fixesOf(analysis, query.overrides)
    const input = { impacts: analysis.impacts(measure), traces: analysis.engagement.traces, fixes }
    return runPlanJob({ kind: 'frontier', input, limits, allDays: allEffort(fixes).allEffortDays }, signal)
  })
}

function drawJob(analysis: Analysis, query: PlanQuery, options: DrawJob['options']): DrawJob {
  const { measure, ...limits } = limitsOf(analysis, query)
  const { engagement, tallies } = analysis
  const impacts = analysis.once(`impact draws ${measure}`, () => impactDraws(engagement, tallies, measure))
  const input = { impacts, traces: engagement.traces, fixes: fixesOf(analysis, query.overrides) }
  return { kind: 'draw', input, limits, plan: planOf(analysis, query), options }
}

async function drawPlan(job: DrawJob, signal: AbortSignal): Promise<Uncertainty> {
  if (isUncertain(job.input)) return runPlanJob(job, signal)
  // Every draw would be the same.
  const one = drawPlans(job.input, job.limits, job.plan, { ...job.options, draws: 1 })
  if (one === null) throw new Error('draws that nobody stops have a result')
  return one
}

function toContract({ stays, removed, ...rest }: Uncertainty): PlanUncertainty {
  const certain = removed.low === removed.high && [...stays.values()].every((share) => share === 0 || share === 1)
  return { ...rest, removed, certain, stays: Object.fromEntries(stays) }
}
