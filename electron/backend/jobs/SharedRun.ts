/** One run of some work for everybody who asks for it while it lasts; it is stopped when the last of them has gone. */
export class SharedRun<Answer> {
  readonly #stopped = new AbortController()
  readonly #answer: Promise<Answer>
  #waiting = 0
  #isOver = false

  constructor(work: (signal: AbortSignal) => Promise<Answer>) {
    this.#answer = work(this.#stopped.signal)
    const over = () => {
      this.#isOver = true
    }
    // Whoever waits is told how it ended; when nobody does, it is no fault.
    this.#answer.then(over, over)
  }

  /** Nobody waits for it any more: whoever asks now needs a new one. */
  get isStopped(): boolean {
    return this.#stopped.signal.aborted
  }

  /** @throws the signal's reason when it is aborted first, or the work's own */
  async wait(signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted()
    this.#waiting += 1
    let leave = (): void => undefined
    const gone = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason)
    })
    signal.addEventListener('abort', leave)
    try {
      return await Promise.race([this.#answer, gone])
    } finally {
      signal.removeEventListener('abort', leave)
      this.#waiting -= 1
      if (signal.aborted && this.#waiting === 0 && !this.#isOver) this.#stopped.abort(signal.reason)
    }
  }
}
