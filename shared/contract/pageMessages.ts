/** What the page and the desktop's preload say to each other over the window; the browser host uses none of it. */
export const pageMessages = {
  /** Page to preload: hand me a port to the backend. */
  portWanted: 'shoresh:port-wanted',
  /** Preload to page, with the port. */
  port: 'shoresh:port',
  /** Preload to page: a command of the menu was chosen. */
  menuCommand: 'shoresh:menu-command',
  /** Page to preload: the backend shall hold this file, which the user chose or dropped here. */
  fileGiven: 'shoresh:file-given',
  /** Preload to page: the backend holds the file under this handle; null where the file has no path. */
  fileHeld: 'shoresh:file-held',
  /** Page to preload: from now on I take tables that the user opens with the app, and one that came before. */
  tableWanted: 'shoresh:table-wanted',
  /** Preload to page: such a table. */
  tableGiven: 'shoresh:table-given',
} as const

/** The items of the desktop's menu that the page carries out. */
const menuCommands = ['new', 'open', 'open-sample', 'save-copy', 'close', 'undo', 'redo', 'settings'] as const
export type MenuCommand = (typeof menuCommands)[number]

export function isMenuCommand(value: unknown): value is MenuCommand {
  return (menuCommands as readonly unknown[]).includes(value)
}

/** The page's message with a file; whether it really is one, its receiver sees. */
export function isFileGiven(value: unknown): value is { readonly id: number; readonly file: unknown } {
  return isMessage(value, pageMessages.fileGiven) && 'id' in value && typeof value.id === 'number' && 'file' in value
}

/** The preload's answer to the message with the same number. */
export function isFileHeld(value: unknown): value is { readonly id: number; readonly handle: string | null } {
  if (!isMessage(value, pageMessages.fileHeld) || !('id' in value) || !('handle' in value)) return false
  return typeof value.id === 'number' && (value.handle === null || typeof value.handle === 'string')
}

/** A table that the user opened with the app, which the backend holds. */
export interface GivenTable {
  readonly handle: string
  readonly name: string
}

/** The preload's message with such a table. */
export function isTableGiven(value: unknown): value is GivenTable {
  if (!isMessage(value, pageMessages.tableGiven) || !('handle' in value) || !('name' in value)) return false
  return typeof value.handle === 'string' && typeof value.name === 'string'
}

function isMessage(value: unknown, kind: string): value is object {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind
}
