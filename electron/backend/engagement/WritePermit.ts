import { Refusal } from '../../../shared/model/refusal.ts'

/** Whether a file may be written to: not before all of it was checked, and never when that found it damaged. */
export class WritePermit {
  /** Resolves when the file may be written to. @throws Refusal when it never may */
  readonly checked: Promise<void>
  #barred: unknown = null

  /** `checked` settles when the whole file was checked; undefined when that is over. */
  constructor(name: string, checked: Promise<void> | undefined) {
    if (checked === undefined) {
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

  async #follow(checked: Promise<void>): Promise<void> {
    try {
      await checked
      this.#barred = null
    } catch (reason) {
      this.#barred = reason
      throw reason
    }
  }
}

/** True of the refusal to write to a file that is still being checked: the same write may be tried after `checked`. */
export function isStillChecked(reason: unknown): boolean {
  return reason instanceof Refusal && reason.code === 'still-checked'
}
