import type { CommandId } from '../../shared/commands/catalogue.ts'
import { isMenuCommand, pageMessages } from '../../shared/contract/pageMessages.ts'

/** Calls the listener for every command chosen from the desktop's menu; returns how to stop. Silent on the browser host. */
export function onMenuCommand(listener: (command: CommandId) => void): () => void {
  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== window || event.origin !== location.origin) return
    const message = event.data
    if (typeof message !== 'object' || message === null || !('kind' in message) || !('command' in message)) return
    if (message.kind === pageMessages.menuCommand && isMenuCommand(message.command)) listener(message.command)
  }
  window.addEventListener('message', receive)
  return () => window.removeEventListener('message', receive)
}
