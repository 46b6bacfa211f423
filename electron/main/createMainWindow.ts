import { BrowserWindow } from 'electron'
import type { WindowBounds } from './windowMemory.ts'

interface MainWindowOptions {
  readonly preload: string
  readonly bounds: WindowBounds | undefined
  readonly devTools: boolean
}

const leastSize = { minWidth: 800, minHeight: 560 }
const firstSize = { width: 1280, height: 800 }

/** Sandboxed, isolated, without Node. */
const apart = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const

/** The window of the app, hidden until it has something to show. */
export function createMainWindow({ preload, bounds, devTools }: MainWindowOptions): BrowserWindow {
  return new BrowserWindow({
    ...(bounds ?? firstSize),
    ...leastSize,
    show: false,
    title: 'Shoresh',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      devTools,
      ...apart,
    },
  })
}

/** A window that nobody sees, to print from: without scripts, in a session of its own that keeps nothing. */
export function createPrintingWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: { ...apart, javascript: false, devTools: false, partition: 'printing' },
  })
}
