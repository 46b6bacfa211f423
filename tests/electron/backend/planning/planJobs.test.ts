import { describe, expect, it, onTestFinished } from 'vitest'
import { createJobs } from '../../../../electron/backend/jobs/createJobs.ts'
import { startNodeProcess } from '../../../../electron/backend/jobs/startNodeProcess.ts'
import { drawPlanJob, findFrontierJob } from '../../../../electron/backend/planning/planJobKinds.ts'
import { buildPlan, type PlanInput } from '../../../../shared/analysis/plan/buildPlan.ts'
import { frontierOf } from '../../../../shared/analysis/plan/frontier.ts'
import { compileRemoval } from '../../../../shared/analysis/removal/removal.ts'
import type { ImpactDraw } from '../../../../shared/analysis/uncertainty/impactDraws.ts'
import { drawPlans, uncertaintyInput } from '../../../../shared/analysis/uncertainty/uncertainty.ts'

const perMonth = { low: 5, likely: 10, high: 30 }
const draws = new Map<string, ImpactDraw>([
  ['p', { kind: 'estimate', perMonth, impactPerCase: 2 }],
  ['q', { kind: 'count', count: 12, months: 3, impactPerCase: 1 }],
])
const engagement: Pick<PlanInput, 'traces' | 'fixes'> = {
  traces: [
    { failurePoint: 'p', cause: { rootCause: 'r' } },
    { failurePoint: 'q', cause: { rootCause: 's' } },
  ],
  fixes: [
    { id: 'a', title: 'a', effortDays: 2, effects: [{ rootCause: 'r', effectiveness: [0.1, 0.5, 0.6] }] },
    { id: 'b', title: 'b', effortDays: 1, effects: [{ rootCause: 's', effectiveness: 1 }] },
  ],
}
const limits = { capacity: 2 }
const impacts = new Map([
  ['p', 20],
  ['q', 4],
])
const input = uncertaintyInput(draws, engagement)
const planInput = { ...engagement, impacts }
const ranked = buildPlan(planInput, limits).items.map(({ fix }) => fix)

const endless = { input, limits, ranked, options: { draws: 4_000_000_000 } }

function jobsHere() {
  const jobs = createJobs(startNodeProcess)
  onTestFinished(() => jobs.close())
  return jobs
}

describe('plans in a thread of their own', () => {
  it('give the draws that are made here with the same seed', async () => {
    const options = { draws: 2000, seed: 7 }
    expect(await jobsHere().run(drawPlanJob, { input, limits, ranked, options })).toEqual(
      drawPlans(input, limits, ranked, options),
    )
  })

  it('give the frontier that is found here', async () => {
    const found = await jobsHere().run(findFrontierJob, { input: { ...input, impacts }, limits, allDays: 3 })
    expect(found).toEqual(frontierOf(compileRemoval(planInput), limits, 3))
    expect(found.at(-1)).toEqual({ capacity: 3, removed: 14 })
  })

  it('end before anything else comes round once they are aborted, though hours were ahead of them', async () => {
    const stop = new AbortController()
    const drawing = jobsHere().run(drawPlanJob, endless, { signal: stop.signal })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const before = process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort').length
    stop.abort(new Error('no longer wanted'))
    const next = new Promise((resolve) => setImmediate(() => resolve('still drawing')))
    await expect(Promise.race([drawing, next])).rejects.toThrow('no longer wanted')
    await expect
      .poll(() => process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort').length, { timeout: 20_000 })
      .toBeLessThan(before)
  })

  it('do not start for a signal that is aborted already', async () => {
    const signal = AbortSignal.abort(new Error('too late'))
    await expect(jobsHere().run(drawPlanJob, endless, { signal })).rejects.toThrow('too late')
  })
})
