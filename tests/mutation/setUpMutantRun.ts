import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject } from 'vitest'

declare global {
  /** Numbers of the mutants whose expressions were worked out by this file of tests. */
  var reachedMutants: Set<number>
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Processor time in milliseconds that each file of tests may take, by its path: a mutant may never end. */
    timeLimits: Readonly<Record<string, number>>
  }
  interface TaskMeta {
    reached?: readonly number[]
    reachedOnImport?: readonly number[]
    processorTime?: number
  }
}

globalThis.reachedMutants = new Set()
// Whether a mutant is found must not hang on what a property happens to try.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1 })

const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * What a fresh process may take to import the tests and all that they need, in milliseconds of its processor: those that ran
 * before have done that for the others.
 */
const importLimit = 20_000

/**
 * A thread beside the tests, which ends the process when it has taken more than a limit since it was last told one: a loop that
 * never ends leaves no turn to a timer of its own thread.
 */
function watch(limit: number): Worker {
  const code = `
    const { parentPort } = require('node:worker_threads')
    const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
    let [start, limit] = [used(), ${limit}]
    parentPort.on('message', (next) => { [start, limit] = [used(), next] })
    setInterval(() => { if (used() - start > limit) process.kill(process.pid, 'SIGKILL') }, 200)`
  const watcher = new Worker(code, { eval: true, execArgv: [] })
  watcher.unref()
  return watcher
}

const began = processorTime()
const limit = inject('timeLimits')[expect.getState().testPath ?? '']
const watcher = limit === undefined ? undefined : watch(limit + importLimit)

let reachedOnImport: readonly number[] = []
beforeAll(() => {
  watcher?.postMessage(limit)
  reachedOnImport = [...globalThis.reachedMutants]
})

// biome-ignore lint/correctness/noEmptyPattern: Vitest refuses a first parameter that is no pattern.
afterAll(async ({}, suite) => {
  await watcher?.terminate()
  const reached = [...globalThis.reachedMutants]
  Object.assign(suite.meta, { reached, reachedOnImport, processorTime: processorTime() - began })
})
