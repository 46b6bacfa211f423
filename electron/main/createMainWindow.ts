import { BrowserWindow } from 'electron'
import type { WindowBounds } from './windowMemory.ts'

interface MainWindowOptions {
  readonly preload: string
  readonly bounds: WindowBounds | undefined
  readonly devTools: boolean
}

const leastSize = { minWidth: 800, minHeight: 560 }
const firstSize = { width: 1280, height: 800 }

/** The only place that makes a window: sandboxed, isolated, without Node, hidden until it has something to show. */
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
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
}
