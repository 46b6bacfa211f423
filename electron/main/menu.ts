import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/contract/pageMessages.ts'
import type { Language } from '../../shared/model/vocabulary.ts'
import { desktopTexts } from './desktopTexts.ts'

type Item = MenuItemConstructorOptions

interface MenuOptions {
  readonly language: Language
  readonly developer: boolean
  readonly command: (command: MenuCommand) => void
}

const separator: Item = { type: 'separator' }

function fileMenu({ language, command }: MenuOptions): Item {
  const { menu } = desktopTexts(language)
  return {
    label: menu.file,
    submenu: [
      { label: menu.new, accelerator: 'CmdOrCtrl+N', click: () => command('new') },
      { label: menu.open, accelerator: 'CmdOrCtrl+O', click: () => command('open') },
      { label: menu.openSample, click: () => command('open-sample') },
      separator,
      { label: menu.saveCopy, accelerator: 'CmdOrCtrl+Shift+S', click: () => command('save-copy') },
      { label: menu.close, accelerator: 'CmdOrCtrl+W', click: () => command('close') },
      separator,
      { label: menu.settings, accelerator: 'CmdOrCtrl+,', click: () => command('settings') },
      separator,
      { label: menu.quit, role: 'quit' },
    ],
  }
}

function editMenu({ language, command }: MenuOptions): Item {
  const { menu } = desktopTexts(language)
  return {
    label: menu.edit,
    submenu: [
      { label: menu.undo, accelerator: 'CmdOrCtrl+Z', click: () => command('undo') },
      {
        label: menu.redo,
        accelerator: process.platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y',
        click: () => command('redo'),
      },
      separator,
      { label: menu.cut, role: 'cut' },
      { label: menu.copy, role: 'copy' },
      { label: menu.paste, role: 'paste' },
      { label: menu.selectAll, role: 'selectAll' },
    ],
  }
}

function viewMenu({ language, developer }: MenuOptions): Item {
  const { menu } = desktopTexts(language)
  const tools: Item[] = [
    separator,
    { label: menu.reload, role: 'reload' },
    { label: menu.developerTools, role: 'toggleDevTools' },
  ]
  return {
    label: menu.view,
    submenu: [
      { label: menu.actualSize, role: 'resetZoom' },
      { label: menu.zoomIn, role: 'zoomIn' },
      { label: menu.zoomOut, role: 'zoomOut' },
      separator,
      { label: menu.fullScreen, role: 'togglefullscreen' },
      ...(developer ? tools : []),
    ],
  }
}

function windowMenu({ language }: MenuOptions): Item {
  const { menu } = desktopTexts(language)
  return { label: menu.window, submenu: [{ label: menu.minimise, role: 'minimize' }] }
}

/** Puts our menu in the place of Electron's. What it commands is carried out by the page. */
export function setMenu(options: MenuOptions): void {
  const appMenu: Item[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const items = [...appMenu, fileMenu(options), editMenu(options), viewMenu(options), windowMenu(options)]
  Menu.setApplicationMenu(Menu.buildFromTemplate(items))
}
