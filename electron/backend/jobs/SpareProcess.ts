import type { Workplace } from './Workplace.ts'

/** The process that waits for the next job, since one takes longer to start than most jobs take; not for ever. */
export class SpareProcess {
  readonly #idleTime: number
  #place: Workplace | null = null
  #timer: NodeJS.Timeout | undefined

  /** Milliseconds. */
  constructor(idleTime: number) {
    this.#idleTime = idleTime
  }

  /** The one that waits, if it still runs; it is the caller's from here. */
  take(): Workplace | null {
    const place = this.#place
    this.#place = null
    clearTimeout(this.#timer)
    return place === null || place.isOver ? null : place
  }

  /** Lets a process that is free wait, or ends it where one waits already. */
  keep(place: Workplace): void {
    if (this.#place !== null) {
      place.end()
      return
    }
    place.hold(false)
    this.#place = place
    this.#timer = setTimeout(() => this.end(), this.#idleTime).unref()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#place?.end()
    this.#place = null
  }
}
