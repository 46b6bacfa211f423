import { carryOut, type JobOptions } from './carryOut.ts'
import type { JobKind } from './jobKind.ts'
import { startThread as startJobThread } from './startThread.ts'
import type { Workplace } from './Workplace.ts'

/** Long work, done beside the thread that answers. */
export interface Jobs {
  /**
   * Does one job of a kind; many may run at a time. Whatever happens to its thread or process, the promise settles.
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
  let idle: Workplace | null = null
  let idleTimer: NodeJS.Timeout | undefined

  function takeProcess(): Workplace {
    const place = idle
    idle = null
    clearTimeout(idleTimer)
    return place === null || place.isOver ? startProcess() : place
  }

  function endIdle(): void {
    idle?.end()
    idle = null
  }

  /** Ends a place that is free, or lets it wait for the next job. */
  function free(kind: JobKind, place: Workplace): void {
    if (place.isOver) return
    if (kind.carrier === 'thread' || idle !== null) {
      place.end()
      return
    }
    place.hold(false)
    idle = place
    idleTimer = setTimeout(endIdle, idleTime).unref()
  }

  return {
    async run(kind, input, options = {}) {
      options.signal?.throwIfAborted()
      const place = kind.carrier === 'thread' ? startThread(kind.memory) : takeProcess()
      place.hold(true)
      places.add(place)
      try {
        return await carryOut(place, kind, input, options)
      } finally {
        places.delete(place)
        free(kind, place)
      }
    },
    close() {
      clearTimeout(idleTimer)
      endIdle()
      for (const place of places) place.end()
    },
  }
}
