import { ipcRenderer } from 'electron'
import { isMenuCommand, pageMessages } from '../../shared/contract/pageMessages.ts'
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
  ipcRenderer.postMessage(channels.backendPort, null, [port1])
  window.postMessage(pageMessages.port, origin, [port2])
}

window.addEventListener('message', (event) => {
  if (event.source === window && event.origin === origin && event.data === pageMessages.portWanted) handOverPort()
})

ipcRenderer.on(channels.menuCommand, (_event, command: unknown) => {
  if (isMenuCommand(command)) window.postMessage({ kind: pageMessages.menuCommand, command }, origin)
})
