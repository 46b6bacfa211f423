import { Worker } from 'node:worker_threads'
import type { PlanAnswer, PlanJob } from './PlanJob.ts'

/** Beside this file in the sources; in a build, where this file is part of some chunk, an entry of its own. */
function entryOf(here: string): URL {
  return here.endsWith('.ts') ? new URL('./planWorker.ts', here) : new URL('../backend/planWorker.js', here)
}

/**
 * Does a job in a thread of its own, so that other calls are answered meanwhile. When the signal is aborted the thread is
 * ended at once, in the middle of its work, and the promise rejects with the signal's reason.
 */
export function runPlanJob<Job extends PlanJob>(job: Job, signal: AbortSignal): Promise<PlanAnswer<Job>> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const worker = new Worker(entryOf(import.meta.url), { workerData: job })
    const stop = (): void => {
      reject(signal.reason)
      void worker.terminate()
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop)
      reject(new Error('the thread of a plan ended without an answer'))
    })
  })
}
