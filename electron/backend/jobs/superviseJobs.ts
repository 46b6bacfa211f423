import type { CarriedPort } from './carriedPort.ts'
import type { FromWorkplace, ToWorkplace } from './jobMessages.ts'
import type { Workplace, WorkplaceEnd } from './Workplace.ts'

declare const process: NodeJS.Process & {
  /** Only where Electron started this process. */
  readonly parentPort?: { once(event: 'message', listener: (event: { ports: readonly CarriedPort[] }) => void): void }
}

const bytesInMegabyte = 1024 * 1024
const microsecondsInMillisecond = 1000
const lookEvery = 50
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Lets the jobs that come to this process be done in a thread, and stays awake beside it: it sees how much memory and
 * processor time all of it takes, and whether whoever started it is still there, also while native code runs.
 */
export function superviseJobs(startThread: (memory: number) => Workplace): void {
  const supervisor = new Supervisor(startThread)
  // They are meant for whoever started this process, who may need its jobs to close well, and who ends it.
  for (const signal of signals) process.on(signal, () => undefined)
  if (process.parentPort === undefined) {
    supervisor.say = (message) => process.send?.(message)
    process.on('message', (message: ToWorkplace) => supervisor.receive(message))
    process.on('disconnect', endAtOnce)
    return
  }
  process.parentPort.once('message', ({ ports: [port] }) => {
    if (port === undefined) throw new Error('a process of jobs needs a port')
    supervisor.say = (message) => port.postMessage(message)
    // Only the backend holds its other end.
    port.on('message', ({ data }) => supervisor.receive(data as ToWorkplace))
    port.on('close', endAtOnce)
    port.start()
  })
}

/** An ordinary exit would wait for the thread, which may be in the middle of native code. */
function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL')
}

function megabytesNow(): number {
  return process.memoryUsage.rss() / bytesInMegabyte
}

class Supervisor {
  say: (message: unknown) => void = () => undefined
  readonly #startThread: (memory: number) => Workplace
  /** The thread, with the megabytes of heap that it was started with. */
  #place: { readonly thread: Workplace; readonly memory: number } | null = null
  #watch: NodeJS.Timeout | undefined
  #isTimed = false
  /** What the process had taken when a job began whose processor time is to be told. */
  #before: NodeJS.CpuUsage | null = null

  constructor(startThread: (memory: number) => Workplace) {
    this.#startThread = startThread
  }

  receive(message: ToWorkplace): void {
    if (message.kind === 'job') {
      this.#watchJob(message)
      this.#threadOf(message.memory).post(message)
    } else {
      this.#place?.thread.post(message)
    }
  }

  #threadOf(memory: number): Workplace {
    if (this.#place?.memory === memory) return this.#place.thread
    this.#place?.thread.listen({ said: () => undefined, ended: () => undefined })
    this.#place?.thread.end()
    const thread = this.#startThread(memory)
    thread.listen({ said: (message) => this.#pass(message), ended: (why) => this.#threadEnded(why) })
    this.#place = { thread, memory }
    return thread
  }

  #threadEnded(why: WorkplaceEnd): void {
    if (why === 'out-of-memory') this.say({ kind: 'out-of-memory' } satisfies FromWorkplace)
    else endAtOnce()
  }

  #pass(message: unknown): void {
    // Our own code alone says something in that thread.
    const { kind } = message as FromWorkplace
    if (kind === 'begun') {
      this.#before = this.#isTimed ? process.cpuUsage() : null
    } else if (kind !== 'progress') {
      this.#tellSpent()
      // What is told from here on would be taken for the next job's.
      this.#before = null
    }
    this.say(message)
  }

  #tellSpent(): void {
    if (this.#before === null) return
    const { user, system } = process.cpuUsage(this.#before)
    this.say({ kind: 'spent', milliseconds: (user + system) / microsecondsInMillisecond } satisfies FromWorkplace)
  }

  #watchJob({ memory: allowed, isTimed }: Extract<ToWorkplace, { kind: 'job' }>): void {
    const before = megabytesNow()
    this.#isTimed = isTimed
    clearInterval(this.#watch)
    this.#watch = setInterval(() => {
      this.#tellSpent()
      if (megabytesNow() - before <= allowed) return
      clearInterval(this.#watch)
      this.say({ kind: 'out-of-memory' } satisfies FromWorkplace)
    }, lookEvery)
  }
}
