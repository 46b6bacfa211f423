import { type CommandId, commandOf } from '../../../shared/commands/catalogue.ts'
import { keysOf } from '../../../shared/commands/command.ts'
import { keysForAria, keysInWords } from '../../../shared/commands/keys.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { system } from './system.ts'

/** A command in the user's language. */
export interface CommandWords {
  readonly label: string
  /** As people read them; null without any. */
  readonly keys: string | null
  /** For `aria-keyshortcuts`. */
  readonly ariaKeys: string | undefined
}

/** The words of a command: its label, and the keys that stand beside it. */
export function useCommandWords(): (id: CommandId) => CommandWords {
  const { t, direction } = useLanguage()
  return (id) => {
    const keys = keysOf(commandOf(id), system)[0]
    const house = { system, direction }
    return {
      label: t(`commands.${id}`),
      keys: keys === undefined ? null : keysInWords(keys, house),
      ariaKeys: keys === undefined ? undefined : keysForAria(keys, house),
    }
  }
}
