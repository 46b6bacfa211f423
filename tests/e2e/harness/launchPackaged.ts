import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from 'playwright-core'
import { closeOnce, type HostedApp, type LaunchOptions, settingsFolderOf } from './hostedApp.ts'
import { PageWatch } from './PageWatch.ts'

export type PackagedApp = HostedApp & Readonly<{ kind: 'desktop' }>

const endMilliseconds = 10_000
const connectMilliseconds = 8_000
const connections = 4

/** The address of Chromium's debugger, which it prints once it listens. */
async function debuggerAddress(app: ChildProcess): Promise<string> {
  if (app.stderr === null) throw new Error('The packaged app has no output to read.')
  const said: string[] = []
  for await (const line of createInterface({ input: app.stderr })) {
    const address = /DevTools listening on (ws:\/\/\S+)/.exec(line)?.[1]
    if (address !== undefined) {
      app.stderr.resume()
      return address
    }
    said.push(line)
  }
  throw new Error(`The packaged app ended: ${said.join('\n')}`)
}

/** Joins the debugger. Playwright can miss a window that appears just while it joins, and then waits for ever: it joins anew, and says so. */
async function join(address: string): Promise<Browser> {
  for (let left = connections - 1; ; left -= 1) {
    try {
      return await chromium.connectOverCDP(address, { timeout: connectMilliseconds })
    } catch (error) {
      if (left === 0) throw error
      console.log('Joining the packaged app again')
    }
  }
}

/**
 * Starts a packaged app with exactly the fuses of a release. Those allow no inspection of its Node side, so it is driven
 * through Chromium's own debugger, which sees its windows and nothing of the main process.
 */
export async function launchPackaged(executable: string, options: LaunchOptions = {}): Promise<PackagedApp> {
  const { folder, discard } = await settingsFolderOf(options)
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const switches = ['--remote-debugging-port=0', `--user-data-dir=${folder}`, `--lang=${options.language ?? 'en'}`, ...root]
  const app = spawn(executable, [...switches, ...(options.file === undefined ? [] : [options.file])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(app, 'exit')
  const browser = await join(await debuggerAddress(app))
  const watch = new PageWatch()
  const close = closeOnce(async () => {
    const forced = setTimeout(() => app.kill('SIGKILL'), endMilliseconds)
    app.kill('SIGTERM')
    await ended
    clearTimeout(forced)
    await browser.close()
    await discard()
    watch.assertQuiet()
  })
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('The packaged app has no window.')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await watch.follow(page)
  await page.waitForLoadState('load')
  return { kind: 'desktop', page, watch, close }
}
