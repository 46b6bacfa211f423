import { type CommandId, commandOf, isCommandId } from '../commands/catalogue.ts'

/** What the page and the desktop's preload say to each other over the window; the browser host uses none of it. */
export const pageMessages = {
  /** Page to preload: hand me a port to the backend. */
  portWanted: 'shoresh:port-wanted',
  /** Preload to page, with the port. */
  port: 'shoresh:port',
  /** Preload to page: a command of the menu was chosen. */
  menuCommand: 'shoresh:menu-command',
} as const

/** Whether a message names a command that the desktop's menu shows. */
export function isMenuCommand(value: unknown): value is CommandId {
  return isCommandId(value) && commandOf(value).places?.some(({ at }) => at === 'menu') === true
}
