import { join } from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme, screen, session } from 'electron'
import type { CommandId } from '../../shared/commands/catalogue.ts'
import type { GivenTable } from '../../shared/contract/pageMessages.ts'
import type { BuiltPage, KnownHome } from '../page/builtPage.ts'
import { allowPresenterWindow } from './allowPresenterWindow.ts'
import { type BackendMessage, BackendProcess } from './BackendProcess.ts'
import { ChosenLanguage } from './ChosenLanguage.ts'
import { channels } from './channels.ts'
import { createMainWindow } from './createMainWindow.ts'
import { desktopTexts } from './desktopTexts.ts'
import { type Choice, chooseToOpen, chooseToSave } from './fileDialogs.ts'
import { guardContents } from './guardContents.ts'
import { guardSession } from './guardSession.ts'
import { isTablePath } from './isTablePath.ts'
import { setMenu } from './menu.ts'
import { pageUrl } from './pageAddress.ts'
import { servePage } from './pageProtocol.ts'
import { printPage } from './printPage.ts'
import { receivePortsFromPage } from './receivePortsFromPage.ts'
import { saveDownloads } from './saveDownloads.ts'
import { boundsOnScreen, readWindowMemory, type WindowMemory, writeWindowMemory } from './windowMemory.ts'

type OpenedFile = Extract<BackendMessage, { kind: 'opened' }>['opened']

/** The app in its one window: the window, the backend's process, and what passes between them and the system. */
export class DesktopApp {
  readonly #builtFolder: string
  readonly #userDataFolder = app.getPath('userData')
  readonly #language: ChosenLanguage
  readonly #window: BrowserWindow
  #memory: WindowMemory
  #started: BackendProcess | undefined
  #opened: OpenedFile = null
  #opening = false
  #telling = false

  /** Electron must be ready. */
  constructor(builtFolder: string, page: BuiltPage) {
    this.#builtFolder = builtFolder
    this.#language = new ChosenLanguage(this.#userDataFolder, app.getLocale())
    this.#memory = readWindowMemory(this.#userDataFolder)
    const folder = { get: () => this.#folder(), set: (value: string) => this.#rememberFolder(value) }
    guardSession(session.defaultSession)
    servePage(session.defaultSession, page, () => this.#knownHome())
    saveDownloads(session.defaultSession, folder)
    receivePortsFromPage((port, use) => this.#backend.send({ kind: 'port', use }, [port]))
    this.#window = this.#openWindow()
    app.on('window-all-closed', () => app.quit())
    this.#closeBackendBeforeQuitting()
  }

  /** Opens the engagement at this path, or offers the table there to be imported; what is refused is told in one sentence. */
  openFile(path: string): void {
    if (isTablePath(path)) {
      this.#backend.send({ kind: 'give-table', path })
      return
    }
    this.#opening = true
    this.#backend.send({ kind: 'open-path', path })
  }

  /** Brings the window to the front, as when the app is started a second time, with the files named then. */
  showAgain(paths: readonly string[]): void {
    for (const path of paths) this.openFile(path)
    if (this.#window.isMinimized()) this.#window.restore()
    this.#window.focus()
  }

  /** Null where a file is open or on its way: only the backend knows then what the page shows. */
  #knownHome(): KnownHome | null {
    if (this.#opened !== null || this.#opening) return null
    const { preferences, now } = this.#language
    const dark = preferences.theme === 'auto' ? nativeTheme.shouldUseDarkColors : preferences.theme === 'dark'
    return { start: { preferences, version: app.getVersion() }, language: now, dark }
  }

  /** The backend starts with the first thing it is asked, so that it takes no processor from the page on its way there. */
  get #backend(): BackendProcess {
    this.#started ??= this.#startBackend()
    return this.#started
  }

  #startBackend(): BackendProcess {
    const binding = app.isPackaged ? undefined : process.env['SHORESH_SQLITE_BINDING']
    const start = {
      version: app.getVersion(),
      userDataFolder: this.#userDataFolder,
      ...(binding === undefined ? {} : { sqliteBinding: binding }),
    }
    return new BackendProcess(this.#builtFolder, start, {
      receive: (message) => void this.#receive(message),
      crashed: () => void this.#offerRestart(() => this.#restartBackend()),
    })
  }

  #openWindow(): BrowserWindow {
    const { bounds, maximised } = this.#memory
    const window = createMainWindow({
      preload: join(this.#builtFolder, 'preload', 'preload.cjs'),
      bounds: boundsOnScreen(
        bounds,
        screen.getAllDisplays().map((display) => display.workArea),
      ),
      devTools: !app.isPackaged,
    })
    guardContents(window.webContents)
    allowPresenterWindow(window)
    window.once('ready-to-show', () => {
      if (maximised === true) window.maximize()
      window.show()
    })
    // After the page's scripts, which would wait for it.
    window.webContents.once('did-finish-load', () => {
      this.#language.follow((language) =>
        setMenu({ language, developer: !app.isPackaged, command: (command) => this.#command(command) }),
      )
    })
    window.on('page-title-updated', (event) => event.preventDefault())
    window.on('close', () => this.#remember({ bounds: window.getNormalBounds(), maximised: window.isMaximized() }))
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void this.#offerRestart(() => window.webContents.reload())
    })
    void window.loadURL(pageUrl)
    return window
  }

  async #receive(message: BackendMessage): Promise<void> {
    // The backend closes after the window: what it says then has nobody to be shown to.
    if (this.#window.isDestroyed()) return
    switch (message.kind) {
      case 'choose-to-open':
        return this.#answer(message.id, await chooseToOpen(this.#dialogPlace()))
      case 'choose-to-save':
        return this.#answer(message.id, await chooseToSave(this.#dialogPlace(), message.suggestedName))
      case 'print':
        return this.#backend.send({ kind: 'printed', id: message.id, done: await printPage(message) })
      case 'opened':
        this.#opening = false
        return this.#showOpened(message.opened)
      case 'table-given':
        return this.#offerTable({ handle: message.handle, name: message.name })
      case 'not-opened':
        this.#opening = false
        return this.#tell(message.sentences[this.#language.now])
    }
  }

  async #tell(sentence: string): Promise<void> {
    const { cannotOpen, ok } = desktopTexts(this.#language.now)
    await dialog.showMessageBox(this.#window, { type: 'warning', message: cannotOpen, detail: sentence, buttons: [ok] })
  }

  #dialogPlace(): Parameters<typeof chooseToOpen>[0] {
    return { window: this.#window, language: this.#language.now, folder: this.#folder() }
  }

  #answer(id: number, choice: Choice | null): void {
    if (choice !== null) this.#rememberFolder(choice.folder)
    this.#backend.send({ kind: 'chosen', id, path: choice?.path ?? null })
  }

  /** A page that is still on its way would not hear of it. */
  #offerTable(table: GivenTable): void {
    const { webContents } = this.#window
    const offer = () => webContents.send(channels.tableGiven, table)
    if (webContents.isLoadingMainFrame()) webContents.once('did-finish-load', offer)
    else offer()
  }

  #showOpened(opened: OpenedFile): void {
    this.#opened = opened
    this.#window.setTitle(opened === null ? 'Shoresh' : `${opened.name} – Shoresh`)
    if (process.platform === 'darwin') this.#window.setRepresentedFilename(opened?.path ?? '')
  }

  #command(command: CommandId): void {
    this.#window.webContents.send(channels.menuCommand, command)
  }

  #folder(): string {
    return this.#memory.folder ?? app.getPath('documents')
  }

  #rememberFolder(folder: string): void {
    this.#remember({ folder })
  }

  #remember(part: Partial<WindowMemory>): void {
    this.#memory = { ...this.#memory, ...part }
    writeWindowMemory(this.#userDataFolder, this.#memory)
  }

  /** Says once that something ended unexpectedly, and goes on or quits as the user says. */
  async #offerRestart(restart: () => void): Promise<void> {
    if (this.#telling || this.#window.isDestroyed()) return
    this.#telling = true
    const texts = desktopTexts(this.#language.now)
    const answer = await dialog.showMessageBox(this.#window, {
      type: 'error',
      message: texts.crashed,
      detail: texts.crashedDetail,
      buttons: [texts.restart, texts.quit],
      defaultId: 0,
      cancelId: 1,
    })
    this.#telling = false
    if (answer.response === 0) restart()
    else app.quit()
  }

  #restartBackend(): void {
    this.#started = this.#startBackend()
    if (this.#opened !== null) this.openFile(this.#opened.path)
    this.#window.webContents.reload()
  }

  /** After the windows are gone: what the page sent while it closed is still carried out. */
  #closeBackendBeforeQuitting(): void {
    app.once('will-quit', (event) => {
      if (this.#started === undefined) return
      event.preventDefault()
      void this.#started.close().finally(() => app.exit(0))
    })
  }
}
