import { startChild } from '../project/childProcesses.ts'

export type VirtualDisplay = Readonly<{ name: string; close: () => void }>

const screen = '1920x1200x24'

/**
 * Starts Xvfb on a display that is free and resolves with its name (":3") once it takes windows. It ends with `close` or
 * with this process. Rejects when Xvfb is not installed or does not start.
 */
export function startVirtualDisplay(): Promise<VirtualDisplay> {
  // Without -noreset it starts over when its last window closes, and an app started at that moment finds no display.
  const xvfb = startChild('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let number = ''
    xvfb.stdio[3]?.on('data', (part: Buffer) => {
      number += part.toString('ascii')
      if (number.endsWith('\n')) resolve({ name: `:${number.trim()}`, close: () => xvfb.kill() })
    })
    xvfb.once('error', () => reject(new Error('Xvfb is not installed.')))
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)))
  })
}

/** True when windows have somewhere to open: always on macOS and Windows, on Linux under X11 or Wayland. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '')
}
