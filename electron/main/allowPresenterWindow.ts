import { type BrowserWindow, screen, type WebContents } from 'electron'
import { presenterWindowName } from '../../shared/contract/presenterWindowName.ts'

const size = { width: 960, height: 680 }
const blank = 'about:blank'

/**
 * Lets the page open the presenter's window and no other: an empty one by its name, on another display where there is one. The page
 * itself draws in it; it can go nowhere, opens nothing, and closes with the window that opened it.
 */
export function allowPresenterWindow(window: BrowserWindow): void {
  window.webContents.setWindowOpenHandler(({ url, frameName }) => {
    if (url !== blank || frameName !== presenterWindowName) return { action: 'deny' }
    return {
      action: 'allow',
      overrideBrowserWindowOptions: {
        ...placeBeside(window),
        autoHideMenuBar: true,
        title: window.getTitle(),
      },
    }
  })
  window.webContents.on('did-create-window', (opened) => {
    keepBlank(opened.webContents, () => opened.close())
    opened.removeMenu()
  })
}

/** In the middle of a display that the window is not on; the system places it where there is none. */
function placeBeside(window: BrowserWindow): { width: number; height: number; x?: number; y?: number } {
  const own = screen.getDisplayMatching(window.getBounds())
  const other = screen.getAllDisplays().find(({ id }) => id !== own.id)
  if (other === undefined) return size
  const { x, y, width, height } = other.workArea
  return {
    ...size,
    x: x + Math.max(0, Math.round((width - size.width) / 2)),
    y: y + Math.max(0, Math.round((height - size.height) / 2)),
  }
}

function keepBlank(contents: WebContents, close: () => void): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('did-navigate', (_event, url) => {
    if (url !== blank) close()
  })
}
