import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { CataloguedCommand, CommandId } from '../../shared/commands/catalogue.ts'
import { commandGroups } from '../../shared/commands/commandGroups.ts'
import type { Language } from '../../shared/model/vocabulary.ts'
import { acceleratorOf } from './acceleratorOf.ts'
import { commandTexts, desktopTexts } from './desktopTexts.ts'

type Item = MenuItemConstructorOptions

interface MenuOptions {
  readonly language: Language
  readonly developer: boolean
  readonly command: (command: CommandId) => void
}

const separator: Item = { type: 'separator' }

function commandItem(command: CataloguedCommand, options: MenuOptions): Item {
  const accelerator = acceleratorOf(command, process.platform === 'darwin' ? 'mac' : 'other')
  return {
    label: commandTexts(options.language)[command.id],
    click: () => options.command(command.id),
    ...(accelerator === null ? {} : { accelerator }),
  }
}

/** The commands of one section in their groups, a line after each. */
function commandItems(section: 'file' | 'edit', options: MenuOptions): readonly Item[] {
  const groups = commandGroups((place) => (place.at === 'menu' && place.section === section ? place.group : null))
  return groups.flatMap((group) => [...group.map((command) => commandItem(command, options)), separator])
}

function fileMenu(options: MenuOptions): Item {
  const { menu } = desktopTexts(options.language)
  return { label: menu.file, submenu: [...commandItems('file', options), { label: menu.quit, role: 'quit' }] }
}

function editMenu(options: MenuOptions): Item {
  const { menu } = desktopTexts(options.language)
  return {
    label: menu.edit,
    submenu: [
      ...commandItems('edit', options),
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
