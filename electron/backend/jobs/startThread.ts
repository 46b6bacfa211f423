import { Worker } from 'node:worker_threads'
import { entryOf } from './entryOf.ts'
import type { Workplace, WorkplaceEnd, WorkplaceListener } from './Workplace.ts'

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** A thread of this process with a heap of so many megabytes. Native code in it is not interrupted by its end. */
export function startThread(memory: number, entry = entryOf('jobThread')): Workplace {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: memory } })
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
