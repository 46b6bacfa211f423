import type { CarriedPort } from '../jobs/carriedPort.ts'
import type { ToWorkplace } from '../jobs/jobMessages.ts'
import type { Workplace, WorkplaceListener } from '../jobs/Workplace.ts'
import type { FromBackend } from './carrierMessages.ts'

/**
 * The processes for jobs on the desktop. A packaged app runs nothing as plain Node, so only Electron's main process can
 * start one: it is asked to, and sends the port that leads there.
 */
export class CarriedProcesses {
  readonly #ask: (message: FromBackend) => void
  readonly #places = new Map<number, CarriedProcess>()
  #lastId = 0

  constructor(ask: (message: FromBackend) => void) {
    this.#ask = ask
  }

  start(): Workplace {
    this.#lastId += 1
    const id = this.#lastId
    const place = new CarriedProcess(() => this.#ask({ kind: 'end-job-process', id }))
    this.#places.set(id, place)
    this.#ask({ kind: 'start-job-process', id })
    return place
  }

  /** The main process has started the one that was asked for under this number. */
  started(id: number, port: CarriedPort): void {
    this.#places.get(id)?.connect(port)
  }

  ended(id: number): void {
    this.#places.get(id)?.finish()
    this.#places.delete(id)
  }
}

class CarriedProcess implements Workplace {
  readonly #askForEnd: () => void
  readonly #unsent: ToWorkplace[] = []
  #port: CarriedPort | null = null
  #listener: WorkplaceListener | null = null
  #isOver = false

  constructor(askForEnd: () => void) {
    this.#askForEnd = askForEnd
  }

  get isOver(): boolean {
    return this.#isOver
  }

  post(message: ToWorkplace): void {
    if (this.#port === null) this.#unsent.push(message)
    else this.#port.postMessage(message)
  }

  listen(listener: WorkplaceListener): void {
    this.#listener = listener
  }

  /** The backend's own process lives until it is told to end. */
  hold(): void {}

  end(): void {
    this.#isOver = true
    this.#askForEnd()
  }

  connect(port: CarriedPort): void {
    port.on('message', ({ data }) => this.#listener?.said(data))
    port.start()
    this.#port = port
    for (const message of this.#unsent.splice(0)) port.postMessage(message)
  }

  finish(): void {
    this.#isOver = true
    this.#port?.close()
    this.#listener?.ended('ended')
  }
}
