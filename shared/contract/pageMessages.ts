/** What the page and the desktop's preload say to each other over the window; the browser host uses none of it. */
export const pageMessages = {
  /** Page to preload: hand me a port to the backend. */
  portWanted: 'shoresh:port-wanted',
  /** Preload to page, with the port. */
  port: 'shoresh:port',
  /** Preload to page: a command of the menu was chosen. */
  menuCommand: 'shoresh:menu-command',
} as const

/** The items of the desktop's menu that the page carries out. */
const menuCommands = ['new', 'open', 'open-sample', 'save-copy', 'close', 'undo', 'redo', 'settings'] as const
export type MenuCommand = (typeof menuCommands)[number]

export function isMenuCommand(value: unknown): value is MenuCommand {
  return (menuCommands as readonly unknown[]).includes(value)
}
