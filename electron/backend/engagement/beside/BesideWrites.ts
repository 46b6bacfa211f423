import type { BesideStep } from './besideSchemas.ts'

/** The call came while a job writes to the file: it can be made again from its beginning when that is `over`. */
export class WrittenBeside extends Error {
  readonly over: Promise<void>

  constructor(over: Promise<void>) {
    super('the file is being written to beside')
    this.name = 'WrittenBeside'
    this.over = over
  }
}

class Gate {
  #over: Promise<void> | null = null
  #open: () => void = () => undefined

  close(): void {
    if (this.#over !== null) return
    this.#over = new Promise((resolve) => {
      this.#open = resolve
    })
  }

  open(): void {
    this.#over = null
    this.#open()
  }

  /** @throws WrittenBeside while it is closed */
  pass(): void {
    if (this.#over !== null) throw new WrittenBeside(this.#over)
  }
}

/** Who has to wait while jobs write to an open file: whoever writes, and for the moment of the commit whoever reads it. */
export class BesideWrites {
  readonly #writers = new Gate()
  readonly #readers = new Gate()
  readonly #stop = new AbortController()
  #last: Promise<unknown> = Promise.resolve()

  /** Aborted when the file is closed: what still writes is ended. */
  get signal(): AbortSignal {
    return this.#stop.signal
  }

  /** @throws WrittenBeside */
  assertWritable(): void {
    this.#writers.pass()
  }

  /** @throws WrittenBeside */
  assertReadable(): void {
    this.#readers.pass()
  }

  /** Ends the job that writes now; resolves when it is over. */
  async end(reason: unknown): Promise<void> {
    this.#stop.abort(reason)
    await this.#last
  }

  /** Runs one job after the other; `finish` takes in what it has changed, before anybody else writes. */
  run<Result>(
    job: (onProgress: (step: BesideStep) => Promise<void>) => Promise<Result>,
    backUp: () => Promise<unknown>,
    finish: (result: Result) => Promise<void>,
  ): Promise<Result> {
    const turn = this.#last.then(async () => {
      try {
        const result = await job(async (step) => {
          if (step === 'back-up') await backUp()
          else if (step === 'write') this.#writers.close()
          else this.#readers.close()
        })
        this.#readers.open()
        await finish(result)
        return result
      } finally {
        this.#readers.open()
        this.#writers.open()
      }
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }
}
