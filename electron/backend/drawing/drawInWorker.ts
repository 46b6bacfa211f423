import { Worker } from 'node:worker_threads'
import type { Uncertainty } from '../../../shared/analysis/uncertainty.ts'
import type { DrawJob } from './DrawJob.ts'

/** Beside this file in the sources; in a build, where this file is part of some chunk, an entry of its own. */
function entryOf(here: string): URL {
  return here.endsWith('.ts') ? new URL('./drawWorker.ts', here) : new URL('../backend/drawWorker.js', here)
}

/**
 * Draws plans in a thread of its own, so that other calls are answered meanwhile. When the signal is aborted the thread is
 * ended at once, in the middle of a draw if need be, and the promise rejects with the signal's reason.
 */
export function drawInWorker(job: DrawJob, signal: AbortSignal): Promise<Uncertainty> {
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
      reject(new Error('the drawing thread ended without an answer'))
    })
  })
}
