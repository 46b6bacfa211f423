import { join } from 'node:path'
import { type ElectronApplication, _electron as electron } from 'playwright-core'
import { packageFolder } from '../../../build/project/projectPaths.ts'
import { electronArguments, electronEnvironment, findTestElectron } from '../../../build/runtime/electronRuntime.ts'
import { closeOnce, type HostedApp, type LaunchOptions, settingsFolderOf } from './hostedApp.ts'
import { PageWatch } from './PageWatch.ts'

export type DesktopApp = HostedApp & Readonly<{ kind: 'desktop'; application: ElectronApplication }>

const launchMilliseconds = 60_000
/** Longer than the app itself waits for its last backup. */
const closeMilliseconds = 20_000

/** Ends the app as a user does, by its windows; by force when it does not end. */
async function quit(application: ElectronApplication): Promise<void> {
  const { pid } = application.process()
  const forced = setTimeout(() => pid !== undefined && process.kill(pid, 'SIGKILL'), closeMilliseconds)
  await application.close()
  clearTimeout(forced)
}

/**
 * Playwright's own way to hold an app until it is connected, which it uses only with an Electron that it has found itself.
 * Without it Playwright waits for ever, about once in twenty starts, for a window that came while it was connecting.
 */
const holdUntilConnected = ['-r', join(packageFolder('playwright-core'), 'lib', 'server', 'electron', 'loader.js')]

/** On a machine under load the display refuses a connection now and then, and Electron ends at once; said, not hidden. */
async function start(options: Parameters<typeof electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await electron.launch(options)
  } catch (error) {
    console.log(`Electron did not start and is started once more: ${error instanceof Error ? error.message : String(error)}`)
    return electron.launch(options)
  }
}

/** Starts this checkout's built app in the real Electron and resolves when its first window has loaded. */
export async function launchElectron(options: LaunchOptions = {}): Promise<DesktopApp> {
  const runtime = await findTestElectron()
  const { folder, discard } = await settingsFolderOf(options)
  const switches = [`--user-data-dir=${folder}`, `--lang=${options.language ?? 'en'}`]
  const application = await start({
    executablePath: runtime.executable,
    args: [...holdUntilConnected, ...switches, ...electronArguments(), ...(options.file === undefined ? [] : [options.file])],
    env: electronEnvironment(runtime),
    timeout: launchMilliseconds,
    // Playwright adds --no-sandbox by itself unless told to keep the sandbox; only root has to go without.
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const watch = new PageWatch()
  let hasEnded = false
  application.once('close', () => {
    hasEnded = true
  })
  const close = closeOnce(async () => {
    if (!hasEnded) await quit(application)
    await discard()
    watch.assertQuiet()
  })
  const page = await application.firstWindow()
  await watch.follow(page)
  if (options.theme !== undefined) await page.emulateMedia({ colorScheme: options.theme })
  if (options.windowSize !== undefined) await resizeWindow(application, options.windowSize)
  await page.waitForLoadState('load')
  return { kind: 'desktop', page, application, watch, close }
}

/** Gives the content of the first window this size. */
async function resizeWindow(application: ElectronApplication, size: Readonly<{ width: number; height: number }>): Promise<void> {
  await application.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}

/** Makes the next open dialogs answer with these files at once, or with "cancelled" when there is none. */
export async function answerOpenDialogs(app: DesktopApp, filePaths: readonly string[]): Promise<void> {
  await app.application.evaluate(({ dialog }, paths) => {
    const answer = { canceled: paths.length === 0, filePaths: [...paths] }
    dialog.showOpenDialog = async () => answer
  }, filePaths)
}

/** Makes message boxes answer with the button of this position (0 is the first) at once. */
export async function answerMessageBoxes(app: DesktopApp, button: number): Promise<void> {
  await app.application.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = async () => ({ response, checkboxChecked: false })
  }, button)
}

/** Makes the next save dialogs answer with this file at once. */
export async function answerSaveDialogs(app: DesktopApp, filePath: string): Promise<void> {
  await app.application.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
}
