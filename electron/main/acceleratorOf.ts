import { type Command, keysOf, type System } from '../../shared/commands/command.ts'
import { parseKeys } from '../../shared/commands/keys.ts'

/** Keys of a command as Electron's menu takes them: `CmdOrCtrl+Shift+S`; null for a command without keys. */
export function acceleratorOf(command: Command, system: System): string | null {
  const keys = command.menuKeys ?? keysOf(command, system)[0]
  if (keys === undefined) return null
  const { mod, shift, alt, key } = parseKeys(keys)
  const name = key === '+' ? 'Plus' : key.charAt(0).toUpperCase() + key.slice(1)
  return [mod ? 'CmdOrCtrl' : '', shift ? 'Shift' : '', alt ? 'Alt' : '', name].filter((part) => part !== '').join('+')
}
