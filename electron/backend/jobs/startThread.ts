import { Worker } from 'node:worker_threads'
import { entryOf } from './entryOf.ts'
import type { Workplace, WorkplaceEnd, WorkplaceListener } from './Workplace.ts'

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/**
 * Megabytes of what was just made. Left to V8 they are so many that moving them into a full heap can overshoot what Node adds
 * to end a thread in, and then the whole process is aborted: 12 of 80 times with a heap of 64 MB, and 0 of 100 with this.
 */
const youngMemory = 16

/** A thread of this process with a heap of so many megabytes. Native code in it is not interrupted by its end. */
export function startThread(memory: number, entry = entryOf('jobThread')): Workplace {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory } })
  let listener: WorkplaceListener | null = null
  let isOver = false
  let why: WorkplaceEnd = 'ended'
  worker.on('message', (message: unknown) => listener?.said(message))
  worker.once('error', (error) => {
    why = isOutOfMemory(error) ? 'out-of-memory' : error
  })
  worker.once('exit', () => {
    isOver = true
    listener?.ended(why)
  })
  return {
    get isOver() {
      return isOver
    },
    post: (message, handedOver = []) => worker.postMessage(message, [...handedOver]),
    listen(next) {
      listener = next
    },
    hold: (isHeld) => (isHeld ? worker.ref() : worker.unref()),
    end() {
      isOver = true
      void worker.terminate()
    },
  }
}
