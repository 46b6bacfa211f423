import * as z from 'zod/mini'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { JobKind } from './jobKind.ts'
import { type CopiedFault, type FromWorkplace, fromWorkplaceSchema } from './jobMessages.ts'
import type { Workplace, WorkplaceEnd, WorkplaceListener } from './Workplace.ts'

export interface JobOptions<Progress> {
  /** Aborted, the job is ended in the middle of its work and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds by the clock that it may take from when it has begun; then it is ended. A busy machine may start it late. */
  readonly timeLimit?: number | undefined
  /** Milliseconds of processor time that a process may take for it, however busy the machine is; then it is ended. */
  readonly processorLimit?: number | undefined
  /** Told now and then, and at its end, how many milliseconds of processor time a process has taken for it. */
  readonly onSpent?: ((milliseconds: number) => void) | undefined
  /** Told how far it is. What it throws ends the job. */
  readonly onProgress?: ((progress: Progress) => void | Promise<void>) | undefined
  /** Handed over with the input in place of a copy, where threads share memory. */
  readonly handOver?: readonly ArrayBuffer[] | undefined
}

/** A process that shares a busy machine with others gets at least this part of its time. */
const leastShare = 0.1

/** The limits of a job that ends at so many milliseconds of processor time, or by the clock where it never gets that far. */
export function withinProcessorTime(milliseconds: number): Required<Pick<JobOptions<never>, 'processorLimit' | 'timeLimit'>> {
  return { processorLimit: milliseconds, timeLimit: milliseconds / leastShare }
}

/** Why a job was ended that took so many milliseconds. */
export function tooLong(milliseconds: number): Refusal {
  return new Refusal('too-long', { seconds: Math.ceil(milliseconds / 1000) })
}

/** The thread or process of a job was gone before its answer. */
export class JobEnded extends Error {
  /** False when the work had not begun: then it says nothing about what was worked on. */
  readonly hadBegun: boolean

  constructor(job: string, hadBegun: boolean, cause?: unknown) {
    super(`the job ${job} ended without an answer`, { cause })
    this.name = 'JobEnded'
    this.hadBegun = hadBegun
  }
}

/**
 * Does a job at a workplace that has none. When it rejects with anything but a refusal of the work's own, the workplace is
 * over. @throws Refusal `too-much-memory`, `too-long`, or the work's own; JobEnded; the signal's reason
 */
export function carryOut<Input, Progress, Result>(
  place: Workplace,
  kind: JobKind<Input, Progress, Result>,
  input: Input,
  options: JobOptions<Progress>,
): Promise<Result> {
  const isTimed = options.processorLimit !== undefined || options.onSpent !== undefined
  const message = { kind: 'job', name: kind.name, input: z.parse(kind.input, input), memory: kind.memory, isTimed } as const
  return new Promise<Result>((resolve, reject) => {
    place.listen(new RunningJob<Progress, Result>(place, kind, options, { resolve, reject }))
    place.post(message, options.handOver)
  })
}

/** Milliseconds in which a thread or process stands ready on the slowest of machines. */
const startLimit = 60_000

interface Settle<Result> {
  resolve(result: Result): void
  reject(reason: unknown): void
}

class RunningJob<Progress, Result> implements WorkplaceListener {
  readonly #place: Workplace
  readonly #kind: JobKind<unknown, Progress, Result>
  readonly #options: JobOptions<Progress>
  readonly #settle: Settle<Result>
  #timer: NodeJS.Timeout | undefined
  readonly #abort = (): void => this.#stop(this.#options.signal?.reason)
  #hadBegun = false
  #isOver = false

  constructor(place: Workplace, kind: JobKind<unknown, Progress, Result>, options: JobOptions<Progress>, settle: Settle<Result>) {
    this.#place = place
    this.#kind = kind
    this.#options = options
    this.#settle = settle
    options.signal?.addEventListener('abort', this.#abort, { once: true })
    if (options.timeLimit !== undefined) this.#endAfter(startLimit)
  }

  said(message: unknown): void {
    if (this.#isOver) return
    try {
      this.#receive(fromWorkplaceSchema.parse(message))
    } catch (fault) {
      this.#stop(fault)
    }
  }

  ended(why: WorkplaceEnd): void {
    if (why === 'out-of-memory') this.#reject(this.#outOfMemory())
    else this.#reject(new JobEnded(this.#kind.name, this.#hadBegun, why === 'ended' ? undefined : why))
  }

  #receive(message: FromWorkplace): void {
    switch (message.kind) {
      case 'begun':
        this.#hadBegun = true
        if (this.#options.timeLimit !== undefined) this.#endAfter(this.#options.timeLimit)
        this.#place.post({ kind: 'taken' })
        return
      case 'spent':
        this.#spend(message.milliseconds)
        return
      case 'progress':
        void this.#take(z.parse(this.#kind.progress, message.value))
        return
      case 'done':
        this.#resolve(z.parse(this.#kind.result, message.value))
        return
      case 'refused':
        this.#reject(new Refusal(message.code, message.params))
        return
      case 'failed':
        this.#stop(toError(message.fault))
        return
      case 'out-of-memory':
        this.#stop(this.#outOfMemory())
        return
    }
  }

  #endAfter(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#stop(tooLong(milliseconds)), milliseconds)
  }

  #spend(milliseconds: number): void {
    const { processorLimit = Number.POSITIVE_INFINITY, onSpent } = this.#options
    onSpent?.(milliseconds)
    if (milliseconds > processorLimit) this.#stop(tooLong(processorLimit))
  }

  async #take(progress: Progress): Promise<void> {
    try {
      await this.#options.onProgress?.(progress)
      if (!this.#isOver) this.#place.post({ kind: 'taken' })
    } catch (fault) {
      this.#stop(fault)
    }
  }

  #outOfMemory(): Refusal {
    return new Refusal('too-much-memory', { megabytes: this.#kind.memory })
  }

  #stop(reason: unknown): void {
    if (this.#isOver) return
    this.#place.end()
    this.#reject(reason)
  }

  #resolve(result: Result): void {
    this.#finish()
    this.#settle.resolve(result)
  }

  #reject(reason: unknown): void {
    this.#finish()
    this.#settle.reject(reason)
  }

  #finish(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#options.signal?.removeEventListener('abort', this.#abort)
  }
}

function toError({ name, message, stack, code }: CopiedFault): Error {
  const error = new Error(message)
  error.name = name
  if (stack !== undefined) error.stack = stack
  return Object.assign(error, code === undefined ? {} : { code })
}
