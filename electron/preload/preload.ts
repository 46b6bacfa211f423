import { ipcRenderer, webUtils } from 'electron'
import { isFileGiven, isFileHeld, isMenuCommand, isTableGiven, pageMessages } from '../../shared/contract/pageMessages.ts'
import { channels } from '../main/channels.ts'

/** The part of the page's window that is needed here; this project knows no DOM. */
declare const window: {
  readonly location: { readonly origin: string }
  addEventListener(
    type: 'message',
    listener: (event: { readonly source: unknown; readonly origin: string; readonly data: unknown }) => void,
  ): void
  postMessage(message: unknown, targetOrigin: string, transfer?: readonly unknown[]): void
}

// Read at once: the page cannot have changed it before this runs.
const { origin } = window.location

/** Makes a channel whose one end goes to the backend and whose other end goes to the page; nothing else is exposed. */
function handOverPort(): void {
  const { port1, port2 } = new MessageChannel()
  ipcRenderer.postMessage(channels.backendPort, 'page', [port1])
  window.postMessage(pageMessages.port, origin, [port2])
}

type Port = InstanceType<typeof MessageChannel>['port1']

/** Over it the backend is told paths; the page never gets it. Made with the first file. */
let portForFiles: Port | undefined

function openPortForFiles(): Port {
  const { port1, port2 } = new MessageChannel()
  ipcRenderer.postMessage(channels.backendPort, 'files', [port1])
  port2.addEventListener('message', (event: { readonly type: string; readonly data?: unknown }) => {
    const answer = { kind: pageMessages.fileHeld, ...Object(event.data) }
    if (isFileHeld(answer)) window.postMessage(answer, origin)
  })
  port2.start()
  return port2
}

/** The page can have such a file only from the user's hand: what it made itself has no path. */
function giveFile(id: number, file: unknown): void {
  const path = file instanceof File ? webUtils.getPathForFile(file) : ''
  if (path === '') {
    window.postMessage({ kind: pageMessages.fileHeld, id, handle: null }, origin)
    return
  }
  portForFiles ??= openPortForFiles()
  portForFiles.postMessage({ id, path })
}

/** Tables that were given before the page took any. */
const waitingTables: unknown[] = []
let takesTables = false

/** The last of them: a page offers one at a time. */
function handOverTables(): void {
  takesTables = true
  const table = waitingTables.splice(0).at(-1)
  if (table !== undefined) window.postMessage(table, origin)
}

window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== origin) return
  if (event.data === pageMessages.portWanted) handOverPort()
  else if (event.data === pageMessages.tableWanted) handOverTables()
  else if (isFileGiven(event.data)) giveFile(event.data.id, event.data.file)
})

ipcRenderer.on(channels.menuCommand, (_event, command: unknown) => {
  if (isMenuCommand(command)) window.postMessage({ kind: pageMessages.menuCommand, command }, origin)
})

ipcRenderer.on(channels.tableGiven, (_event, table: unknown) => {
  const message = { kind: pageMessages.tableGiven, ...Object(table) }
  if (!isTableGiven(message)) return
  if (takesTables) window.postMessage(message, origin)
  else waitingTables.push(message)
})
