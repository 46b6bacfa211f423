import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const top = join(import.meta.dirname, '..', '..', '..')

interface Source {
  readonly path: string
  readonly text: string
}

function sources(...patterns: readonly string[]): readonly Source[] {
  const paths = patterns.flatMap((pattern) => globSync(pattern, { cwd: top }))
  return paths.map((path) => ({ path, text: readFileSync(join(top, path), 'utf8') }))
}

const product = sources('electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts')

function filesWith(pattern: RegExp, among = product): readonly string[] {
  return among.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
}

function textOf(path: string): string {
  return readFileSync(join(top, path), 'utf8')
}

describe('windows', () => {
  it('come from one factory', () => {
    expect(product.length).toBeGreaterThan(50)
    expect(filesWith(/new (BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/)).toEqual([
      'electron/main/createMainWindow.ts',
    ])
  })

  it('are sandboxed, isolated and without Node', () => {
    const factory = textOf('electron/main/createMainWindow.ts')
    const settings = [
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'nodeIntegrationInWorker: false',
      'nodeIntegrationInSubFrames: false',
      'webSecurity: true',
      'webviewTag: false',
      'navigateOnDragDrop: false',
      'spellcheck: false',
    ]
    expect(settings.filter((setting) => !factory.includes(setting))).toEqual([])
    expect(textOf('electron/main/DesktopApp.ts')).toContain('devTools: !app.isPackaged')
  })

  it('are sandboxed before the app is ready, everywhere', () => {
    const main = textOf('electron/main/main.ts')
    expect(main.indexOf('app.enableSandbox()')).toBeGreaterThan(0)
    expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('app.whenReady()'))
    const loosened =
      /sandbox: false|contextIsolation: false|nodeIntegration\w*: true|webSecurity: false|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|commandLineSwitches|bypassCSP|appendSwitch\('no-sandbox/
    expect(filesWith(loosened)).toEqual([])
  })
})

describe('messages from the page', () => {
  it('are received in one place', () => {
    expect(filesWith(/\bipcMain\b/)).toEqual(['electron/main/receivePortsFromPage.ts'])
    expect(textOf('electron/main/receivePortsFromPage.ts').match(/ipcMain\.(on|once|handle|handleOnce|addListener)\(/g)).toEqual([
      'ipcMain.on(',
    ])
    expect(filesWith(/\.ipc\.(on|handle)\(/)).toEqual([])
  })

  it('pass a preload that exposes nothing', () => {
    expect(filesWith(/\bipcRenderer\b/)).toEqual(['electron/preload/preload.ts'])
    expect(filesWith(/\bcontextBridge\b/)).toEqual([])
    const preload = textOf('electron/preload/preload.ts')
    expect([...preload.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual([
      'electron',
      '../../shared/contract/pageMessages.ts',
      '../main/channels.ts',
    ])
    expect(preload.match(/ipcRenderer\.\w+/g)).toEqual([
      'ipcRenderer.postMessage',
      'ipcRenderer.postMessage',
      'ipcRenderer.on',
      'ipcRenderer.on',
    ])
    expect(preload.match(/webUtils\.\w+/g)).toEqual(['webUtils.getPathForFile'])
    expect(preload).not.toMatch(/globalThis|window\.\w+ =/)
  })
})

describe('the sources', () => {
  it('hold nothing that turns text into code or markup', () => {
    const unsafe =
      /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(|@electron\/remote|setTimeout\(\s*['"`]/
    expect(filesWith(unsafe)).toEqual([])
  })

  it('open nothing outside the app', () => {
    expect(
      filesWith(/\bshell\.(openExternal|openPath)|from 'electron'.*\bshell\b|import \{[^}]*\bshell\b[^}]*\} from 'electron'/),
    ).toEqual([])
  })

  it('import Electron in main and preload only', () => {
    const outside = filesWith(/from 'electron'/).filter((path) => !/^electron\/(main|preload)\//.test(path))
    expect(outside).toEqual([])
  })

  it('address no network', () => {
    const addresses = product.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s'"`)]+/g)].map(([url]) => `${path} ${url}`),
    )
    // The others are names that markup has to bear, which nobody looks up.
    const local =
      /http:\/\/(127\.0\.0\.1|localhost|\$\{host\}|www\.w3\.org\/(2000\/svg|1999\/|1998\/)|schemas\.openxmlformats\.org\/|schemas\.microsoft\.com\/office\/|purl\.org\/dc\/)|json-schema\.org/
    expect(addresses.filter((address) => !local.test(address))).toEqual([])
  })

  it('find a planted breach', () => {
    const planted = [{ path: 'x.ts', text: 'new BrowserWindow({}); ipcMain.handle; element.innerHTML = a; eval(a)' }]
    for (const pattern of [/new BrowserWindow\b/, /\bipcMain\b/, /\.innerHTML/, /\beval\(/])
      expect(filesWith(pattern, planted)).toEqual(['x.ts'])
  })
})
