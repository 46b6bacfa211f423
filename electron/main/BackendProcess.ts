import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { type BackendStart, type FromBackend, fromBackendSchema, type ToBackend } from '../backend/carrier/carrierMessages.ts'

interface BackendListeners {
  readonly receive: (message: FromBackend) => void
  /** The process ended without having been asked to. */
  readonly crashed: () => void
}

/** How long the backend may take to close the file, in milliseconds. A kill after that loses nothing: SQLite rolls back. */
const closingPatience = 5_000

/** The engine room's process, seen from the main process. Messages sent before it runs are kept for it. */
export class BackendProcess {
  readonly #process: UtilityProcess
  readonly #ended: Promise<void>
  #closing = false

  constructor(entry: string, start: BackendStart, listeners: BackendListeners) {
    this.#process = utilityProcess.fork(entry, [JSON.stringify(start)], { serviceName: 'Shoresh backend', stdio: 'inherit' })
    this.#process.on('message', (message: unknown) => listeners.receive(fromBackendSchema.parse(message)))
    this.#ended = new Promise((resolve) => {
      this.#process.once('exit', () => {
        resolve()
        if (!this.#closing) listeners.crashed()
      })
    })
  }

  send(message: ToBackend, ports: MessagePortMain[] = []): void {
    this.#process.postMessage(message, ports)
  }

  /** Lets the backend close its file and ends it; resolves when it is gone. */
  async close(): Promise<void> {
    this.#closing = true
    this.send({ kind: 'close' })
    const timer = setTimeout(() => this.#process.kill(), closingPatience)
    await this.#ended
    clearTimeout(timer)
  }
}
