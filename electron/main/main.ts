import { join } from 'node:path'
import { app, Menu } from 'electron'
import { userDataFolder } from '../backend/userDataFolder.ts'
import { type BuiltPage, readBuiltPage } from '../page/builtPage.ts'
import { DesktopApp } from './DesktopApp.ts'
import { desktopTexts } from './desktopTexts.ts'
import { filesNamedIn } from './filesNamedIn.ts'
import { registerPageScheme } from './pageProtocol.ts'

/** The folder that holds main/, preload/, backend/ and renderer/. */
const builtFolder = join(import.meta.dirname, '..')

// Every window asks for the sandbox by itself too. Chromium has none for root, who starts the app with --no-sandbox;
// enabling it then would leave it unable to start at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerPageScheme()
// Ours comes with the window; Electron would otherwise make its own first.
Menu.setApplicationMenu(null)
// Nothing is looked up, fetched or reported, by Chromium's own services neither.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.commandLine.appendSwitch('no-proxy-server')
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')
// With nothing to fetch, Chromium's network is not worth a process of its own: 70 MB, and a part of every launch.
app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2')

const environment = app.isPackaged ? { ...process.env, SHORESH_USER_DATA: undefined } : process.env
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', userDataFolder(environment))

const askedFiles: string[] = []
let openFile = (path: string): unknown => askedFiles.push(path)
app.on('open-file', (event, path) => {
  event.preventDefault()
  openFile(path)
})

function run(page: BuiltPage | undefined): void {
  if (page === undefined) {
    process.stderr.write(`${desktopTexts('en').notBuilt}\n`)
    app.exit(1)
    return
  }
  const desktop = new DesktopApp(builtFolder, page)
  openFile = (path) => desktop.openFile(path)
  app.on('second-instance', (_event, argv, workingFolder) => desktop.showAgain(filesNamedIn(argv.slice(1), workingFolder)))
  for (const path of filesNamedIn([...process.argv.slice(1), ...askedFiles], process.cwd())) desktop.openFile(path)
}

if (app.requestSingleInstanceLock()) {
  const page = readBuiltPage(join(builtFolder, 'renderer'))
  void page?.readAhead()
  // Not awaited here: Electron is ready only after this module has run to its end.
  void app.whenReady().then(() => run(page))
} else {
  app.quit()
}
