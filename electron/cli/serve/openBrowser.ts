import { spawn } from 'node:child_process'

function opener(address: string): readonly [string, ...string[]] {
  switch (process.platform) {
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', address]
    case 'darwin':
      return ['open', address]
    default:
      return ['xdg-open', address]
  }
}

/** Shows the address in the system's browser; where there is none the printed address has to do. */
export function openBrowser(address: string): void {
  const [command, ...parameters] = opener(address)
  const child = spawn(command, parameters, { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}
