import { ipcMain, type MessagePortMain } from 'electron'
import { channels, type PortUse } from './channels.ts'
import { isTrustedSender } from './pageAddress.ts'

/**
 * The only listener for messages from a page. There is one channel and it carries one port and what the port is for;
 * whatever else comes, or comes from elsewhere than the top frame of our page, has no effect: its ports are closed.
 */
export function receivePortsFromPage(takePort: (port: MessagePortMain, use: PortUse) => void): void {
  ipcMain.on(channels.backendPort, (event, use: unknown) => {
    const frame = event.senderFrame
    const sender = frame === null ? null : { url: frame.url, isMainFrame: frame.parent === null }
    const [port, ...rest] = event.ports
    const known = use === 'page' || use === 'files'
    if (port !== undefined && rest.length === 0 && known && isTrustedSender(sender)) takePort(port, use)
    else for (const refused of event.ports) refused.close()
  })
}
