import { type FileProblems, noProblems } from '../../../shared/engagement/FileProblems.ts'
import { Refusal } from '../../../shared/model/refusal.ts'

/** Whether a file may be written to: not before all of it was checked, not while it breaks rules, and never when it is damaged. */
export class WritePermit {
  /** Resolves when the file may be written to. @throws Refusal when it may not */
  readonly checked: Promise<void>
  readonly #name: string
  #barred: unknown = null
  #problems: FileProblems = noProblems

  /** `checked` settles when the whole file was checked; undefined when that is over, and these problems were found. */
  constructor(name: string, problems: FileProblems, checked: Promise<FileProblems> | undefined) {
    this.#name = name
    if (checked === undefined) {
      this.found(problems)
      this.checked = Promise.resolve()
      return
    }
    this.#barred = new Refusal('still-checked', { name })
    this.checked = this.#follow(checked)
    // Whoever waits is told; where nobody does, the next write is.
    this.checked.catch(() => undefined)
  }

  /** Why nothing may be written now; null when it may. */
  get barred(): unknown {
    return this.#barred
  }

  /** The rules that the file breaks. */
  get problems(): FileProblems {
    return this.#problems
  }

  /** All of the file was checked, and this is what is wrong with it now. */
  found(problems: FileProblems): void {
    this.#problems = problems
    this.#barred = problems.count === 0 ? null : new Refusal('breaks-rules', { name: this.#name, count: problems.count })
  }

  async #follow(checked: Promise<FileProblems>): Promise<void> {
    try {
      this.found(await checked)
    } catch (reason) {
      this.#barred = reason
    }
    if (this.#barred !== null) throw this.#barred
  }
}

/** True of the refusal to write to a file that is still being checked: the same write may be tried after `checked`. */
export function isStillChecked(reason: unknown): boolean {
  return reason instanceof Refusal && reason.code === 'still-checked'
}
