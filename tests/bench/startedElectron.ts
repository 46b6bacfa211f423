import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from 'playwright-core'
import * as z from 'zod'
import { type ElectronRuntime, electronEnvironment } from '../../build/runtime/electronRuntime.ts'

/** An Electron started as a user's system starts it, with Chromium's own debugger as the only addition. */
export interface StartedElectron {
  readonly page: Page
  readonly processId: number
  /** Wall-clock milliseconds, as `Date.now()` counts them. */
  readonly startedAt: number
  close(): Promise<void>
}

const targetsSchema = z.array(z.object({ type: z.string(), title: z.string() }))

async function debuggerAddress(app: ChildProcess): Promise<string> {
  if (app.stderr === null) throw new Error('Electron has no output to read.')
  for await (const line of createInterface({ input: app.stderr })) {
    const address = /DevTools listening on (ws:\/\/\S+)/.exec(line)?.[1]
    if (address !== undefined) {
      app.stderr.resume()
      return address
    }
  }
  throw new Error('Electron ended without a debugger.')
}

/** Waits until a window has its page; a debugger that comes earlier is in the way of the start, and may miss the window. */
async function windowIsThere(address: string): Promise<void> {
  const list = new URL('/json/list', address.replace('ws:', 'http:'))
  for (;;) {
    const targets: unknown = await (await fetch(list)).json()
    if (targetsSchema.safeParse(targets).data?.some(({ type, title }) => type === 'page' && title !== '')) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function firstPage(browser: Browser): Page {
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('Electron has no window.')
  return page
}

/** Starts the app of a folder with a settings folder of its own, in English. */
export async function startElectron(
  runtime: ElectronRuntime,
  appFolder: string,
  settingsFolder: string,
  ...appArguments: readonly string[]
): Promise<StartedElectron> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const switches = ['--remote-debugging-port=0', `--user-data-dir=${settingsFolder}`, '--lang=en', ...root]
  const startedAt = Date.now()
  const app = spawn(runtime.executable, [...switches, appFolder, ...appArguments], {
    env: electronEnvironment(runtime),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(app, 'exit')
  const address = await debuggerAddress(app)
  await windowIsThere(address)
  const browser = await chromium.connectOverCDP(address)
  const page = firstPage(browser)
  const close = async (): Promise<void> => {
    const forced = setTimeout(() => app.kill('SIGKILL'), 10_000)
    app.kill('SIGTERM')
    await ended
    clearTimeout(forced)
    await browser.close()
  }
  return { page, processId: app.pid ?? 0, startedAt, close }
}

// Electron is ready only after the main module has run to its end, so nothing is awaited in it.
const emptyApp = `import { app, BrowserWindow } from 'electron'
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadFile('empty.html')
})
`

/** Writes an app that opens one window with one word in it; `discard` removes it. */
export async function writeEmptyApp(): Promise<Readonly<{ folder: string; discard: () => Promise<void> }>> {
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-empty-'))
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', type: 'module', main: 'main.js' }),
  )
  await writeFile(join(folder, 'main.js'), emptyApp)
  await writeFile(join(folder, 'empty.html'), '<!doctype html><meta charset="utf-8"><title>Empty</title><h1>Empty</h1>')
  return { folder, discard: () => rm(folder, { recursive: true, force: true }) }
}
