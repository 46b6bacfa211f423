import { join } from 'node:path'
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { type BackendStart, type FromBackend, fromBackendSchema, type ToBackend } from '../backend/carrier/carrierMessages.ts'
import { asElectronTakes, backendFlags } from '../backend/jobs/processFlags.ts'
import { JobProcesses } from './JobProcesses.ts'

/** What the backend says about its jobs is between it and its process. */
export type BackendMessage = Exclude<FromBackend, { kind: 'start-job-process' | 'end-job-process' }>

interface BackendListeners {
  readonly receive: (message: BackendMessage) => void
  /** The process ended without having been asked to. */
  readonly crashed: () => void
}

/**
 * How long the backend may take to close the file, in milliseconds; it waits for the last backup two thirds of that itself. A
 * kill after that loses nothing: SQLite rolls back.
 */
const closingPatience = 15_000

/** The engine room's process, seen from the main process. Messages sent before it runs are kept for it. */
export class BackendProcess {
  readonly #process: UtilityProcess
  readonly #ended: Promise<void>
  readonly #jobs: JobProcesses
  #closing = false
  #isOver = false

  /** `builtFolder` holds backend/. */
  constructor(builtFolder: string, start: BackendStart, listeners: BackendListeners) {
    this.#jobs = new JobProcesses(builtFolder)
    const entry = join(builtFolder, 'backend', 'backend.js')
    this.#process = utilityProcess.fork(entry, [JSON.stringify(start)], {
      serviceName: 'Shoresh backend',
      stdio: 'inherit',
      execArgv: asElectronTakes(backendFlags),
    })
    this.#process.on('message', (message: unknown) => this.#receive(fromBackendSchema.parse(message), listeners))
    this.#ended = new Promise((resolve) => {
      this.#process.once('exit', () => {
        this.#isOver = true
        this.#jobs.endAll()
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

  #receive(message: FromBackend, listeners: BackendListeners): void {
    if (message.kind === 'start-job-process') {
      const { id } = message
      const port = this.#jobs.start(id, () => {
        if (!this.#isOver) this.send({ kind: 'job-process-ended', id })
      })
      this.send({ kind: 'job-process', id }, [port])
    } else if (message.kind === 'end-job-process') {
      this.#jobs.end(message.id)
    } else {
      listeners.receive(message)
    }
  }
}
