import { parentPort, workerData } from 'node:worker_threads'
import { frontierOf } from '../../../shared/analysis/plan/frontier.ts'
import { compileRemoval } from '../../../shared/analysis/removal/removal.ts'
import { drawPlans } from '../../../shared/analysis/uncertainty/uncertainty.ts'
import type { PlanJob } from './PlanJob.ts'

function answerTo(job: PlanJob): unknown {
  switch (job.kind) {
    case 'draw':
      return drawPlans(job.input, job.limits, job.plan, job.options)
    case 'frontier':
      return frontierOf(compileRemoval(job.input), job.limits, job.allDays)
  }
}

// Only runPlanJob starts this thread, and gives it a job.
parentPort?.postMessage(answerTo(workerData as PlanJob))
