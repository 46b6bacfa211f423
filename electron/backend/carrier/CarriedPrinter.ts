import { Refusal } from '../../../shared/model/refusal.ts'
import type { PagePrinter, PrintedPage } from '../reporting/pdf/PagePrinter.ts'
import type { FromBackend } from './carrierMessages.ts'

/** Prints by the desktop's own engine, which only Electron's main process can ask. */
export class CarriedPrinter implements PagePrinter {
  readonly #ask: (message: FromBackend) => void
  readonly #waiting = new Map<number, (done: boolean) => void>()
  #lastId = 0

  constructor(ask: (message: FromBackend) => void) {
    this.#ask = ask
  }

  check(): void {}

  async print(page: PrintedPage, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.#lastId += 1
    const id = this.#lastId
    const done = await new Promise<boolean>((resolve, reject) => {
      this.#waiting.set(id, resolve)
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      this.#ask({ kind: 'print', id, ...page })
    }).finally(() => this.#waiting.delete(id))
    if (!done) throw new Refusal('not-printed')
  }

  /** The main process is through with the print of this number. */
  printed(id: number, done: boolean): void {
    this.#waiting.get(id)?.(done)
  }
}
