import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, firefox } from 'playwright-core'
import { builtCommandLine, projectFolder } from '../../../build/project/projectPaths.ts'
import { closeOnce, type HostedApp, type LaunchOptions, settingsFolderOf } from './hostedApp.ts'
import { PageWatch } from './PageWatch.ts'

/** `filesFolder` is where `serve` runs: new engagements go there, and Home lists those that are there. */
export type BrowserApp = HostedApp & Readonly<{ kind: 'browser'; address: string; filesFolder: string }>

const chromiumPath = process.env['SHORESH_TEST_CHROMIUM'] ?? '/usr/bin/chromium'

const quietFlags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
]

const locales = { he: 'he-IL', en: 'en-GB' } as const

/** Ends `serve` as Ctrl-C does; by force when it does not end. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const forced = setTimeout(() => server.kill('SIGKILL'), 20_000)
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  await ended
  clearTimeout(forced)
}

/** Starts `shoresh serve` on a port that is free; its address is the first line that it prints. */
async function startServe(
  file: string | undefined,
  settings: string,
  filesFolder: string,
): Promise<Readonly<{ server: ChildProcess; address: string }>> {
  const serveArguments = ['serve', ...(file === undefined ? [] : [file]), '--no-open', '--port', '0']
  const server = spawn(process.execPath, [builtCommandLine, ...serveArguments], {
    cwd: filesFolder,
    env: { ...process.env, SHORESH_USER_DATA: settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaints = ''
  server.stderr.on('data', (part: Buffer) => {
    complaints += part.toString('utf8')
  })
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line)?.[0]
    if (address !== undefined) {
      server.stdout.resume()
      return { server, address }
    }
  }
  throw new Error(`serve ended without printing an address: ${complaints}`)
}

/** A Chromium without a window and without traffic of its own. */
export function openChromium(language: 'he' | 'en'): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: [...quietFlags, ...sandbox, `--lang=${language}`],
  })
}

/** The system's own Firefox without a window, behind the relay. */
function openFirefox(): Promise<Browser> {
  const executablePath = join(projectFolder, 'tests', 'e2e', 'harness', 'firefoxRelay.ts')
  return firefox.launch({ executablePath, channel: 'moz-firefox', headless: true })
}

const openers = { chromium: openChromium, firefox: openFirefox } as const

/** Starts this checkout's app under `shoresh serve` and opens the printed address in a browser, Chromium unless said. */
export async function launchServe(
  options: LaunchOptions = {},
  browserName: keyof typeof openers = 'chromium',
): Promise<BrowserApp> {
  const { folder, discard } = await settingsFolderOf(options)
  const filesFolder = join(folder, 'files')
  await mkdir(filesFolder, { recursive: true })
  const { server, address } = await startServe(options.file, folder, filesFolder)
  const language = options.language ?? 'en'
  const browser = await openers[browserName](language).catch(async (error: unknown) => {
    await stop(server)
    throw error
  })
  const watch = new PageWatch()
  const close = closeOnce(async () => {
    await browser.close()
    await stop(server)
    await discard()
    watch.assertQuiet()
  })
  const viewport = options.windowSize ?? { width: 1280, height: 800 }
  const colorScheme = options.theme ?? 'light'
  const context = await browser.newContext({ locale: locales[language], viewport, colorScheme })
  const page = await context.newPage()
  await watch.follow(page)
  await page.goto(address)
  return { kind: 'browser', page, address, filesFolder, watch, close }
}
