import { parentPort, workerData } from 'node:worker_threads'
import { drawPlans } from '../../../shared/analysis/uncertainty.ts'
import type { DrawJob } from './DrawJob.ts'

// Only drawInWorker starts this thread, and gives it a job.
const { input, limits, plan, options } = workerData as DrawJob

parentPort?.postMessage(drawPlans(input, limits, plan, options))
