import { basename } from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import { refusalSentence } from '../../shared/i18n/refusalSentence.ts'
import { Refusal } from '../../shared/model/refusal.ts'
import { CarriedPrinter } from './carrier/CarriedPrinter.ts'
import { CarriedProcesses } from './carrier/CarriedProcesses.ts'
import {
  backendStartSchema,
  type FromBackend,
  givenFileSchema,
  type ToBackend,
  toBackendSchema,
} from './carrier/carrierMessages.ts'
import type { Host } from './carrier/host.ts'
import { createBackend } from './createBackend.ts'
import { createFaultLog } from './faultLog.ts'
import type { CarriedPort } from './jobs/carriedPort.ts'
import { readingCallContext } from './services/callContext.ts'

declare const process: NodeJS.Process & {
  readonly parentPort: {
    on(event: 'message', listener: (event: { data: unknown; ports: readonly CarriedPort[] }) => void): void
    postMessage(message: FromBackend): void
  }
}

// oRPC asks of each body whether it is a form, and Node loads its whole HTTP client to answer what a form is. None comes
// over a port, and the first answer of a launch waits for this.
Object.defineProperty(globalThis, 'FormData', { value: class FormData {}, configurable: true })

const start = backendStartSchema.parse(JSON.parse(process.argv[2] ?? ''))
const logFault = createFaultLog(start.userDataFolder)
const waiting = new Map<number, (path: string | null) => void>()
let lastId = 0

function ask(question: { kind: 'choose-to-open' } | { kind: 'choose-to-save'; suggestedName: string }): Promise<string | null> {
  lastId += 1
  const id = lastId
  process.parentPort.postMessage({ ...question, id })
  return new Promise((resolve) => waiting.set(id, resolve))
}

const jobProcesses = new CarriedProcesses((message) => process.parentPort.postMessage(message))

const printer = new CarriedPrinter((message) => process.parentPort.postMessage(message))

const host: Host = {
  kind: 'desktop',
  version: start.version,
  userDataFolder: start.userDataFolder,
  ...(start.sqliteBinding === undefined ? {} : { sqliteBinding: start.sqliteBinding }),
  startProcess: () => jobProcesses.start(),
  files: {
    choice: 'dialog',
    chooseToOpen: () => ask({ kind: 'choose-to-open' }),
    chooseToSave: (suggestedName) => ask({ kind: 'choose-to-save', suggestedName }),
  },
  printer,
  showOpened: (opened) => process.parentPort.postMessage({ kind: 'opened', opened }),
  logFault,
}

const backend = createBackend(host)
const handler = new RPCHandler(backend.router, readingCallContext())

/** Does what the user asked for from outside the page; the main process tells why it is refused. */
async function tellRefusal(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure
    const sentences = { en: refusalSentence(failure, 'en'), he: refusalSentence(failure, 'he') }
    process.parentPort.postMessage({ kind: 'not-opened', sentences })
  }
}

/** Holds a table for the page, which offers it to be imported. */
function giveTable(path: string): void {
  process.parentPort.postMessage({ kind: 'table-given', handle: backend.giveFile(path), name: basename(path) })
}

/** The handle of a file that the user gave to the page; null where it cannot be held, and the page may send it instead. */
function hold(question: unknown): { readonly id: number; readonly handle: string | null } {
  const { id, path } = givenFileSchema.parse(question)
  try {
    return { id, handle: backend.giveFile(path) }
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure
    return { id, handle: null }
  }
}

async function close(): Promise<void> {
  await backend.close()
  process.exit()
}

function receive(message: ToBackend, ports: readonly CarriedPort[]): void {
  switch (message.kind) {
    case 'port':
      for (const port of ports) {
        if (message.use === 'page') handler.upgrade(port)
        else port.on('message', ({ data }) => port.postMessage(hold(data)))
        port.start()
      }
      return
    case 'chosen':
      waiting.get(message.id)?.(message.path)
      waiting.delete(message.id)
      return
    case 'printed':
      printer.printed(message.id, message.done)
      return
    case 'open-path':
      void tellRefusal(() => backend.openPath(message.path))
      return
    case 'give-table':
      void tellRefusal(() => giveTable(message.path))
      return
    case 'job-process':
      for (const port of ports) jobProcesses.started(message.id, port)
      return
    case 'job-process-ended':
      jobProcesses.ended(message.id)
      return
    case 'close':
      void close()
      return
  }
}

// A fault of ours ends this process: the main process offers to start it again, and nothing goes on half-broken.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (fault: unknown) => {
    logFault(fault)
    process.exit(1)
  })
}

process.parentPort.on('message', ({ data, ports }) => receive(toBackendSchema.parse(data), ports))
