import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import packageFacts from '../../package.json' with { type: 'json' }
import { homeScreen } from '../../shared/i18n/en/screens/homeScreen.ts'
import { figureOfCheck } from '../torture/checks.ts'
import { answerMessageBoxes, type DesktopApp, launchElectron } from './harness/launchElectron.ts'
import { listenEverywhere, networkUses, ownAddresses, reachByPeers, reachByRequests } from './harness/reachOut.ts'

let app: DesktopApp

beforeAll(async () => {
  app = await launchElectron()
  app.watch.allow(
    /Refused to|requires 'TrustedScript'|Not allowed to (load|navigate)|ERR_BLOCKED_BY_CLIENT|WebSocket connection|ERR_UNKNOWN_URL|ERR_ABORTED/,
  )
  await app.page.getByRole('button', { name: homeScreen.sample }).waitFor()
})

afterAll(() => app.close())

const hostileUrls = [
  'https://example.com/',
  'http://127.0.0.1/',
  'http://shoresh/',
  'ws://shoresh/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'file://server/share/x',
  'app://evil/',
  'app://shoresh.evil/',
  'app://evil.shoresh/',
  'app://shoresh:1/',
  'app://user@shoresh/',
  'about:blank',
  'about:srcdoc',
  'data:text/html,<p>x</p>',
  'javascript:void(document.title="x")',
  'chrome://settings/',
  'chrome://gpu/',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://shoresh/',
  'blob:app://shoresh/x',
  'filesystem:app://shoresh/x',
  'mailto:x@example.com',
  'tel:1',
  'vbscript:x',
  'intent://x',
  'ssh://example.com',
  'smb://example.com/x',
  'ms-settings:x',
  'search-ms:x',
]

/** What a chart is copied as a picture by; nothing is read from the clipboard. */
const onlyPermission = 'clipboard-write'

const permissions = [
  'accelerometer',
  'background-fetch',
  'background-sync',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'keyboard-lock',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'notifications',
  'payment-handler',
  'persistent-storage',
  'pointer-lock',
  'screen-wake-lock',
  'speaker-selection',
  'storage-access',
  'window-management',
]

interface Preferences {
  readonly [name: string]: unknown
}

/** What the window was really made with, as Electron tells it. */
async function windowPreferences(): Promise<Preferences> {
  const text = await app.application.evaluate(({ webContents }) => {
    const page = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app:'))
    // Electron's own types leave this method out.
    const ask: unknown = page === undefined ? undefined : Reflect.get(page, 'getLastWebPreferences')
    return JSON.stringify(typeof ask === 'function' ? ask.call(page) : {})
  })
  return JSON.parse(text)
}

/** True when the window shows our page, now or within a moment: blank pages are brought back. */
async function isAtHome(): Promise<boolean> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const at = await app.page.evaluate(() => `${document.URL} ${document.title}`).catch(() => '')
    if (at.startsWith('app://shoresh/') && !at.endsWith(' x')) return true
    await app.page.waitForTimeout(50)
  }
  return false
}

/** The addresses that a click on a link leads the window away to. */
async function waysOut(): Promise<readonly string[]> {
  const out: string[] = []
  for (const url of hostileUrls) {
    const click = (address: string): void => {
      const link = document.createElement('a')
      link.href = address
      link.click()
    }
    // Some addresses lead back to our own page, which ends this one while the click is answered.
    await app.page.evaluate(click, url).catch(() => undefined)
    await app.page.waitForTimeout(30)
    if (!(await isAtHome())) out.push(url)
  }
  console.log(`navigation: ${hostileUrls.length - out.length}/${hostileUrls.length} hostile addresses lead nowhere`)
  return out
}

/** Counts what is handed to the system's other programs from now on. */
async function watchOutside(): Promise<void> {
  await app.application.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'handedOut', 0)
    const count = async (): Promise<void> => {
      Reflect.set(globalThis, 'handedOut', Number(Reflect.get(globalThis, 'handedOut')) + 1)
    }
    shell.openExternal = count
    shell.openPath = async () => count().then(() => '')
  })
}

function openedOutside(): Promise<number> {
  return app.application.evaluate(() => Number(Reflect.get(globalThis, 'handedOut')))
}

/** True when another file of tests holds the test that proves an item which cannot be shown here. */
function hasTest(file: string, name: string): boolean {
  return readFileSync(join(import.meta.dirname, file), 'utf8').includes(`'${name}'`)
}

async function grantedPermissions(): Promise<readonly string[]> {
  return app.page.evaluate(async (names) => {
    const granted: string[] = []
    for (const name of names) {
      const state = await navigator.permissions
        // A name that this browser does not know is not granted either.
        .query({ name: name as PermissionName })
        .then((status) => status.state)
        .catch(() => 'unknown')
      if (state === 'granted') granted.push(name)
    }
    if ((await Notification.requestPermission()) === 'granted') granted.push('notifications asked')
    for (const media of [{ video: true }, { audio: true }]) {
      await navigator.mediaDevices.getUserMedia(media).then(
        () => granted.push(`media ${JSON.stringify(media)}`),
        () => undefined,
      )
    }
    await navigator.mediaDevices.getDisplayMedia().then(
      () => granted.push('display'),
      () => undefined,
    )
    await new Promise<void>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          granted.push('position')
          resolve()
        },
        () => resolve(),
      )
    })
    return granted
  }, permissions)
}

async function inlineScriptRuns(): Promise<boolean> {
  return app.page.evaluate(() => {
    const attempts = [
      () => {
        const script = document.createElement('script')
        script.textContent = 'window.breached = true'
        document.body.append(script)
      },
      () => {
        const image = document.createElement('img')
        image.setAttribute('onerror', 'window.breached = true')
        image.src = 'data:,x'
        document.body.append(image)
      },
      () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.breached = true">'),
      () => setTimeout('window.breached = true', 0),
    ]
    for (const attempt of attempts) {
      try {
        attempt()
      } catch {
        // Refused at once: as it should be.
      }
    }
    return new Promise((resolve) => setTimeout(() => resolve('breached' in window), 200))
  })
}

async function policyOfPage(): Promise<string> {
  return app.application.evaluate(async ({ net }) => {
    const answer = await net.fetch('app://shoresh/')
    return answer.headers.get('content-security-policy') ?? ''
  })
}

describe('the window', () => {
  test('keeps all twenty items of the Electron security checklist', async () => {
    const made = await windowPreferences()
    const policy = await policyOfPage()
    const exposed = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', 'shoresh'].filter((name) => name in window),
    )
    const loaded = await app.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    const opened = await app.page.evaluate(
      () => window.open('app://shoresh/') !== null || window.open('https://example.com') !== null,
    )
    const windows = await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    const framed = await app.page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'app://shoresh/'
      document.body.append(frame)
      const inside = frame.contentDocument?.querySelector('#root') !== null && frame.contentDocument?.URL === 'app://shoresh/'
      frame.remove()
      return inside
    })
    const webview = await app.page.evaluate(() => 'getWebContentsId' in document.createElement('webview'))
    await watchOutside()
    const ways = await waysOut()
    const checklist: readonly (readonly [item: string, kept: boolean])[] = [
      ['1 loads only secure content', loaded.every((url) => /^(app|data|blob):/.test(url))],
      ['2 no Node in the page', made['nodeIntegration'] === false && exposed.length === 0],
      ['3 context isolation', made['contextIsolation'] === true],
      ['4 sandbox', made['sandbox'] === true],
      ['5 permissions are handled', (await grantedPermissions()).every((name) => name === onlyPermission)],
      ['6 web security', made['webSecurity'] === true],
      ['7 a content security policy', policy.includes("default-src 'none'") && !(await inlineScriptRuns())],
      ['8 no insecure content', made['allowRunningInsecureContent'] !== true],
      ['9 no experimental features', made['experimentalFeatures'] !== true],
      ['10 no Blink features', made['enableBlinkFeatures'] === undefined || made['enableBlinkFeatures'] === ''],
      ['11 no webview, so none with popups', made['webviewTag'] === false && !webview],
      ['12 no webview, so no options of one', made['webviewTag'] === false && !webview],
      ['13 navigation is limited', ways.length === 0],
      ['14 no new windows', !opened && windows === 1],
      ['15 nothing is opened outside', (await openedOutside()) === 0],
      ['16 a current Electron', Number.parseInt(packageFacts.devDependencies.electron, 10) >= 45],
      [
        '17 senders are checked, and there are no frames to send',
        !framed && hasTest('../electron/main/pageAddress.test.ts', 'is taken from the top frame of our page only'),
      ],
      ['18 a protocol of our own', app.page.url().startsWith('app://shoresh/')],
      ['19 fuses, read back from the package', hasTest('packaged.test.ts', 'has every fuse at its release value')],
      ['20 no Electron in the page', exposed.length === 0],
    ]
    const broken = checklist.filter(([, kept]) => !kept).map(([item]) => item)
    console.log(`electron checklist ${checklist.length - broken.length}/20`)
    expect(broken).toEqual([])
    expect(checklist).toHaveLength(20)
  })

  test('sends nothing to any network, whoever asks and by whatever protocol', { tags: ['E14'] }, async ({ annotate }) => {
    const listener = await listenEverywhere()
    const logFile = join(await mkdtemp(join(tmpdir(), 'shoresh-network-')), 'log.json')
    await app.application.evaluate(({ session }, file) => session.defaultSession.netLog.startLogging(file), logFile)
    const places = [...ownAddresses(), 'shoresh.example.com'].map((host) => `${host}:${listener.port}`)
    await reachByPeers(app.page, places)
    const answered = await reachByRequests(app.page, places)
    const fromMain = await app.application.evaluate(
      ({ session }, host) =>
        session.defaultSession.fetch(`http://${host}/`).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      places[0] ?? '',
    )
    await app.page.waitForTimeout(300)
    await app.application.evaluate(({ session }) => session.defaultSession.netLog.stopLogging())
    const uses = await networkUses(logFile)
    listener.close()
    await rm(dirname(logFile), { recursive: true })
    const [connections, datagrams] = [listener.connections(), listener.datagrams()]
    await annotate(
      `network: ${answered.length} requests answered, ${connections} connections and ${datagrams} datagrams came, ${uses.length} lookups and sendings logged`,
      figureOfCheck,
    )
    expect([answered, connections, datagrams, uses]).toEqual([[], 0, 0, []])
    // By the session's own guard, before anything is looked up: what follows it would refuse too.
    expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT')
  })
})

describe('a backend that dies', () => {
  test('is started again when the user asks for it, with the file that was open', async () => {
    const own = await launchElectron()
    await own.page.getByRole('button', { name: homeScreen.sample }).click()
    await own.page.getByRole('link').nth(5).waitFor()
    await answerMessageBoxes(own, 0)
    const reloaded = own.page.waitForEvent('load')
    await own.application.evaluate(({ app: electron }) => {
      const backend = electron
        .getAppMetrics()
        .find(({ name, serviceName }) => [name, serviceName].some((text) => text?.includes('Shoresh backend')))
      if (backend === undefined) throw new Error('there is no backend process')
      process.kill(backend.pid, 'SIGKILL')
    })
    await reloaded
    await own.page.getByRole('link').nth(5).waitFor()
    await own.close()
  })
})
