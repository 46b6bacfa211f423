import type { WebContents } from 'electron'
import { isPageUrl, pageUrl } from './pageAddress.ts'

/** Keeps a page on our own address: it cannot leave it, be redirected, open a window, embed anything or reach a peer. */
export function guardContents(contents: WebContents): void {
  // Peer connections pass by the session's guard of requests. Without a proxy this leaves them no datagram to send.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-frame-navigate', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault()
  })
  // Blank pages come without asking; what got away is brought back.
  contents.on('did-navigate', (_event, url) => {
    if (!isPageUrl(url)) void contents.loadURL(pageUrl)
  })
  contents.on('did-fail-load', (_event, _code, _description, url, isMainFrame) => {
    if (isMainFrame && !isPageUrl(url)) void contents.loadURL(pageUrl)
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
