import { describe, expect, it } from 'vitest'
import { isLocalUrl, isPageUrl, isTrustedSender, mayDownload } from '../../../electron/main/pageAddress.ts'

const hostileUrls = [
  'http://shoresh/',
  'https://shoresh/',
  'https://evil.com/',
  'http://127.0.0.1:8080/',
  'http://localhost/',
  'ws://shoresh/',
  'wss://evil.com/',
  'ftp://evil.com/x',
  'file:///etc/passwd',
  'file://server/share/x',
  'app://evil/',
  'app://shoresh.evil/',
  'app://evil.shoresh/',
  'app://x.shoresh/',
  'app://shoresh:1/',
  'app://shoresh@evil/',
  'app://user@shoresh/',
  'app://user:word@shoresh/',
  'app://sh\u043eresh/',
  'app:///shoresh/',
  'appx://shoresh/',
  'app2://shoresh/',
  'about:blank',
  'about:srcdoc',
  'data:text/html,<script>1</script>',
  'blob:app://shoresh/1',
  'javascript:alert(1)',
  'chrome://settings/',
  'devtools://devtools/x',
  'view-source:app://shoresh/',
  'filesystem:app://shoresh/x',
  'mailto:x@evil.com',
  'shoresh',
  '',
]

describe('addresses', () => {
  it('of our own page are told from look-alikes', () => {
    const denied = hostileUrls.filter((url) => !isPageUrl(url))
    console.log(`navigation: ${denied.length}/${hostileUrls.length} hostile addresses denied`)
    expect(denied).toEqual(hostileUrls)
    expect(['app://shoresh/', 'app://shoresh/#/plan', 'app://shoresh/assets/x.js?y'].every(isPageUrl)).toBe(true)
  })

  it('that leave this program are cancelled', () => {
    const leaving = hostileUrls.filter((url) => !/^(app|data|blob):/.test(url) || /^app:\/\/(?!shoresh\/)/.test(url))
    const cancelled = leaving.filter((url) => !isLocalUrl(url))
    console.log(`offline: ${cancelled.length}/${leaving.length} requests cancelled`)
    expect(cancelled).toEqual(leaving)
    expect(leaving.length).toBeGreaterThan(25)
    expect(['app://shoresh/x.js', 'blob:app://shoresh/1', 'data:image/png;base64,AA'].every(isLocalUrl)).toBe(true)
  })

  it('that the page made itself may be saved, and no others', () => {
    expect(['blob:app://shoresh/1', 'data:image/svg+xml,x'].every(mayDownload)).toBe(true)
    expect(['https://evil.com/x.svg', 'blob:https://evil.com/1', 'app://shoresh/index.html', 'file:///x'].some(mayDownload)).toBe(
      false,
    )
  })
})

describe('a message', () => {
  it('is taken from the top frame of our page only', () => {
    expect(isTrustedSender({ url: 'app://shoresh/#/plan', isMainFrame: true })).toBe(true)
    expect(isTrustedSender(null)).toBe(false)
    expect(isTrustedSender({ url: 'app://shoresh/', isMainFrame: false })).toBe(false)
    const trusted = hostileUrls.filter((url) => isTrustedSender({ url, isMainFrame: true }))
    expect(trusted).toEqual([])
  })
})
