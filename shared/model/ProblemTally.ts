import type { Problem } from './problem.ts'
import type { Report } from './reportProblem.ts'

/** The first problem of a document, and how many others there are. */
export interface Refused {
  readonly problem: Problem
  readonly more: number
  /** True when counting stopped: there may be still more. */
  readonly atLeast: boolean
}

/** Problems of one sort: only the first is told, so only that one is kept. */
export class ProblemTally {
  /** True when what comes is not looked for any more. */
  isStopped = false
  #first: Problem | null = null
  #count = 0
  readonly #placed: (path: string) => string

  /** `placed` gives the path that is told of a problem. */
  constructor(placed: (path: string) => string = (path) => path) {
    this.#placed = placed
  }

  /** Counts a problem and others like it. */
  readonly report: Report = (code, path, params, times) => this.reportPlaced(code, this.#placed(path), params, times)

  /** The same where the path is already the one to tell. */
  readonly reportPlaced: Report = (code, path, params = {}, times = 1) => {
    this.#first ??= { code, path, params }
    this.#count += times
  }

  get count(): number {
    return this.#count
  }

  get refused(): Refused | null {
    return this.#first === null ? null : { problem: this.#first, more: this.#count - 1, atLeast: this.isStopped }
  }
}
