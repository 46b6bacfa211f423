import { carryOut, JobEnded, type JobOptions } from './carryOut.ts'
import type { JobKind } from './jobKind.ts'
import { SpareProcess } from './SpareProcess.ts'
import { startThread as startJobThread } from './startThread.ts'
import type { Workplace } from './Workplace.ts'

/** Long work, done beside the thread that answers. */
export interface Jobs {
  /**
   * Does one job of a kind; many may run at a time. Whatever happens to its thread or process, the promise settles. A process that is
   * gone before the work has begun, as one that waited for its next job may be, is replaced once.
   * @throws Refusal `too-much-memory`, `too-long`, or the work's own; JobEnded; the signal's reason
   */
  run<Input, Progress, Result>(
    kind: JobKind<Input, Progress, Result>,
    input: Input,
    options?: JobOptions<Progress>,
  ): Promise<Result>
  /** Ends every job that is running, which rejects it. */
  close(): void
}

export interface JobsOptions {
  /** Starts a thread with a heap of so many megabytes; one for the jobs of this program unless given. */
  readonly startThread?: (memory: number) => Workplace
  /**
   * A process takes longer to start than most jobs take, so one that is free waits this long for the next, in
   * milliseconds; two seconds unless given.
   */
  readonly idleTime?: number
}

export function createJobs(startProcess: () => Workplace, options: JobsOptions = {}): Jobs {
  const { startThread = startJobThread, idleTime = 2_000 } = options
  const places = new Set<Workplace>()
  const spare = new SpareProcess(idleTime)
  let isClosed = false

  async function runAt<Input, Progress, Result>(
    place: Workplace,
    kind: JobKind<Input, Progress, Result>,
    input: Input,
    options: JobOptions<Progress>,
  ): Promise<Result> {
    place.hold(true)
    places.add(place)
    try {
      return await carryOut(place, kind, input, options)
    } finally {
      places.delete(place)
      if (kind.carrier === 'thread') place.end()
      else if (!place.isOver) spare.keep(place)
    }
  }

  return {
    async run(kind, input, options = {}) {
      options.signal?.throwIfAborted()
      if (kind.carrier === 'thread') return runAt(startThread(kind.memory), kind, input, options)
      try {
        return await runAt(spare.take() ?? startProcess(), kind, input, options)
      } catch (fault) {
        // What was handed over is gone with the process.
        const isUntouched = fault instanceof JobEnded && !fault.hadBegun && options.handOver === undefined
        if (!isUntouched || isClosed) throw fault
        return runAt(startProcess(), kind, input, options)
      }
    },
    close() {
      isClosed = true
      spare.end()
      for (const place of places) place.end()
    },
  }
}
